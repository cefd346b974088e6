import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, resource, stack } from '../exampleStack.ts';

const withClient = (properties: string): string => stack(pool(), domain, client(properties));
const good = withClient(codeGrant);

/** Examples of oauth-default-redirect-not-listed. */
export const defaultRedirect: RuleExamples = {
	rule: 'oauth-default-redirect-not-listed',
	bad: [{ files: withClient(`DefaultRedirectURI: "https://shop.example.jp/"\n${codeGrant}`), at: ['"https://shop.example.jp/"'] }],
	good: [
		{ files: withClient(`DefaultRedirectURI: "https://shop.example.jp/callback"\n${codeGrant}`) },
		{ files: withClient(`DefaultRedirectURI: !ImportValue Url\n${codeGrant}`) },
		{
			about: 'One of the callbacks is not known.',
			files: withClient(
				`DefaultRedirectURI: "https://shop.example.jp/"\n${codeGrant.replace('callback"]', 'callback", !ImportValue Url]')}`,
			),
		},
	],
};

/** Examples of oauth-openid-missing. */
export const openid: RuleExamples = {
	rule: 'oauth-openid-missing',
	bad: [{ files: withClient(codeGrant.replace('[openid, email]', '[email, profile]')), at: ['email'] }],
	good: [
		{ files: good },
		{ about: 'One of the scopes is not known.', files: withClient(codeGrant.replace('[openid, email]', '[email, !ImportValue Scope]')) },
		{ about: 'No claims are asked for.', files: withClient(codeGrant.replace('[openid, email]', '[aws.cognito.signin.user.admin]')) },
	],
};

/** Examples of oauth-admin-scope. */
export const adminScope: RuleExamples = {
	rule: 'oauth-admin-scope',
	bad: [
		{
			files: withClient(codeGrant.replace('[openid, email]', '[openid, aws.cognito.signin.user.admin]')),
			at: ['aws.cognito.signin.user.admin'],
		},
	],
	good: [{ files: good }, { about: 'Without OAuth there are no scopes.', files: stack(pool(), client('')) }],
};

const corp = resource(
	'Corp',
	'Cognito::UserPoolIdentityProvider',
	'UserPoolId: !Ref Users\nProviderName: Corp\nProviderType: SAML\nProviderDetails: { MetadataURL: "https://idp.example.jp/metadata" }',
);
const federated = (flows: string, providers = '[!Ref Corp]'): string =>
	stack(pool(), domain, corp, client(`${codeGrant.replace('[COGNITO]', providers)}\nExplicitAuthFlows: ${flows}`));

/** Examples of oauth-local-users-still-open. */
export const localUsers: RuleExamples = {
	rule: 'oauth-local-users-still-open',
	bad: [{ files: federated('[ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]'), at: ['ALLOW_USER_SRP_AUTH'] }],
	good: [
		{ files: federated('[ALLOW_REFRESH_TOKEN_AUTH]') },
		{
			about: 'Local users are meant to sign in.',
			files: federated('[ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]', '[COGNITO, !Ref Corp]'),
		},
		{
			about: 'One of the providers is not known.',
			files: federated('[ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]', '[!Ref Corp, !ImportValue Other]'),
		},
	],
};
