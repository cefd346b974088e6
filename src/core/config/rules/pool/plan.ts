import type { MapValue, SettledValue } from '../../model/value.ts';
import { inEachCase } from '../cases.ts';
import { isStated, textAt, textsAt, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

const plans = 'Cognito Developer Guide: User pool feature plans';
const threatProtection = 'Cognito Developer Guide: Advanced security with threat protection';

/** The mode of threat protection where it is certainly on. */
function protection(properties: MapValue): SettledValue | undefined {
	const mode = textAt(properties, 'UserPoolAddOns.AdvancedSecurityMode');
	return mode === 'AUDIT' || mode === 'ENFORCED' ? valueAt(properties, 'UserPoolAddOns.AdvancedSecurityMode') : undefined;
}

const withoutMessages = {
	plan: 'Threat protection is {mode}, but the plan is {plan}.',
	unset: 'Threat protection is {mode}, but no plan is set: a new user pool gets ESSENTIALS.',
};

/** Threat protection in a plan that does not have it. */
export const poolThreatProtectionWithoutPlus: Rule = {
	id: 'pool-threat-protection-without-plus',
	severity: 'error',
	profile: 'recommended',
	title: 'Threat protection without the PLUS plan',
	messages: withoutMessages,
	why: 'Cognito refuses threat protection in other plans, so the deployment fails.',
	fix: 'Set UserPoolTier to PLUS, which costs more for each active user, or AdvancedSecurityMode to OFF.',
	source: plans,
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		const mode = protection(properties);
		const plan = textAt(properties, 'UserPoolTier');
		if (mode?.type !== 'scalar') return;
		const values = { mode: String(mode.value) };
		if (plan === 'LITE' || plan === 'ESSENTIALS') yield { at: mode, message: withoutMessages.plan, values: { ...values, plan } };
		// A pool from before the plans may have it.
		else if (!isStated(properties, 'UserPoolTier')) yield { at: mode, message: withoutMessages.unset, values, severity: 'warning' };
	}),
};

const unusedMessages = { off: 'The user pool {pool} is in the PLUS plan, but its threat protection is off.' };

/** The plan is paid for, and its protection is off. */
export const poolPlusWithoutThreatProtection: Rule = {
	id: 'pool-plus-without-threat-protection',
	severity: 'warning',
	profile: 'recommended',
	title: 'PLUS plan without threat protection',
	messages: unusedMessages,
	why: 'The plan costs more for each active user, and what it is for is not used.',
	fix: 'Set UserPoolAddOns.AdvancedSecurityMode to ENFORCED or AUDIT, or take the plan ESSENTIALS.',
	source: threatProtection,
	peers: ['cognito_user_pool_advanced_security_enabled'],
	check: inEachCase('user-pool', function* ({ resource, properties }) {
		if (textAt(properties, 'UserPoolTier') !== 'PLUS') return;
		const mode = valueAt(properties, 'UserPoolAddOns.AdvancedSecurityMode');
		if (mode.type === 'absent' || textAt(properties, 'UserPoolAddOns.AdvancedSecurityMode') === 'OFF')
			yield { at: valueAt(properties, 'UserPoolTier'), message: unusedMessages.off, values: { pool: resource.name } };
	}),
};

const customMessages = { bypassed: 'Threat protection is ENFORCED, but not for the custom authentication of the user pool {pool}.' };

/** Custom authentication beside enforced threat protection. */
export const poolCustomAuthUnprotected: Rule = {
	id: 'pool-custom-auth-unprotected',
	severity: 'info',
	profile: 'recommended',
	title: 'Custom authentication without threat protection',
	messages: customMessages,
	why: 'Sign-ins by custom challenges are not rated by their risk.',
	fix: 'Set AdvancedSecurityAdditionalFlows.CustomAuthMode to ENFORCED or AUDIT.',
	source: threatProtection,
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties }) {
		if (textAt(properties, 'UserPoolAddOns.AdvancedSecurityMode') !== 'ENFORCED') return;
		const trigger = valueAt(properties, 'LambdaConfig.DefineAuthChallenge');
		if (trigger.type === 'absent' || isStated(properties, 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode')) return;
		yield {
			at: valueAt(properties, 'UserPoolAddOns.AdvancedSecurityMode'),
			message: customMessages.bypassed,
			values: { pool: resource.name },
		};
	}),
};

