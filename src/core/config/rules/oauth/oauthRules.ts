import type { Rule } from '../rule.ts';
import { oauthHttpCallback } from './callbacks.ts';
import {
	oauthCallbackDangerousScheme,
	oauthCallbackFragmentOrRelative,
	oauthCallbackWildcard,
	oauthLocalhostInProd,
	oauthPlaceholderCallback,
} from './callbackUrls.ts';
import { oauthFlagWithoutFlow, oauthImplicit, oauthInert, oauthNoCallback } from './enabled.ts';
import { oauthAdminScope, oauthDefaultRedirectNotListed, oauthLocalUsersStillOpen, oauthOpenidMissing } from './grants.ts';
import { oauthIdpNotDeclared, oauthScopeMissingDependson, oauthScopeUnused } from './scopeOrder.ts';
import { scopeUndeclared } from './scopes.ts';

/** Rules about the OAuth endpoints: grants, scopes and addresses. */
export const oauthRules: readonly Rule[] = [
	scopeUndeclared,
	oauthInert,
	oauthFlagWithoutFlow,
	oauthNoCallback,
	oauthImplicit,
	oauthHttpCallback,
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
