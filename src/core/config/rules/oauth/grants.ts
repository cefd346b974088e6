import { textOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { excludesLocalUsers, hasBrowserGrant, signInOf } from '../client/signIn.ts';
import { itemWith, lacks, textAt, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

const clientApi = 'Cognito User Pools API Reference: CreateUserPoolClient';

const defaultMessages = { unlisted: 'DefaultRedirectURI is not one of the CallbackURLs.' };

/** A default that is not among the choices. */
export const oauthDefaultRedirectNotListed: Rule = {
	id: 'oauth-default-redirect-not-listed',
	severity: 'error',
	profile: 'recommended',
	title: 'Default callback is not listed',
	messages: defaultMessages,
	why: 'Cognito refuses such a client, so the deployment fails.',
	fix: 'Add the address to CallbackURLs, letter by letter, or take one that stands there.',
	source: clientApi,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const url = textAt(properties, 'DefaultRedirectURI');
		if (url !== undefined && lacks(signInOf(properties).callbacks, url))
			yield { at: valueAt(properties, 'DefaultRedirectURI'), message: defaultMessages.unlisted };
	}),
};

/** Scopes that count together with `openid` only (Cognito Developer Guide, "Authorize endpoint"). */
const needOpenid = ['email', 'phone', 'profile'];

const openidMessages = { missing: 'The scope {scope} is allowed without openid.' };

/** Claims without an ID token. */
export const oauthOpenidMissing: Rule = {
	id: 'oauth-openid-missing',
	severity: 'warning',
	profile: 'recommended',
	title: 'Scopes of claims without openid',
	messages: openidMessages,
	why: 'Without openid there is no ID token, and UserInfo refuses the access token.',
	fix: 'Add openid to AllowedOAuthScopes.',
	source: 'Cognito Developer Guide: Authorize endpoint',
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const signIn = signInOf(properties);
		if (!hasBrowserGrant(signIn) || !lacks(signIn.scopes, 'openid')) return;
		const scope = needOpenid.find((name) => signIn.scopes.texts.has(name));
		const item = scope === undefined ? undefined : itemWith(signIn.scopes, scope);
		if (scope !== undefined && item) yield { at: item, message: openidMessages.missing, values: { scope } };
	}),
};

const adminMessages = { allowed: 'Tokens of the client {client} let their bearer change the user’s account.' };

/** The scope for changing one's own account. */
export const oauthAdminScope: Rule = {
	id: 'oauth-admin-scope',
	severity: 'info',
	profile: 'strict',
	title: 'Scope aws.cognito.signin.user.admin',
	messages: adminMessages,
	why: 'A script in the page that gets hold of the token can change attributes, the password and MFA of the user.',
	fix: 'Take the scope away where the app does not call the API of user pools with the user’s token. An app that does so stops working without.',
	source: 'Cognito Developer Guide: Scopes, M2M, and resource servers',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties }) {
		const signIn = signInOf(properties);
		const item = itemWith(signIn.scopes, 'aws.cognito.signin.user.admin');
		if (item && hasBrowserGrant(signIn)) yield { at: item, message: adminMessages.allowed, values: { client: resource.name } };
	}),
};

const localMessages = { open: 'Local users cannot sign in at the pages of the client {client}, but by the API ({flow}).' };

/** Flows of the API that let in whom the pages keep out; refreshing is not one. */
const apiFlows = /^(?:ALLOW_)?(?:USER_(?:SRP|PASSWORD)_AUTH|USER_AUTH|CUSTOM_AUTH(?:_FLOW_ONLY)?)$/;

/** The pages keep local users out, the API does not. */
export const oauthLocalUsersStillOpen: Rule = {
	id: 'oauth-local-users-still-open',
	severity: 'warning',
	profile: 'recommended',
	title: 'Local users can still sign in by the API',
	messages: localMessages,
	why: 'SupportedIdentityProviders without COGNITO hides local sign-in on the pages only; with the ID of the client anybody can call the API.',
	fix: 'Leave ALLOW_REFRESH_TOKEN_AUTH alone in ExplicitAuthFlows.',
	source: 'Cognito User Pools API Reference: CreateUserPoolClient, SupportedIdentityProviders',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties }) {
		const signIn = signInOf(properties);
		const item = excludesLocalUsers(signIn) ? signIn.flows.items.find((flow) => apiFlows.test(textOf(flow) ?? '')) : undefined;
		if (item) yield { at: item, message: localMessages.open, values: { client: resource.name, flow: textOf(item) ?? '' } };
	}),
};
