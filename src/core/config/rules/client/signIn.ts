import { textOf } from '../../model/settle.ts';
import type { MapValue } from '../../model/value.ts';
import { flagAt, isEmpty, lacks, type Texts, textsAt } from '../known.ts';

/** How people and programs sign in at an app client; each list may be known in part. */
export interface SignIn {
	/** May it use the OAuth endpoints at all? Undefined where that is not known. */
	readonly oauth: boolean | undefined;
	readonly grants: Texts;
	readonly scopes: Texts;
	readonly callbacks: Texts;
	readonly providers: Texts;
	/** `ExplicitAuthFlows`: of the API of user pools. */
	readonly flows: Texts;
	readonly hasSecret: boolean | undefined;
}

/** What the properties of a client say about sign-in; where they have alternatives, each list has the items of all of them. */
export function signInOf(properties: MapValue): SignIn {
	return {
		oauth: flagAt(properties, 'AllowedOAuthFlowsUserPoolClient', false),
		grants: textsAt(properties, 'AllowedOAuthFlows'),
		scopes: textsAt(properties, 'AllowedOAuthScopes'),
		callbacks: textsAt(properties, 'CallbackURLs'),
		providers: textsAt(properties, 'SupportedIdentityProviders'),
		flows: textsAt(properties, 'ExplicitAuthFlows'),
		hasSecret: flagAt(properties, 'GenerateSecret', false),
	};
}

/** Is it certain that a person signs in in a browser: by the code grant or the implicit one? */
export function hasBrowserGrant({ oauth, grants }: SignIn): boolean {
	return oauth === true && (grants.texts.has('code') || grants.texts.has('implicit'));
}

/** Is it certain that only programs use the client? */
export function isForProgramsAlone({ grants }: SignIn): boolean {
	return grants.complete && grants.texts.size === 1 && grants.texts.has('client_credentials');
}

/** Are these, for certain, the OAuth settings that the AWS CDK gives a client whose code says nothing: one callback that is an example, and implicit? */
export function isCdkStandard(signIn: SignIn): boolean {
	const { callbacks, grants } = signIn;
	const isExample = callbacks.complete && callbacks.texts.size === 1 && callbacks.texts.has('https://example.com');
	return isExample && hasBrowserGrant(signIn) && grants.texts.has('implicit');
}

/** Is it certain that users of the pool itself do not sign in at the client's pages? A reference is to another provider. */
export function excludesLocalUsers({ providers }: SignIn): boolean {
	const { items, texts } = providers;
	return items.length > 0 && !texts.has('COGNITO') && items.every((item) => item.type === 'reference' || textOf(item) !== undefined);
}

/** Scopes that Cognito knows by itself (Cognito Developer Guide, "Scopes, M2M, and resource servers"). */
export const builtInScopes: ReadonlySet<string> = new Set(['openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin']);

/** Providers that every user pool knows by name (user pools API, SupportedIdentityProviders). */
export const builtInProviders: ReadonlySet<string> = new Set(['COGNITO', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple']);

/** May anybody sign up by themselves through the client? Undefined where that is not known. */
export function letsSignUp(pool: MapValue): boolean | undefined {
	const byAdministrator = flagAt(pool, 'AdminCreateUserConfig.AllowAdminCreateUserOnly', false);
	return byAdministrator === undefined ? undefined : !byAdministrator;
}

/** Is it certain that the client has no way of sign-in by the API but to refresh tokens? */
export function hasNoApiSignIn({ flows }: SignIn): boolean {
	return !isEmpty(flows) && flows.complete && [...flows.texts].every((flow) => flow === 'ALLOW_REFRESH_TOKEN_AUTH');
}

/** Is it certain that the client may not do without its secret, or has none to keep? */
export function isPublic({ hasSecret, grants }: SignIn): boolean {
	return hasSecret === false && lacks(grants, 'client_credentials');
}
