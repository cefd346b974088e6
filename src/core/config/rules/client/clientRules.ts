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
	clientAuthflowLegacyMix,
	clientNoRefreshFlow,
	clientPueLegacy,
	clientRevocationOff,
	clientRotationWithRefreshFlow,
	clientUserPasswordAuth,
} from './flows.ts';
import {
	clientCdkDefaultOauth,
	clientM2mMixed,
	clientM2mNoSecret,
	clientM2mScopes,
	clientPropagateWithoutSecret,
	clientSecretPublic,
} from './grants.ts';
import { clientAccessExceedsRefresh, clientAccessLong, clientRefreshLong, clientRotationGrace } from './lifetimes.ts';

/** Rules about app clients. */
export const clientRules: readonly Rule[] = [
	clientIdpMappedNotWritable,
	clientRequiredNotWritable,
	clientAttrUnknown,
	clientAuthflowLegacyMix,
	clientRotationGrace,
	clientSecretPublic,
	clientM2mNoSecret,
	clientM2mMixed,
	clientM2mScopes,
	clientPropagateWithoutSecret,
	clientWriteAttributesOmitted,
	clientWriteAttributesEmpty,
	clientSignupSetsImmutableAttr,
	clientScopeAttrUnreadable,
	clientNoRefreshFlow,
	clientRotationWithRefreshFlow,
	clientAccessExceedsRefresh,
	clientRevocationOff,
	clientCdkDefaultOauth,
	clientAuthflowLegacy,
	clientUserPasswordAuth,
	clientPueLegacy,
	clientAccessLong,
	clientRefreshLong,
];
