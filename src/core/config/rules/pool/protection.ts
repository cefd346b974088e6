import { valuesAt } from '../../model/lookUp.ts';
import { textOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { isPublic, letsSignUp, signInOf } from '../client/signIn.ts';
import { textAt, valueAt } from '../known.ts';
import { addProperty } from '../quickFix.ts';
import type { Rule } from '../rule.ts';
import { names, supportingOf } from './surroundings.ts';

const deletionMessages = { off: 'The user pool {pool} can be deleted with one call.' };
const deletionFixes = { on: 'Turn deletion protection on' };

/** A pool without protection from deletion. */
export const poolNoDeletionProtection: Rule = {
	id: 'pool-no-deletion-protection',
	severity: 'hint',
	profile: 'strict',
	title: 'No deletion protection',
	messages: deletionMessages,
	why: 'Whoever deletes the user pool deletes all its users, and nothing brings their passwords back.',
	fix: 'Set DeletionProtection to ACTIVE. A stack can then only be deleted after the protection was taken away.',
	fixes: deletionFixes,
	source: 'Cognito Developer Guide: User pool deletion protection',
	peers: ['cognito_user_pool_deletion_protection_enabled', 'Cognito.6'],
	check: inEachCase('user-pool', function* ({ resource, properties, graph }) {
		const stated = valueAt(properties, 'DeletionProtection');
		if (stated.type !== 'absent' && textAt(properties, 'DeletionProtection') !== 'INACTIVE') return;
		yield {
			at: stated.type === 'absent' ? resource.nameRange : stated,
			message: deletionMessages.off,
			values: { pool: resource.name },
			fixes: addProperty(deletionFixes.on, graph.documentOf(resource), properties, 'DeletionProtection', 'ACTIVE'),
		};
	}),
};

const retainMessages = { lost: 'CloudFormation deletes the user pool {pool} when the stack is deleted or the pool is replaced.' };

/** A pool that goes with its stack. */
export const poolNoRetain: Rule = {
	id: 'pool-no-retain',
	severity: 'hint',
	profile: 'strict',
	title: 'User pool goes with its stack',
	messages: retainMessages,
	why: 'Some changes of a user pool make CloudFormation replace it, and all users are lost.',
	fix: 'Set DeletionPolicy and UpdateReplacePolicy to Retain. A pool that is kept has to be deleted by hand.',
	source: 'CloudFormation User Guide: DeletionPolicy and UpdateReplacePolicy attributes',
	peers: ['I3011'],
	*check(graph) {
		for (const pool of graph.resources('user-pool')) {
			if (pool.type === '' || graph.documentOf(pool).format.startsWith('terraform')) continue;
			const policies = ['DeletionPolicy', 'UpdateReplacePolicy'].flatMap((name) => valuesAt(pool.attributes, name));
			const isLost = policies.some((policy) => policy.type === 'absent' || textOf(policy) === 'Delete');
			if (isLost) yield { resource: pool, at: pool.nameRange, message: retainMessages.lost, values: { pool: pool.name } };
		}
	},
};

const wafMessages = { none: 'Anybody can sign up in the user pool {pool}, and no web ACL stands before it.' };

/** Sign-up without a web application firewall. */
export const poolNoWaf: Rule = {
	id: 'pool-no-waf',
	severity: 'hint',
	profile: 'strict',
	title: 'No web ACL before open sign-up',
	messages: wafMessages,
	why: 'Programs can sign up users in masses, and make Cognito send text messages that you pay.',
	fix: 'Associate a web ACL of AWS WAF with the user pool. AWS WAF costs money for each ACL, rule and request.',
	source: 'Cognito Developer Guide: Associate an AWS WAF web ACL with a user pool',
	peers: ['cognito_user_pool_waf_acl_attached'],
	check: inEachCase('user-pool', function* ({ resource, properties, of, graph }) {
		if (letsSignUp(properties) !== true || graph.isPartial(resource)) return;
		const clients = graph.naming(resource, 'app-client', 'user-pool');
		if (!clients.some((client) => isPublic(signInOf(of(client))))) return;
		const associations = supportingOf(graph, 'AWS::WAFv2::WebACLAssociation');
		if (associations.every((one) => names(graph, valueAt(of(one), 'ResourceArn'), resource, one) === false))
			yield { at: resource.nameRange, message: wafMessages.none, values: { pool: resource.name } };
	}),
};

const logMessages = { none: 'The user pool {pool} is in the PLUS plan, but nobody gets its logs of sign-ins.' };

/** The PLUS plan without its logs. */
export const poolNoLogDelivery: Rule = {
	id: 'pool-no-log-delivery',
	severity: 'hint',
	profile: 'strict',
	title: 'No log of sign-ins',
	messages: logMessages,
	why: 'After an attack nobody can say who signed in from where.',
	fix: 'Add an AWS::Cognito::LogDeliveryConfiguration for userAuthEvents. Storing logs costs money.',
	source: 'Cognito Developer Guide: Exporting logs from user pools',
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties, graph }) {
		if (textAt(properties, 'UserPoolTier') !== 'PLUS' || graph.isPartial(resource)) return;
		const configurations = supportingOf(graph, 'AWS::Cognito::LogDeliveryConfiguration');
		if (configurations.length === 0) yield { at: resource.nameRange, message: logMessages.none, values: { pool: resource.name } };
	}),
};

const signUpMessages = {
	credentials: 'Anybody can sign up in the user pool {pool}, and the identity pool {identityPool} gives its users AWS credentials.',
};

/** Open sign-up with AWS credentials behind it. */
export const poolSelfSignup: Rule = {
	id: 'pool-self-signup',
	severity: 'warning',
	profile: 'strict',
	title: 'Open sign-up leads to AWS credentials',
	messages: signUpMessages,
	why: 'Everybody in the world can get AWS credentials of your account: the role for users is as good as public.',
	fix: 'Set AdminCreateUserConfig.AllowAdminCreateUserOnly to true; users then have to be invited. If sign-up is meant to be open, keep the role as narrow as one for guests.',
	source: 'Cognito Developer Guide: Signing up and confirming user accounts',
	peers: ['cognito_user_pool_self_registration_disabled'],
	check: inEachCase('user-pool', function* ({ resource, properties, graph }) {
		const [identityPool] = graph.naming(resource, 'identity-pool', 'user-pool');
		if (identityPool === undefined || letsSignUp(properties) !== true) return;
		const stated = valueAt(properties, 'AdminCreateUserConfig.AllowAdminCreateUserOnly');
		yield {
			at: stated.type === 'absent' ? resource.nameRange : stated,
			message: signUpMessages.credentials,
			values: { pool: resource.name, identityPool: identityPool.name },
			related: [{ resource: identityPool, at: identityPool.nameRange }],
		};
	}),
};
