import type { Rule } from '../rule.ts';
import {
	oauthCallbackDangerousScheme,
	oauthCallbackFragmentOrRelative,
	oauthCallbackWildcard,
	oauthHttpCallback,
	oauthLocalhostInProd,
	oauthPlaceholderCallback,
} from './callbackUrls.ts';
import {
	oauthAdminScope,
	oauthDefaultRedirectNotListed,
	oauthFlagNoFlow,
	oauthImplicit,
	oauthLocalUsersStillOpen,
	oauthNoCallback,
	oauthOpenidMissing,
} from './settings.ts';

/** Rules about the OAuth endpoints: grants, scopes and addresses. */
export const oauthRules: readonly Rule[] = [
	oauthFlagNoFlow,
	oauthNoCallback,
	oauthHttpCallback,
	oauthCallbackFragmentOrRelative,
	oauthDefaultRedirectNotListed,
	oauthImplicit,
	oauthOpenidMissing,
	oauthLocalUsersStillOpen,
	oauthCallbackDangerousScheme,
	oauthCallbackWildcard,
	oauthPlaceholderCallback,
	oauthLocalhostInProd,
	oauthAdminScope,
];
