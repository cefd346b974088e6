import { byCommas, listOf } from '../forms.ts';
import type { MappingRow } from '../mapped.ts';

/** What a library of OpenID Connect calls the settings that have no one name. */
interface OpenIdNames {
	readonly client: string;
	readonly redirect: string;
	readonly signOut: string;
	readonly responseType: string;
	/** The first that is there counts. */
	readonly resource: readonly string[];
}

const openIdRows = ({ client, redirect, signOut, responseType, resource }: OpenIdNames): readonly MappingRow[] => [
	{ from: 'authority', to: 'Authority' },
	{ from: 'authority', to: 'UserPoolId' },
	{ from: client, to: 'UserPoolClientId' },
	{ from: redirect, to: 'RedirectSignIn', read: listOf },
	{ from: signOut, to: 'RedirectSignOut', read: listOf },
	{ from: responseType, to: 'ResponseType' },
	{ from: 'scope', to: 'OAuthScopes', read: byCommas },
	...resource.map((from): MappingRow => ({ from, to: 'Resource', read: listOf })),
];

/** Names of OpenID Connect, as oidc-client-ts 3 and react-oidc-context 3 have them. */
export const openId = openIdRows({
	client: 'client_id',
	redirect: 'redirect_uri',
	signOut: 'post_logout_redirect_uri',
	responseType: 'response_type',
	resource: ['resource', 'extraQueryParams.resource'],
});

/** Names of angular-auth-oidc-client (`OpenIdConfiguration`). */
export const angular = openIdRows({
	client: 'clientId',
	redirect: 'redirectUrl',
	signOut: 'postLogoutRedirectUri',
	responseType: 'responseType',
	resource: ['customParamsAuthRequest.resource'],
});

/** Names of the Cognito provider of Auth.js (`next-auth` 4, `@auth/core`); its redirect is that of the app's own server. */
export const authJs: readonly MappingRow[] = [
	{ from: 'issuer', to: 'Authority' },
	{ from: 'issuer', to: 'UserPoolId' },
	{ from: 'clientId', to: 'UserPoolClientId' },
	{ from: 'authorization.params.scope', to: 'OAuthScopes', read: byCommas },
];
