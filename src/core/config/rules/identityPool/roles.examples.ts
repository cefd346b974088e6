import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

/** Examples of idpool-role-swap. */
export const swapExamples: RuleExamples = {
	rule: 'idpool-role-swap',
	bad: [
		{
			files: template({
				roles: '{ authenticated: !GetAtt UserRole.Arn, unauthenticated: !Sub "${UserRole.Arn}" }',
				identityPool: 'AllowUnauthenticatedIdentities: true',
			}),
			at: ['!Sub "${UserRole.Arn}"'],
		},
		{
			files: template({
				roles: "{ authenticated: 'arn:aws:iam::123456789012:role/app', unauthenticated: 'arn:aws:iam::123456789012:role/app' }",
				identityPool: 'AllowUnauthenticatedIdentities: true',
			}),
			at: ["'arn:aws:iam::123456789012:role/app'"],
		},
	],
	good: [{ files: template({}) }],
};

/** Examples of idpool-classic-flow. */
export const classicExamples: RuleExamples = {
	rule: 'idpool-classic-flow',
	bad: [
		{
			files: template({ identityPool: 'AllowUnauthenticatedIdentities: false\n      AllowClassicFlow: true' }),
			at: ['true'],
			fixed: template({ identityPool: 'AllowUnauthenticatedIdentities: false\n      AllowClassicFlow: false' }),
		},
	],
	good: [{ files: template({ identityPool: 'AllowUnauthenticatedIdentities: false\n      AllowClassicFlow: false' }) }],
};

const mapping = (claim: string): string =>
	`{ app: { IdentityProvider: !Sub "\${Users.ProviderName}:\${Client}", Type: Rules, AmbiguousRoleResolution: Deny, RulesConfiguration: { Rules: [{ Claim: ${claim}, MatchType: Equals, Value: a, RoleARN: !GetAtt UserRole.Arn }] } } }`;
const level = '[{ Name: tenant, AttributeDataType: String, Mutable: true }, { Name: level, AttributeDataType: String, Mutable: true }]';

/** Examples of idpool-mapping-writable-claim. */
export const mappingExamples: RuleExamples = {
	rule: 'idpool-mapping-writable-claim',
	bad: [
		{
			files: template({ mappings: mapping("'custom:level'"), schema: level, client: "WriteAttributes: ['custom:level']" }),
			at: ["'custom:level'"],
		},
		{ files: template({ mappings: mapping("'custom:level'"), schema: level, client: 'ClientName: app' }), at: ["'custom:level'"] },
	],
	good: [
		{ files: template({ mappings: mapping("'custom:level'"), schema: level }) },
		{ about: 'Nobody writes their groups.', files: template({ mappings: mapping("'cognito:groups'") }) },
	],
};
