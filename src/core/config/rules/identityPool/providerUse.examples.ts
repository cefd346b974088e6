import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const entry = (check: string): string => `{ ${check}ClientId: !Ref Client, ProviderName: !GetAtt Users.ProviderName }`;

/** Examples of idpool-server-check-off. */
export const checkExamples: RuleExamples = {
	rule: 'idpool-server-check-off',
	bad: [
		{
			files: template({ provider: entry('') }),
			at: ['!Ref Client'],
			fixed: template({ provider: entry('"ServerSideTokenCheck": true, ') }),
		},
		{
			files: template({ provider: entry('ServerSideTokenCheck: false, ') }),
			at: ['false'],
			fixed: template({ provider: entry('ServerSideTokenCheck: true, ') }),
		},
	],
	good: [
		{ files: template({}) },
		{
			about: 'A parameter without a default is not known.',
			files: `Parameters: { Check: { Type: String } }\n${template({ provider: entry('ServerSideTokenCheck: !Ref Check, ') })}`,
		},
	],
};

const alone = (properties: string): string => `Resources:
  IdentityPool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
      ${properties}
`;

/** Examples of idpool-client-missing. */
export const missingExamples: RuleExamples = {
	rule: 'idpool-client-missing',
	bad: [
		{ files: alone('IdentityPoolName: app'), at: ['IdentityPool'] },
		{ about: 'An empty list is none.', files: alone('CognitoIdentityProviders: []'), at: ['IdentityPool'] },
	],
	good: [
		{ files: template({}) },
		{ about: 'Another provider is enough.', files: alone('DeveloperProviderName: login.shop.example.jp') },
		{ about: 'What a condition adds may be there.', files: alone('CognitoIdentityProviders: !ImportValue Providers') },
	],
};

const program = 'AllowedOAuthFlowsUserPoolClient: true\n      AllowedOAuthFlows: [client_credentials]\n      GenerateSecret: true';
const declared =
	'  Orders: { Type: AWS::Cognito::UserPoolResourceServer, Properties: { UserPoolId: !Ref Users, Identifier: orders, Name: Orders, Scopes: [{ ScopeName: read, ScopeDescription: Read }] } }';
const scopes = '\n      AllowedOAuthScopes: [!Sub "${Orders}/read"]';
const withClient = (properties: string): string =>
	template({ client: `${program}${scopes}${properties}\n      WriteAttributes: [email]`, more: declared });

/** Examples of idpool-m2m-client. */
export const programExamples: RuleExamples = {
	rule: 'idpool-m2m-client',
	bad: [{ files: withClient('\n      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]'), at: ['!Ref Client'] }],
	good: [
		{ files: template({}) },
		{
			about: 'Left out, ExplicitAuthFlows lets users sign in by the API.',
			files: withClient(''),
		},
	],
};
