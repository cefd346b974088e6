import type { Rule } from '../rule.ts';
import { clientAdminAuthPublic } from './adminAuthPublic.ts';
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
import { authFlowsMixed, machineMixed, machineWithoutSecret } from './flows.ts';
import { clientCdkDefaultOauth, clientM2mScopes, clientPropagateWithoutSecret, clientSecretPublic } from './grants.ts';
import { clientAccessLong, clientRefreshLong, clientRotationGrace } from './lifetimes.ts';
import { selfWritablePrivilege } from './privilegeAttribute.ts';
import { accessExceedsRefresh, validityRange, validityUnitSuspicious } from './validity.ts';

/** Rules about app clients. */
export const clientRules: readonly Rule[] = [
	selfWritablePrivilege,
	validityRange,
	validityUnitSuspicious,
	accessExceedsRefresh,
	machineWithoutSecret,
	machineMixed,
	authFlowsMixed,
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
	clientAdminAuthPublic,
	clientPueLegacy,
	clientAccessLong,
	clientRefreshLong,
];
