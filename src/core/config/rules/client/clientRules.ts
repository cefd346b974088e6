import type { Rule } from '../rule.ts';
import {
	clientAttrUnknown,
	clientIdpMappedNotWritable,
	clientRequiredNotWritable,
	clientScopeAttrUnreadable,
	clientSignupSetsImmutableAttr,
	clientWriteAttributesEmpty,
	clientWriteAttributesOmitted,
} from './attributes.ts';
import {
	clientAuthflowLegacy,
	clientNoRefreshFlow,
	clientPueLegacy,
	clientRevocationOff,
	clientRotationWithRefreshFlow,
	clientUserPasswordAuth,
} from './authFlows.ts';
import { clientCdkDefaultOauth, clientM2mScopes, clientPropagateWithoutSecret, clientSecretPublic } from './grants.ts';
import { clientAccessLong, clientRefreshLong, clientRotationGrace } from './lifetimes.ts';

/** Rules about app clients. */
export const clientRules: readonly Rule[] = [
	clientIdpMappedNotWritable,
	clientRequiredNotWritable,
	clientAttrUnknown,
	clientRotationGrace,
	clientSecretPublic,
	clientM2mScopes,
	clientPropagateWithoutSecret,
	clientWriteAttributesOmitted,
	clientWriteAttributesEmpty,
	clientSignupSetsImmutableAttr,
	clientScopeAttrUnreadable,
	clientNoRefreshFlow,
	clientRotationWithRefreshFlow,
	clientRevocationOff,
	clientCdkDefaultOauth,
	clientAuthflowLegacy,
	clientUserPasswordAuth,
	clientPueLegacy,
	clientAccessLong,
	clientRefreshLong,
];
