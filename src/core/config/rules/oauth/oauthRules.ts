import type { Rule } from '../rule.ts';
import { oauthHttpCallback } from './callbacks.ts';
import { oauthFlagWithoutFlow, oauthImplicit, oauthInert, oauthNoCallback } from './enabled.ts';
import { scopeUndeclared } from './scopes.ts';

/** Rules about the OAuth settings of app clients. */
export const oauthRules: readonly Rule[] = [
	scopeUndeclared,
	oauthInert,
	oauthFlagWithoutFlow,
	oauthNoCallback,
	oauthImplicit,
	oauthHttpCallback,
];
