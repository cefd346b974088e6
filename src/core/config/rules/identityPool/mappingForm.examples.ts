import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const key = 'IdentityProvider: !Sub "${Users.ProviderName}:${Client}"';
const rule = "{ Claim: 'custom:tenant', MatchType: Equals, Value: a, RoleARN: !GetAtt UserRole.Arn }";
const withMapping = (mapping: string): string => template({ mappings: `{ app: { ${mapping} } }` });
const rules = (list: string): string =>
	withMapping(`${key}, Type: Rules, AmbiguousRoleResolution: Deny, RulesConfiguration: { Rules: ${list} }`);
const many = (count: number): string => `[${Array.from({ length: count }, () => rule).join(', ')}]`;

/** Examples of idpool-mapping-incomplete. */
export const incompleteExamples: RuleExamples = {
	rule: 'idpool-mapping-incomplete',
	bad: [
		{
			files: withMapping(`${key}, Type: Token`),
			at: ['app'],
			fixed: withMapping(`"AmbiguousRoleResolution": "Deny", ${key}, Type: Token`),
		},
		{ files: withMapping(`${key}, Type: Rules, AmbiguousRoleResolution: Deny`), at: ['Rules'] },
		{ files: rules('[]'), at: ['Rules'] },
		{ files: rules(many(26)), at: [many(26)] },
		{
			files: withMapping(`${key}, Type: Token, AmbiguousRoleResolution: Deny, RulesConfiguration: { Rules: [${rule}] }`),
			at: ['Token'],
		},
	],
	good: [
		{ files: rules(`[${rule}]`) },
		{ files: rules(many(25)) },
		{ files: withMapping(`${key}, Type: Token, AmbiguousRoleResolution: Deny`) },
		{ about: 'A list of another stack is not known.', files: rules('!ImportValue Rules') },
	],
};
