import { validityUnits } from '../../../cognito/tokenLifetimes.ts';
import { itemsAt } from '../../model/lookUp.ts';
import type { AppClient } from '../../model/resource.ts';
import { booleanOf, memberValues } from '../../model/settle.ts';
import { hasNoApiSignIn, isForProgramsAlone, signInOf } from '../client/signIn.ts';
import { lifetimesAt } from '../client/statedValidity.ts';
import { setProperty } from '../quickFix.ts';
import type { Rule } from '../rule.ts';
import { providerEntries } from './providerEntries.ts';

const checkMessages = {
	off: 'The identity pool {pool} takes ID tokens of users who have signed out or were deleted, until the tokens expire.',
};
const checkFixes = { on: 'Turn ServerSideTokenCheck on' };

/** Who keeps a refresh token for longer than this is signed in for long. */
const longSession = 90 * validityUnits.days;

/** Tokens whose user is not asked for. */
export const serverCheckOff: Rule = {
	id: 'idpool-server-check-off',
	severity: 'info',
	profile: 'strict',
	title: 'Identity pool does not ask the user pool about the user',
	messages: checkMessages,
	why: 'Without the check, the identity pool looks at the ID token alone, so that somebody who was locked out still gets AWS credentials.',
	fix: 'Set ServerSideTokenCheck to true. The identity pool then asks the user pool each time, which takes a little longer.',
	fixes: checkFixes,
	source: 'Cognito Identity API Reference: CognitoIdentityProvider',
	peers: [],
	*check(graph) {
		for (const { pool, entry, clients } of graph.resources('identity-pool').flatMap(providerEntries)) {
			for (const stated of memberValues(entry, 'ServerSideTokenCheck')) {
				const isOff = stated.type === 'absent' || booleanOf(stated) === false;
				if (!isOff || entry.type !== 'map') continue;
				const isLong = clients.some((client) => keepsSession(graph.link(client, 'app-client', pool).target));
				yield {
					resource: pool,
					at: stated.type === 'absent' ? (clients[0] ?? stated) : stated,
					...(isLong && { severity: 'warning' }),
					message: checkMessages.off,
					values: { pool: pool.name },
					fixes: setProperty(checkFixes.on, graph.documentOf(pool), entry, 'ServerSideTokenCheck', stated, true),
				};
			}
		}
	},
};

function keepsSession(client: AppClient | undefined): boolean {
	return client !== undefined && lifetimesAt(client.properties, 'RefreshToken').lifetimes.some(({ seconds }) => seconds > longSession);
}

const noneMessages = { none: 'Nobody can use the identity pool {pool}: it has no identity provider, and lets no guests in.' };
const providerLists = ['CognitoIdentityProviders', 'SamlProviderARNs', 'OpenIdConnectProviderARNs'] as const;

/** An identity pool that nobody gets into. */
export const withoutProvider: Rule = {
	id: 'idpool-client-missing',
	severity: 'warning',
	profile: 'recommended',
	title: 'Identity pool without an identity provider',
	messages: noneMessages,
	why: 'The identity pool gives credentials to nobody.',
	fix: 'Name an app client in CognitoIdentityProviders, or another identity provider.',
	source: 'Cognito Developer Guide: Identity pools third-party identity providers',
	peers: [],
	*check(graph) {
		for (const pool of graph.resources('identity-pool')) {
			const { properties, name, nameRange } = pool;
			const lists = providerLists.map((list) => itemsAt(properties, list));
			const others = ['SupportedLoginProviders', 'DeveloperProviderName'].flatMap((member) => memberValues(properties, member));
			const letsNobodyIn =
				memberValues(properties, 'AllowUnauthenticatedIdentities').every((value) => booleanOf(value) === false) &&
				lists.every(({ items, complete }) => complete && items.length === 0) &&
				others.every((value) => value.type === 'absent' || (value.type === 'map' && value.members.size === 0 && !value.open));
			if (letsNobodyIn) yield { resource: pool, at: nameRange, message: noneMessages.none, values: { pool: name } };
		}
	},
};

const programMessages = {
	program: 'The app client {client} gets access tokens for programs alone, but the identity pool takes ID tokens.',
};

/** A provider whose client has no ID tokens. */
export const programAsProvider: Rule = {
	id: 'idpool-m2m-client',
	severity: 'warning',
	profile: 'recommended',
	title: 'App client for programs in an identity pool',
	messages: programMessages,
	why: 'The client credentials grant gives no ID token, so nobody gets credentials by this client.',
	fix: 'Name the app client that people sign in with, or take the entry out.',
	source: 'Cognito Developer Guide: Scopes, M2M, and resource servers',
	peers: [],
	*check(graph) {
		for (const { pool, clients } of graph.resources('identity-pool').flatMap(providerEntries)) {
			for (const at of clients) {
				const client = graph.link(at, 'app-client', pool).target;
				const signIn = client && signInOf(client.properties);
				if (client === undefined || signIn === undefined || !isForProgramsAlone(signIn) || !hasNoApiSignIn(signIn)) continue;
				const related = [{ resource: client, at: client.nameRange }];
				yield { resource: pool, at, message: programMessages.program, values: { client: client.name }, related };
			}
		}
	},
};
