import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, resource, stack } from '../exampleStack.ts';

const api = resource(
	'Api',
	'Cognito::UserPoolResourceServer',
	'UserPoolId: !Ref Users\nIdentifier: orders\nName: orders\nScopes:\n  - { ScopeName: read, ScopeDescription: Read orders }',
);
const withScope = (scope: string): string => client(codeGrant.replace('[openid, email]', `[openid, ${scope}]`));
const dependent = (one: string, name: string): string => one.replace('    Properties:', `    DependsOn: ${name}\n    Properties:`);

/** Examples of oauth-scope-missing-dependson. */
export const order: RuleExamples = {
	rule: 'oauth-scope-missing-dependson',
	bad: [{ files: stack(pool(), domain, api, withScope('orders/read')), at: ['orders/read'] }],
	good: [
		{ files: stack(pool(), domain, api, withScope('!Sub "${Api}/read"')) },
		{ files: stack(pool(), domain, api, dependent(withScope('orders/read'), 'Api')) },
		{ about: 'One reference is enough.', files: stack(pool(), domain, api, withScope('orders/read, !Sub "${Api}/read"')) },
		{
			about: 'The server is in another file.',
			files: {
				'api.yaml': stack(api.replace('!Ref Users', '!ImportValue Users')),
				'client.yaml': stack(pool(), domain, withScope('!ImportValue Scope')),
			},
		},
	],
};

/** Examples of oauth-scope-unused. */
export const unused: RuleExamples = {
	rule: 'oauth-scope-unused',
	bad: [{ files: stack(pool(), domain, api, client(codeGrant)), at: ['read'] }],
	good: [
		{ files: stack(pool(), domain, api, withScope('!Sub "${Api}/read"')) },
		{ files: stack(pool(), domain, api, dependent(withScope('orders/read'), 'Api')) },
		{ about: 'A scope that is imported may be this one.', files: stack(pool(), domain, api, withScope('!ImportValue Scope')) },
		{ about: 'Clients are in another stack.', files: stack(pool(), api) },
	],
};

const corp = resource(
	'Corp',
	'Cognito::UserPoolIdentityProvider',
	'UserPoolId: !Ref Users\nProviderName: CorpSaml\nProviderType: SAML\nProviderDetails: { MetadataURL: "https://idp.example.jp/metadata" }',
);
const withProvider = (provider: string): string => client(codeGrant.replace('[COGNITO]', `[COGNITO, ${provider}]`));

/** Examples of oauth-idp-not-declared. */
export const provider: RuleExamples = {
	rule: 'oauth-idp-not-declared',
	bad: [
		{ files: stack(pool(), domain, withProvider('Google')), at: ['Google'] },
		{ about: 'It is declared, but may come later.', files: stack(pool(), domain, corp, withProvider('CorpSaml')), at: ['CorpSaml'] },
	],
	good: [
		{ files: stack(pool(), domain, corp, withProvider('!Ref Corp')) },
		{ files: stack(pool(), domain, corp, dependent(withProvider('CorpSaml'), 'Corp')) },
		{ files: stack(pool(), domain, corp, dependent(withProvider('CorpSaml'), '[Corp, Domain]')) },
		{
			about: 'A provider whose name is not known.',
			files: stack(pool(), domain, corp.replace('CorpSaml', '!ImportValue Name'), withProvider('Google')),
		},
		{
			about: 'The user pool is elsewhere, and its providers with it.',
			files: stack(withProvider('Google').replace('!Ref Users', '!ImportValue Users')),
		},
	],
};
