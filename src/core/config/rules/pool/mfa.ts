import type { MapValue } from '../../model/value.ts';
import { inEachCase } from '../cases.ts';
import { excludesLocalUsers, signInOf } from '../client/signIn.ts';
import { isEmpty, isStated, itemWith, textAt, textsAt, valueAt } from '../known.ts';
import { addProperty } from '../quickFix.ts';
import type { Rule } from '../rule.ts';

const reference = 'Cognito Developer Guide: Adding MFA to a user pool';

/** Does the pool certainly ask for a second factor, of all users or of some? */
function asksForFactor(properties: MapValue): boolean {
	const mode = textAt(properties, 'MfaConfiguration');
	return mode === 'ON' || mode === 'OPTIONAL';
}

/** Are text messages certainly the only second factor? A pool that lists no factors has those that it can send. */
function hasSmsAlone(properties: MapValue): boolean {
	const factors = textsAt(properties, 'EnabledMfas');
	if (factors.value.type === 'absent') return isStated(properties, 'SmsConfiguration');
	return factors.complete && factors.texts.size === 1 && factors.texts.has('SMS_MFA');
}

const factorMessages = { none: 'MFA is {mode}, but the user pool has no second factor: no EnabledMfas, and no SMS configuration.' };
const factorFixes = { add: 'Enable authenticator apps (SOFTWARE_TOKEN_MFA)' };

/** MFA without a factor. */
export const poolMfaNoFactor: Rule = {
	id: 'pool-mfa-no-factor',
	severity: 'error',
	profile: 'recommended',
	title: 'MFA without a second factor',
	messages: factorMessages,
	why: 'Cognito refuses such a user pool, so the deployment fails.',
	fix: 'Add EnabledMfas with SOFTWARE_TOKEN_MFA, or another factor that you have set up.',
	fixes: factorFixes,
	source: reference,
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties, graph }) {
		const mode = textAt(properties, 'MfaConfiguration');
		if (mode === undefined || !asksForFactor(properties) || !isEmpty(textsAt(properties, 'EnabledMfas'))) return;
		// A passkey that checks its user may count as two factors.
		if (isStated(properties, 'SmsConfiguration') || isStated(properties, 'WebAuthnFactorConfiguration')) return;
		yield {
			at: valueAt(properties, 'MfaConfiguration'),
			message: factorMessages.none,
			values: { mode },
			fixes: addProperty(factorFixes.add, graph.documentOf(resource), properties, 'EnabledMfas', ['SOFTWARE_TOKEN_MFA']),
		};
	}),
};

const emailMessages = {
	account: 'Codes by mail as a second factor need a sending account of your own: EmailSendingAccount is not DEVELOPER.',
	plan: 'Codes by mail as a second factor are not in the LITE plan.',
};

/** Mail as a second factor without what it needs. */
export const poolEmailMfaPrereq: Rule = {
	id: 'pool-email-mfa-prereq',
	severity: 'error',
	profile: 'recommended',
	title: 'MFA by mail without what it needs',
	messages: emailMessages,
	why: 'Cognito refuses the factor, so the deployment fails.',
	fix: 'Set EmailConfiguration with EmailSendingAccount DEVELOPER and an identity of Amazon SES, in the plan ESSENTIALS or PLUS.',
	source: reference,
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		const factor = itemWith(textsAt(properties, 'EnabledMfas'), 'EMAIL_OTP');
		if (factor === undefined) return;
		const account = valueAt(properties, 'EmailConfiguration.EmailSendingAccount');
		if (account.type === 'absent' || textAt(properties, 'EmailConfiguration.EmailSendingAccount') === 'COGNITO_DEFAULT')
			yield { at: factor, message: emailMessages.account };
		if (textAt(properties, 'UserPoolTier') === 'LITE') yield { at: factor, message: emailMessages.plan };
	}),
};

