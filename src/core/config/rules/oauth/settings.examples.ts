import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, resource, stack } from '../exampleStack.ts';

const withClient = (properties: string): string => stack(pool(), domain, client(properties));
const good = withClient(codeGrant);

/** Examples of oauth-flag-no-flow. */
export const flagNoFlow: RuleExamples = {
	rule: 'oauth-flag-no-flow',
	bad: [
		{ files: withClient('AllowedOAuthFlowsUserPoolClient: true'), at: ['true'] },
		{
			about: 'No scopes.',
			files: withClient('AllowedOAuthFlowsUserPoolClient: true\nAllowedOAuthFlows: [code]\nCallbackURLs: ["https://shop.example.jp/"]'),
			at: ['true'],
		},
	],
	good: [
		{ files: good },
		{ files: withClient('AllowedOAuthFlowsUserPoolClient: false') },
		{
			files: withClient(
				'AllowedOAuthFlowsUserPoolClient: true\nAllowedOAuthFlows: !ImportValue Flows\nAllowedOAuthScopes: !ImportValue Scopes',
			),
		},
		{
			about: 'All of it depends on one condition.',
			files: withClient(
				'AllowedOAuthFlowsUserPoolClient: !If [Pages, true, false]\nAllowedOAuthFlows: !If [Pages, [code], !Ref AWS::NoValue]\nAllowedOAuthScopes: !If [Pages, [openid], !Ref AWS::NoValue]\nCallbackURLs: !If [Pages, ["https://shop.example.jp/"], !Ref AWS::NoValue]',
			),
		},
	],
};

/** Examples of oauth-no-callback. */
export const noCallback: RuleExamples = {
	rule: 'oauth-no-callback',
	bad: [
		{ files: withClient('AllowedOAuthFlowsUserPoolClient: true\nAllowedOAuthFlows: [code]\nAllowedOAuthScopes: [openid]'), at: ['code'] },
	],
	good: [
		{ files: good },
		{
			files: withClient(
				'AllowedOAuthFlowsUserPoolClient: true\nAllowedOAuthFlows: [code]\nAllowedOAuthScopes: [openid]\nCallbackURLs: !ImportValue Urls',
			),
		},
		{
			about: 'A callback that stands there under a condition may be there.',
			files: withClient(
				'AllowedOAuthFlowsUserPoolClient: true\nAllowedOAuthFlows: [code]\nAllowedOAuthScopes: [openid]\nCallbackURLs: ["https://shop.example.jp/", !If [Test, "https://test.example.jp/", !Ref AWS::NoValue]]',
			),
		},
	],
};

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

/** Examples of oauth-implicit. */
export const implicit: RuleExamples = {
	rule: 'oauth-implicit',
	bad: [
		{ files: withClient(codeGrant.replace('[code]', '[code, implicit]')), at: ['implicit'] },
		{
			about: 'In one arm of a condition.',
			files: withClient(codeGrant.replace('[code]', '!If [Old, [implicit], [code]]')),
			at: ['implicit'],
		},
	],
	good: [{ files: good }, { files: withClient(codeGrant.replace('[code]', '[!ImportValue Flow, code]')) }],
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
