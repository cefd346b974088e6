import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const server =
	'  Api: { Type: AWS::Cognito::UserPoolResourceServer, Properties: { UserPoolId: !Ref Users, Identifier: api, Name: api, Scopes: [{ ScopeName: read, ScopeDescription: r }] } }';
const machine = (properties: string): string =>
	template({
		more: `${server}\n  Machine:\n    Type: AWS::Cognito::UserPoolClient\n    DependsOn: Api\n    Properties:\n      UserPoolId: !Ref Users\n      WriteAttributes: [email]\n      AllowedOAuthFlowsUserPoolClient: true\n      AllowedOAuthScopes: [api/read]\n      ${properties}`,
	});

/** Examples of client-m2m-no-secret. */
export const secretExamples: RuleExamples = {
	rule: 'client-m2m-no-secret',
	bad: [
		{
			files: machine('AllowedOAuthFlows: [client_credentials]'),
			at: ['client_credentials'],
			fixed: machine('AllowedOAuthFlows: [client_credentials]').replace(
				'Machine:\n    Type: AWS::Cognito::UserPoolClient\n    DependsOn: Api\n    Properties:\n      UserPoolId',
				'Machine:\n    Type: AWS::Cognito::UserPoolClient\n    DependsOn: Api\n    Properties:\n      GenerateSecret: true\n      UserPoolId',
			),
		},
		{
			files: machine('AllowedOAuthFlows: [client_credentials]\n      GenerateSecret: false'),
			at: ['client_credentials'],
			fixed: machine('AllowedOAuthFlows: [client_credentials]\n      GenerateSecret: true'),
		},
	],
	good: [
		{ files: machine('AllowedOAuthFlows: [client_credentials]\n      GenerateSecret: true') },
		{
			about: 'A parameter without a default is not known.',
			files: machine('AllowedOAuthFlows: [client_credentials]\n      GenerateSecret: !ImportValue Secret'),
		},
	],
};

const urls = '\n      GenerateSecret: true\n      CallbackURLs: [https://app.example.jp]';

/** Examples of client-m2m-mixed. */
export const mixedExamples: RuleExamples = {
	rule: 'client-m2m-mixed',
	bad: [{ files: machine(`AllowedOAuthFlows: [code, client_credentials]${urls}`), at: ['client_credentials'] }],
	good: [{ about: 'Of two arms only one counts.', files: machine(`AllowedOAuthFlows: [!If [Web, code, client_credentials]]${urls}`) }],
};

/** Examples of client-authflow-legacy-mix. */
export const legacyExamples: RuleExamples = {
	rule: 'client-authflow-legacy-mix',
	bad: [
		{
			files: template({ client: 'WriteAttributes: [email]\n      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH, USER_PASSWORD_AUTH]' }),
			at: ['USER_PASSWORD_AUTH'],
		},
	],
	good: [
		{ files: template({ client: 'WriteAttributes: [email]\n      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH, ALLOW_USER_SRP_AUTH]' }) },
		{
			about: 'Old names alone are taken.',
			files: template({ client: 'WriteAttributes: [email]\n      ExplicitAuthFlows: [ADMIN_NO_SRP_AUTH]' }),
		},
	],
};
