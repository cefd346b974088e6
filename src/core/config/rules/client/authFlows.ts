import { textOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { flagAt, isEmpty, isStated, itemWith, lacks, textAt, valueAt } from '../known.ts';
import { setProperty, writeInstead } from '../quickFix.ts';
import type { Rule } from '../rule.ts';
import { signInOf } from './signIn.ts';

const flowsPage = 'Cognito User Pools API Reference: CreateUserPoolClient, ExplicitAuthFlows';

/** Names of before 2020, and those that took their place. */
const renamed: ReadonlyMap<string, string> = new Map([
	['ADMIN_NO_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
	['CUSTOM_AUTH_FLOW_ONLY', 'ALLOW_CUSTOM_AUTH'],
	['USER_PASSWORD_AUTH', 'ALLOW_USER_PASSWORD_AUTH'],
]);

const legacyMessages = { old: '{old} is the old name of {name}.' };

/** Old names alone. */
export const clientAuthflowLegacy: Rule = {
	id: 'client-authflow-legacy',
	severity: 'info',
	profile: 'strict',
	title: 'Old names of sign-in flows',
	messages: legacyMessages,
	why: 'The old names cannot be used together with new flows, and say less: refreshing tokens is always allowed beside them.',
	fix: 'Write the names with ALLOW_, and ALLOW_REFRESH_TOKEN_AUTH beside them.',
	source: flowsPage,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const { flows } = signInOf(properties);
		if ([...flows.texts].some((flow) => flow.startsWith('ALLOW_'))) return;
		for (const item of flows.items) {
			const old = textOf(item) ?? '';
			const name = renamed.get(old);
			if (name !== undefined) yield { at: item, message: legacyMessages.old, values: { old, name } };
		}
	}),
};

const refreshMessages = { none: 'The flows of the client {client} lack ALLOW_REFRESH_TOKEN_AUTH.' };

/** Flows without the one that refreshes tokens. */
export const clientNoRefreshFlow: Rule = {
	id: 'client-no-refresh-flow',
	severity: 'warning',
	profile: 'recommended',
	title: 'Tokens cannot be refreshed',
	messages: refreshMessages,
	why: 'Users have to sign in again when their access token expires, by default after an hour.',
	fix: 'Add ALLOW_REFRESH_TOKEN_AUTH, or turn RefreshTokenRotation on.',
	source: flowsPage,
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties }) {
		const { flows, oauth } = signInOf(properties);
		const isRotating = textAt(properties, 'RefreshTokenRotation.Feature') !== 'DISABLED' && isStated(properties, 'RefreshTokenRotation');
		if (isRotating || oauth !== false || isEmpty(flows) || !lacks(flows, 'ALLOW_REFRESH_TOKEN_AUTH')) return;
		if ([...flows.texts].every((flow) => flow.startsWith('ALLOW_')))
			yield { at: flows.value, message: refreshMessages.none, values: { client: resource.name } };
	}),
};

const rotationMessages = { both: 'ALLOW_REFRESH_TOKEN_AUTH stands beside refresh token rotation.' };

/** Two ways of refreshing that may exclude each other. */
export const clientRotationWithRefreshFlow: Rule = {
	id: 'client-rotation-with-refresh-flow',
	severity: 'warning',
	profile: 'recommended',
	title: 'Rotation beside the old way of refreshing',
	messages: rotationMessages,
	why: 'The two are said to exclude each other: Cognito may refuse the client. If it does not, tokens could be refreshed without rotation.',
	fix: 'Take ALLOW_REFRESH_TOKEN_AUTH away; with rotation, tokens are refreshed by GetTokensFromRefreshToken.',
	source: 'Cognito Developer Guide: Refresh token rotation',
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const item = itemWith(signInOf(properties).flows, 'ALLOW_REFRESH_TOKEN_AUTH');
		if (item && textAt(properties, 'RefreshTokenRotation.Feature') === 'ENABLED') yield { at: item, message: rotationMessages.both };
	}),
};

const passwordMessages = { plain: 'The client {client}, which has no secret, takes passwords as they are ({flow}).' };

/** A password leaves the device of its user. */
export const clientUserPasswordAuth: Rule = {
	id: 'client-user-password-auth',
	severity: 'warning',
	profile: 'strict',
	title: 'Passwords are sent as they are',
	messages: passwordMessages,
	why: 'With SRP the password never leaves the device; without it, whatever stands between sees it, and programs try lists of passwords more easily.',
	fix: 'Use ALLOW_USER_SRP_AUTH in the app. A trigger that migrates users needs the password and so this flow.',
	source: 'Cognito Developer Guide: Authentication flows',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, of, graph }) {
		const { flows, hasSecret } = signInOf(properties);
		if (hasSecret !== false) return;
		const pools = graph.namedBy(resource, 'user-pool', 'user-pool');
		if (pools.some((pool) => valueAt(of(pool), 'LambdaConfig.UserMigration').type !== 'absent')) return;
		for (const flow of ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH']) {
			const item = itemWith(flows, flow);
			if (item) yield { at: item, message: passwordMessages.plain, values: { client: resource.name, flow } };
		}
	}),
};

const existenceMessages = { legacy: 'The client {client} tells whether a user exists.' };
const existenceFixes = { prevent: 'Give the same answer for a wrong name and a wrong password' };

/** Errors that tell who has an account. */
export const clientPueLegacy: Rule = {
	id: 'client-pue-legacy',
	severity: 'info',
	profile: 'strict',
	title: 'Errors tell who has an account',
	messages: existenceMessages,
	why: 'Anybody can find out which addresses have an account, and then try passwords with those alone.',
	fix: 'Set PreventUserExistenceErrors to ENABLED. It costs that users who mistype their name are told nothing better than that name or password is wrong.',
	fixes: existenceFixes,
	source: 'Cognito Developer Guide: Managing user existence error responses',
	peers: ['cognito_user_pool_client_prevent_user_existence_errors'],
	check: inEachCase('app-client', function* ({ resource, properties, graph }) {
		const stated = valueAt(properties, 'PreventUserExistenceErrors');
		if (stated.type !== 'absent' && textOf(stated) !== 'LEGACY') return;
		yield {
			at: stated.type === 'absent' ? resource.nameRange : stated,
			message: existenceMessages.legacy,
			values: { client: resource.name },
			fixes: setProperty(existenceFixes.prevent, graph.documentOf(resource), properties, 'PreventUserExistenceErrors', stated, 'ENABLED'),
		};
	}),
};

const revocationMessages = { off: 'The refresh tokens of the client {client} cannot be revoked.' };
const revocationFixes = { on: 'Turn token revocation on' };

/** Tokens that nobody can take back. */
export const clientRevocationOff: Rule = {
	id: 'client-revocation-off',
	severity: 'warning',
	profile: 'recommended',
	title: 'Token revocation is off',
	messages: revocationMessages,
	why: 'A stolen refresh token works until it expires, even after its user has signed out.',
	fix: 'Set EnableTokenRevocation to true, or leave it out.',
	fixes: revocationFixes,
	source: 'Cognito Developer Guide: Ending user sessions with token revocation',
	peers: ['cognito_user_pool_client_token_revocation_enabled'],
	check: inEachCase('app-client', function* ({ resource, properties, graph }) {
		if (flagAt(properties, 'EnableTokenRevocation', true) !== false) return;
		const at = valueAt(properties, 'EnableTokenRevocation');
		yield {
			at,
			message: revocationMessages.off,
			values: { client: resource.name },
			fixes: writeInstead(revocationFixes.on, graph.documentOf(resource), at, true),
		};
	}),
};
