import type { Rule } from '../rule.ts';
import {
	poolAliasAndUsernameAttrs,
	poolAttrUpdateUnverified,
	poolCaseSensitive,
	poolRecoveryDefault,
	poolSchemaTooLong,
} from './attributes.ts';
import { poolOpenDcr } from './clientRegistration.ts';
import { poolCustomSenderNoKms, poolMessagePlaceholder, poolSmsRoleNoExternalId } from './messages.ts';
import { poolEmailMfaPrereq, poolMfaNoFactor, poolMfaOff, poolRecoveryEqualsMfa, poolSmsMfaOnly } from './mfa.ts';
import { mfaBoolean } from './mfaBoolean.ts';
import { poolPasswordPartial, poolPasswordWeak, poolTempPasswordLong, poolUnusedValidityLegacy } from './password.ts';
import {
	poolCustomAuthUnprotected,
	poolFirstFactorInvalid,
	poolPlusWithoutThreatProtection,
	poolReplicaPrereq,
	poolThreatProtectionWithoutPlus,
	poolTierFeatureMismatch,
} from './plan.ts';
import { poolImmutableChange } from './plannedLoss.ts';
import { poolNoDeletionProtection, poolNoLogDelivery, poolNoRetain, poolNoWaf, poolSelfSignup } from './protection.ts';
import { poolTriggerNoPermission } from './triggers.ts';

/** Rules about user pools. */
export const poolRules: readonly Rule[] = [
	mfaBoolean,
	poolMfaNoFactor,
	poolEmailMfaPrereq,
	poolAliasAndUsernameAttrs,
	poolSchemaTooLong,
	poolThreatProtectionWithoutPlus,
	poolTierFeatureMismatch,
	poolFirstFactorInvalid,
	poolReplicaPrereq,
	poolMessagePlaceholder,
	poolCustomSenderNoKms,
	poolRecoveryEqualsMfa,
	poolTriggerNoPermission,
	poolImmutableChange,
	poolOpenDcr,
	poolPlusWithoutThreatProtection,
	poolPasswordWeak,
	poolCustomAuthUnprotected,
	poolSmsRoleNoExternalId,
	poolUnusedValidityLegacy,
	poolSelfSignup,
	poolAttrUpdateUnverified,
	poolCaseSensitive,
	poolSmsMfaOnly,
	poolMfaOff,
	poolRecoveryDefault,
	poolPasswordPartial,
	poolTempPasswordLong,
	poolNoDeletionProtection,
	poolNoRetain,
	poolNoWaf,
	poolNoLogDelivery,
];
