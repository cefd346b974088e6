import { numberOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { flagAt, isStated, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

const policyPage = 'Cognito Developer Guide: Adding user pool password requirements';

/** NIST SP 800-63B §5.1.1.2. */
const shortest = 8;

const weakMessages = { short: 'Passwords may have {length} characters; fewer than {least} are guessed.' };

/** Passwords that are too short. */
export const poolPasswordWeak: Rule = {
	id: 'pool-password-weak',
	severity: 'warning',
	profile: 'recommended',
	title: 'Short passwords',
	messages: weakMessages,
	why: 'Short passwords can be guessed, and found in lists of leaked ones.',
	fix: 'Set MinimumLength to 8 or more. It holds for new passwords only.',
	source: 'NIST SP 800-63B §5.1.1.2',
	peers: ['AwsSolutions-COG1', 'cognito_user_pool_password_policy_minimum_length_14'],
	check: inEachCase('user-pool', function* ({ properties }) {
		const at = valueAt(properties, 'Policies.PasswordPolicy.MinimumLength');
		const length = numberOf(at);
		if (length !== undefined && length < shortest) yield { at, message: weakMessages.short, values: { length, least: shortest } };
	}),
};

const classes = ['RequireUppercase', 'RequireLowercase', 'RequireNumbers', 'RequireSymbols'] as const;

const partialMessages = { some: 'The password policy asks for some classes of characters, but not for {missing}.' };

/** Some kinds of characters, and others not. */
export const poolPasswordPartial: Rule = {
	id: 'pool-password-partial',
	severity: 'hint',
	profile: 'strict',
	title: 'Password policy in part',
	messages: partialMessages,
	why: 'What a policy leaves out is not asked for, and audits that count the classes fail. Length protects more than classes do.',
	fix: 'State all four of RequireUppercase, RequireLowercase, RequireNumbers and RequireSymbols. It costs users more complicated passwords.',
	source: policyPage,
	peers: [
		'AwsSolutions-COG1',
		'cognito_user_pool_password_policy_lowercase',
		'cognito_user_pool_password_policy_number',
		'cognito_user_pool_password_policy_symbol',
		'cognito_user_pool_password_policy_uppercase',
	],
	check: inEachCase('user-pool', function* ({ properties }) {
		const policy = properties.members.has('Policies') ? valueAt(properties, 'Policies.PasswordPolicy') : undefined;
		if (policy?.type !== 'map') return;
		const asked = classes.map((name) => flagAt(policy, name, false));
		const missing = classes.filter((_, index) => asked[index] === false).join(', ');
		if (asked.includes(true) && missing !== '') yield { at: policy, message: partialMessages.some, values: { missing } };
	}),
};

const usualDays = 7;
const longDays = 30;

const temporaryMessages = { long: 'A temporary password is valid for {days} days.' };

/** Invitations that stay open for long. */
export const poolTempPasswordLong: Rule = {
	id: 'pool-temp-password-long',
	severity: 'hint',
	profile: 'strict',
	title: 'Long-lived temporary passwords',
	messages: temporaryMessages,
	why: 'Whoever finds the old mail of an invitation takes over the account.',
	fix: 'Set TemporaryPasswordValidityDays to 7 or less. Users who come later need a new invitation.',
	source: policyPage,
	peers: ['cognito_user_pool_temporary_password_expiration'],
	check: inEachCase('user-pool', function* ({ properties }) {
		const at = valueAt(properties, 'Policies.PasswordPolicy.TemporaryPasswordValidityDays');
		const days = numberOf(at);
		if (days !== undefined && days > usualDays)
			yield { at, message: temporaryMessages.long, values: { days }, ...(days > longDays && { severity: 'info' }) };
	}),
};

const legacyMessages = {
	old: 'UnusedAccountValidityDays is the old name of TemporaryPasswordValidityDays.',
	both: 'UnusedAccountValidityDays stands beside TemporaryPasswordValidityDays, which has taken its place.',
};

/** A property that another one has replaced. */
export const poolUnusedValidityLegacy: Rule = {
	id: 'pool-unused-validity-legacy',
	severity: 'info',
	profile: 'recommended',
	title: 'Old name of the validity of invitations',
	messages: legacyMessages,
	why: 'Cognito has retired the property; a new user pool takes the value from the password policy.',
	fix: 'Write the days into Policies.PasswordPolicy.TemporaryPasswordValidityDays.',
	source: 'Cognito User Pools API Reference: AdminCreateUserConfigType',
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties, graph }) {
		const at = valueAt(properties, 'AdminCreateUserConfig.UnusedAccountValidityDays');
		// An answer of AWS names it for every user pool.
		if (at.type === 'absent' || at.type === 'unknown' || graph.documentOf(resource).format === 'cli-output') return;
		const both = isStated(properties, 'Policies.PasswordPolicy.TemporaryPasswordValidityDays');
		yield { at, message: both ? legacyMessages.both : legacyMessages.old };
	}),
};