/** Ways of recovery, and the factor that uses up each. */
const factorOfRecovery: ReadonlyMap<string, string> = new Map([
	['verified_email', 'EMAIL_OTP'],
	['verified_phone_number', 'SMS_MFA'],
]);

const recoveryMessages = {
	same: 'The only way to recover an account, {way}, goes over the channel that is also the only second factor.',
};

/** One channel for the second factor and for recovery. */
export const poolRecoveryEqualsMfa: Rule = {
	id: 'pool-recovery-equals-mfa',
	severity: 'warning',
	profile: 'recommended',
	title: 'Recovery over the channel of MFA',
	messages: recoveryMessages,
	why: 'Cognito does not recover an account over the channel of its second factor: such users cannot reset their password.',
	fix: 'Add a second way of recovery, or a second factor over another channel.',
	source: reference,
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		const mechanisms = valueAt(properties, 'AccountRecoverySetting.RecoveryMechanisms');
		if (!asksForFactor(properties) || mechanisms.type !== 'list' || mechanisms.open || mechanisms.items.length !== 1) return;
		const [only] = mechanisms.items;
		const way = only?.type === 'map' ? textAt(only, 'Name') : undefined;
		const factors = textsAt(properties, 'EnabledMfas');
		const factor = way === undefined ? undefined : factorOfRecovery.get(way);
		if (only?.type !== 'map' || way === undefined || factor === undefined || !factors.complete) return;
		if (factors.texts.size === 1 && factors.texts.has(factor))
			yield { at: valueAt(only, 'Name'), message: recoveryMessages.same, values: { way } };
	}),
};

const smsMessages = { alone: 'Text messages are the only second factor of the user pool.' };

/** Text messages as the only second factor. */
export const poolSmsMfaOnly: Rule = {
	id: 'pool-sms-mfa-only',
	severity: 'info',
	profile: 'strict',
	title: 'Text messages as the only second factor',
	messages: smsMessages,
	why: 'Whoever takes over a phone number gets the codes, and each text message costs money.',
	fix: 'Enable SOFTWARE_TOKEN_MFA too. Users have to set up an app once.',
	source: 'NIST SP 800-63B §5.1.3.3; Cognito Developer Guide: Adding MFA to a user pool',
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		if (asksForFactor(properties) && hasSmsAlone(properties))
			yield { at: valueAt(properties, 'MfaConfiguration'), message: smsMessages.alone };
	}),
};

const offMessages = { off: 'Users of the user pool {pool} sign in without a second factor.' };

/** No second factor at all. */
export const poolMfaOff: Rule = {
	id: 'pool-mfa-off',
	severity: 'hint',
	profile: 'strict',
	title: 'No MFA',
	messages: offMessages,
	why: 'A password that leaked elsewhere is enough to sign in.',
	fix: 'Set MfaConfiguration to "OPTIONAL" or "ON" with SOFTWARE_TOKEN_MFA. It costs your users a step at sign-in; authenticator apps cost no money.',
	source: reference,
	peers: ['AwsSolutions-COG2', 'F78', 'cognito_user_pool_mfa_enabled', 'COGNITO_USER_POOL_MFA_ENABLED'],
	check: inEachCase('user-pool', function* ({ resource, properties, of, graph }) {
		const mode = valueAt(properties, 'MfaConfiguration');
		if (mode.type !== 'absent' && textAt(properties, 'MfaConfiguration') !== 'OFF') return;
		const first = textsAt(properties, 'Policies.SignInPolicy.AllowedFirstAuthFactors');
		if (!first.complete || [...first.texts].some((factor) => factor !== 'PASSWORD')) return;
		// Users of other providers have their second factor there.
		const clients = graph.naming(resource, 'app-client', 'user-pool').map((client) => signInOf(of(client)));
		if (clients.length > 0 && clients.every(excludesLocalUsers)) return;
		yield { at: mode.type === 'absent' ? resource.nameRange : mode, message: offMessages.off, values: { pool: resource.name } };
	}),
};
