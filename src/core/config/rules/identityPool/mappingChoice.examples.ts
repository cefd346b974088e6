import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const mapping = (members: string): string => `{ app: { IdentityProvider: !Sub "\${Users.ProviderName}:\${Client}", ${members} } }`;
const byRule = (claim: string, operator: string, value = 'a'): string =>
	mapping(
		`Type: Rules, AmbiguousRoleResolution: Deny, RulesConfiguration: { Rules: [{ Claim: ${claim}, MatchType: ${operator}, Value: ${value}, RoleARN: !GetAtt UserRole.Arn }] }`,
	);
const byGroup = (resolution: string): string => mapping(`Type: Token, AmbiguousRoleResolution: ${resolution}`);
const broad = '[{ Effect: Allow, Action: "s3:*", Resource: "*" }]';

/** Examples of idpool-mapping-fallback. */
export const fallbackExamples: RuleExamples = {
	rule: 'idpool-mapping-fallback',
	bad: [
		{
			files: template({ mappings: byGroup('AuthenticatedRole'), permissions: broad }),
			at: ['AuthenticatedRole'],
			fixed: template({ mappings: byGroup('"Deny"'), permissions: broad }),
		},
	],
	good: [
		{ about: 'A role that allows little is what a default role is for.', files: template({ mappings: byGroup('AuthenticatedRole') }) },
		{ files: template({ mappings: byGroup('Deny'), permissions: broad }) },
	],
};

/** Examples of idpool-mapping-weak-match. */
export const matchExamples: RuleExamples = {
	rule: 'idpool-mapping-weak-match',
	bad: [
		{ files: template({ mappings: byRule("'custom:tenant'", 'StartsWith') }), at: ['StartsWith'] },
		{
			files: template({ mappings: byRule('email', 'Contains', "'@shop.example.jp'"), client: 'WriteAttributes: [name]' }),
			at: ['Contains'],
		},
		{ files: template({ mappings: byRule("'custom:tenant'", 'NotEqual') }), at: ['NotEqual'] },
	],
	good: [
		{ files: template({ mappings: byRule("'custom:tenant'", 'Equals') }) },
		{
			about: 'What does not decide who somebody is may be compared in part.',
			files: template({ mappings: byRule("'cognito:username'", 'StartsWith') }),
		},
		{
			about: 'Groups are a list, of which a part is a whole group.',
			files: template({ mappings: byRule("'cognito:groups'", 'Contains') }),
		},
	],
};

const group = (role: string): string =>
	`  Admins: { Type: AWS::Cognito::UserPoolGroup, Properties: { UserPoolId: !Ref Users, GroupName: admins${role} } }`;

/** Examples of idpool-mapping-claim-not-issued. */
export const issuedExamples: RuleExamples = {
	rule: 'idpool-mapping-claim-not-issued',
	bad: [
		{ files: template({ mappings: byRule("'custom:team'", 'Equals') }), at: ["'custom:team'"] },
		{
			files: template({ mappings: byRule('tenant', 'Equals') }),
			at: ['tenant'],
			fixed: template({ mappings: byRule('"custom:tenant"', 'Equals') }),
		},
		{ files: template({ mappings: byGroup('Deny'), more: group('') }), at: ['Token'] },
	],
	good: [
		{ files: template({ mappings: byRule("'custom:tenant'", 'Equals') }) },
		{ files: template({ mappings: byGroup('Deny'), more: group(', RoleArn: !GetAtt UserRole.Arn') }) },
		{ about: 'Groups that are made elsewhere may have roles.', files: template({ mappings: byGroup('Deny') }) },
		{
			about: 'A trigger may add the claim.',
			files: template({
				mappings: byRule("'custom:team'", 'Equals'),
				pool: 'LambdaConfig: { PreTokenGeneration: !ImportValue AddClaims }',
			}),
		},
	],
};