/** What the LITE plan does not have, where the properties of the pool itself ask for it. */
function* notInLite(properties: MapValue): Generator<readonly [feature: string, at: SettledValue]> {
	for (const factor of textsAt(properties, 'Policies.SignInPolicy.AllowedFirstAuthFactors').items) {
		if (factor.type === 'scalar' && factor.value !== 'PASSWORD') yield [`AllowedFirstAuthFactors ${factor.value}`, factor];
	}
	const version = valueAt(properties, 'LambdaConfig.PreTokenGenerationConfig.LambdaVersion');
	if (version.type === 'scalar' && version.value !== 'V1_0') yield [`LambdaVersion ${version.value}`, version];
	const history = valueAt(properties, 'Policies.PasswordPolicy.PasswordHistorySize');
	if (history.type === 'scalar' && Number(history.value) > 0) yield ['PasswordHistorySize', history];
	const issuer = valueAt(properties, 'IssuerConfiguration.Type');
	if (issuer.type === 'scalar' && issuer.value === 'UPDATED') yield ['IssuerConfiguration UPDATED', issuer];
}

const liteMessages = { feature: '{feature} is not in the LITE plan of the user pool {pool}.' };

/** A feature that the plan of the pool does not have. */
export const poolTierFeatureMismatch: Rule = {
	id: 'pool-tier-feature-mismatch',
	severity: 'error',
	profile: 'recommended',
	title: 'Feature is not in the LITE plan',
	messages: liteMessages,
	why: 'Cognito refuses the feature in this plan, so the deployment fails.',
	fix: 'Set UserPoolTier to ESSENTIALS or PLUS, which cost more for each active user, or do without the feature.',
	source: plans,
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties, of, graph }) {
		if (textAt(properties, 'UserPoolTier') !== 'LITE') return;
		const values = { pool: resource.name };
		for (const [feature, at] of notInLite(properties)) yield { at, message: liteMessages.feature, values: { ...values, feature } };
		for (const client of graph.naming(resource, 'app-client', 'user-pool')) {
			const flow = textsAt(of(client), 'ExplicitAuthFlows').items.find(
				(item) => item.type === 'scalar' && item.value === 'ALLOW_USER_AUTH',
			);
			if (flow) yield { resource: client, at: flow, message: liteMessages.feature, values: { ...values, feature: 'ALLOW_USER_AUTH' } };
		}
		for (const domain of graph.naming(resource, 'domain', 'user-pool')) {
			const version = valueAt(of(domain), 'ManagedLoginVersion');
			if (version.type === 'scalar' && Number(version.value) === 2)
				yield { resource: domain, at: version, message: liteMessages.feature, values: { ...values, feature: 'ManagedLoginVersion 2' } };
		}
	}),
};

const factorMessages = {
	totp: 'SOFTWARE_TOKEN cannot be a first factor.',
	password: 'The first factors lack PASSWORD, which has to be among them.',
};

/** First factors that Cognito does not take. */
export const poolFirstFactorInvalid: Rule = {
	id: 'pool-first-factor-invalid',
	severity: 'error',
	profile: 'recommended',
	title: 'First factors that are not supported',
	messages: factorMessages,
	why: 'The deployment fails, or nobody can sign in as it was meant.',
	fix: 'List PASSWORD, and beside it any of EMAIL_OTP, SMS_OTP and WEB_AUTHN.',
	source: 'Cognito User Pools API Reference: SignInPolicyType; the AWS CDK asks for PASSWORD too',
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		const factors = textsAt(properties, 'Policies.SignInPolicy.AllowedFirstAuthFactors');
		const totp = factors.items.find((item) => item.type === 'scalar' && item.value === 'SOFTWARE_TOKEN');
		if (totp) yield { at: totp, message: factorMessages.totp };
		if (factors.complete && factors.texts.size > 0 && !factors.texts.has('PASSWORD'))
			yield { at: factors.value, message: factorMessages.password };
	}),
};

const replicaMessages = {
	key: 'The user pool {pool} has a replica, but no key of your own in KeyConfiguration.',
	plan: 'The user pool {pool} has a replica, but its plan is LITE.',
};

/** A replica of a pool that cannot have one. */
export const poolReplicaPrereq: Rule = {
	id: 'pool-replica-prereq',
	severity: 'error',
	profile: 'recommended',
	title: 'Replica without what it needs',
	messages: replicaMessages,
	why: 'A replica needs a multi-Region key of AWS KMS and the plan ESSENTIALS or PLUS; the deployment fails without.',
	fix: 'Set KeyConfiguration of the user pool to a multi-Region key, and its plan to ESSENTIALS or PLUS.',
	source: 'Cognito Developer Guide: Multi-Region replication of user pools',
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties, graph }) {
		for (const replica of graph.naming(resource, 'supporting', 'user-pool')) {
			if (replica.type !== 'AWS::Cognito::UserPoolReplica') continue;
			const values = { pool: resource.name };
			if (!isStated(properties, 'KeyConfiguration'))
				yield { resource: replica, at: replica.nameRange, message: replicaMessages.key, values };
			if (textAt(properties, 'UserPoolTier') === 'LITE')
				yield { resource: replica, at: replica.nameRange, message: replicaMessages.plan, values };
		}
	}),
};
