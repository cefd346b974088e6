import type { Rule } from '../rule.ts';
import {
	oauthCallbackDangerousScheme,
	oauthCallbackFragmentOrRelative,
	oauthCallbackWildcard,
	oauthLocalhostInProd,
	oauthPlaceholderCallback,
} from './callbackUrls.ts';
import { oauthAdminScope, oauthDefaultRedirectNotListed, oauthLocalUsersStillOpen, oauthOpenidMissing } from './grants.ts';
import { oauthIdpNotDeclared, oauthScopeMissingDependson, oauthScopeUnused } from './scopeOrder.ts';

/** Rules about the OAuth endpoints: grants, scopes and addresses. */
export const oauthRules: readonly Rule[] = [
	oauthCallbackFragmentOrRelative,
	oauthDefaultRedirectNotListed,
	oauthIdpNotDeclared,
	oauthScopeMissingDependson,
	oauthOpenidMissing,
	oauthLocalUsersStillOpen,
	oauthCallbackDangerousScheme,
	oauthCallbackWildcard,
	oauthPlaceholderCallback,
	oauthLocalhostInProd,
	oauthAdminScope,
	oauthScopeUnused,
];
