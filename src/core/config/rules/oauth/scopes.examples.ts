import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const scopes = (list: string, server = 'api'): string =>
	template({
		client: `WriteAttributes: [email]\n      AllowedOAuthFlowsUserPoolClient: true\n      AllowedOAuthFlows: [code]\n      CallbackURLs: [https://app.example.jp]\n      AllowedOAuthScopes: ${list}`,
		more: `  Api: { Type: AWS::Cognito::UserPoolResourceServer, Properties: { UserPoolId: !Ref Users, Identifier: ${server}, Name: api, Scopes: [{ ScopeName: read, ScopeDescription: r }] } }`,
	});

/** Examples of oauth-scope-undeclared. */
export const examples: RuleExamples = {
	rule: 'oauth-scope-undeclared',
	bad: [
		{ files: scopes('[openid, api/write]'), at: ['api/write'] },
		{ files: scopes('["https://api.example.jp/read"]'), at: ['"https://api.example.jp/read"'] },
		{ files: scopes('[!Sub "${Api}/write"]'), at: ['!Sub "${Api}/write"'] },
	],
	good: [
		{ files: scopes('[openid, email, api/read, !Sub "${Api}/read"]') },
		{ files: scopes('["https://api.example.jp/read", !Sub "${Api}/read"]', '"https://api.example.jp"') },
		{ about: 'An identifier that is not known may be the one.', files: scopes('[other/read]', '!ImportValue Identifier') },
	],
};
