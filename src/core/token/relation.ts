import { accessTokenHash } from './accessTokenHash.ts';
import type { DecodedToken } from './decode.ts';
import { type Parties, partiesOf } from './parties.ts';

/** How two tokens stand to each other, by their own words: nothing of it says that either is genuine. */
export const relations = [
	'same-token',
	/** The same issuer and `jti`, which no two tokens share: one was changed. */
	'same-id',
	'id-and-access',
	/** Of one sign-in, but not issued together: a refresh lies between them. */
	'id-and-access-apart',
	'refreshed',
	'of-one-sign-in',
	'two-sign-ins',
	/** One user and client; nothing says whether it is one sign-in. */
	'same-user',
	/** A token of an identity pool that names the user of the other one. */
	'exchanged',
	'two-users',
	'two-clients',
	/** Of one client, and at least one of them for no user. */
	'same-client',
	'unrelated',
	'unknown',
	'unreadable',
] as const;
export type Relation = (typeof relations)[number];

/** What is looked at, in this order. `client` is `aud` or `client_id`, whichever names the client. */
export const evidenceNames = ['iss', 'amr', 'jti', 'sub', 'client', 'origin_jti', 'event_id', 'auth_time', 'at_hash'] as const;
export type EvidenceName = (typeof evidenceNames)[number];

/** What came out: `absent` where either says nothing, `same-pool` for the two issuer forms of one pool, `open` where a difference proves nothing. */
export type EvidenceCode = 'same' | 'same-pool' | 'different' | 'open' | 'absent' | 'machine' | 'unreadable';

/** One thing that was looked at. */
export interface Evidence {
	readonly name: EvidenceName;
	readonly code: EvidenceCode;
}

/** A relation and what speaks for or against it. `later` is the side that was issued later, where that is known and says something. */
export interface Related {
	readonly relation: Relation;
	readonly evidence: readonly Evidence[];
	readonly later?: 'left' | 'right';
}

/** Seconds between the times of two tokens that were issued together. */
const together = 5;

/** What `at_hash` of one says about the other; undefined where they are not an ID token and an access token. */
export async function compareHash(left: DecodedToken, right: DecodedToken): Promise<EvidenceCode | undefined> {
	const roles = [partiesOf(left).role, partiesOf(right).role];
	if (!roles.includes('id') || !roles.includes('access')) return undefined;
	const [id, access] = roles[0] === 'id' ? [left, right] : [right, left];
	const said = id.payload?.json?.['at_hash'];
	if (said === undefined) return 'absent';
	const hash = await accessTokenHash(id.header.json?.['alg'], access.text);
	return hash === undefined ? 'unreadable' : hash === said ? 'same' : 'different';
}

/** How two tokens stand to each other. `hash` is what `compareHash` found. */
export function relate(left: DecodedToken, right: DecodedToken, hash: EvidenceCode | undefined): Related {
	if (left.text === right.text) return { relation: 'same-token', evidence: [] };
	if (left.payload?.json === undefined || right.payload?.json === undefined) return { relation: 'unreadable', evidence: [] };
	const exchange = exchangeOf(left, right) ?? exchangeOf(right, left);
	if (exchange !== undefined) {
		const relation = { same: 'exchanged', different: 'unrelated', absent: 'unknown' } as const;
		return { relation: relation[exchange], evidence: [{ name: 'amr', code: exchange }] };
	}
	return relateParties(partiesOf(left), partiesOf(right), hash);
}

function relateParties(one: Parties, other: Parties, hash: EvidenceCode | undefined): Related {
	const issuer =
		one.pool !== undefined && one.pool === other.pool && one.issuer !== other.issuer ? 'same-pool' : code(one.issuer, other.issuer);
	const evidence: Evidence[] = [{ name: 'iss', code: issuer }];
	// Every other claim means something only beside its issuer.
	if (issuer === 'different') return { relation: 'unrelated', evidence };
	const user = one.isMachine || other.isMachine ? 'machine' : code(one.user, other.user);
	const client = code(one.client, other.client);
	const tokenId = code(one.tokenId, other.tokenId);
	const origin = code(one.origin, other.origin);
	const event = code(one.event, other.event);
	const signIn = code(one.signedInAt, other.signedInAt);
	if (tokenId === 'same') evidence.push({ name: 'jti', code: tokenId });
	evidence.push({ name: 'sub', code: user }, { name: 'client', code: client });
	if (user !== 'machine') {
		evidence.push(
			{ name: 'origin_jti', code: origin },
			// Nothing says that a refresh keeps it.
			{ name: 'event_id', code: event === 'different' ? 'open' : event },
			{ name: 'auth_time', code: signIn },
		);
		if (hash !== undefined) {
			// Of a sign-in whose tokens were refreshed since, only those issued together have the hash.
			evidence.push({ name: 'at_hash', code: hash === 'different' && origin === 'same' ? 'open' : hash });
		}
	}
	const related = (relation: Relation): Related => ({ relation, evidence });

	if (issuer === 'absent') return related('unknown');
	if (tokenId === 'same') return related('same-id');
	if (user === 'different') return related('two-users');
	if (client === 'different') return related('two-clients');
	if (user === 'machine') return related(client === 'same' ? 'same-client' : 'unknown');
	if (hash === 'same') return related('id-and-access');
	if (user === 'absent') return related('unknown');
	const shares = [origin, event === 'different' ? 'absent' : event, signIn].find((each) => each !== 'absent');
	if (shares === undefined) return related('same-user');
	return shares === 'different' ? related('two-sign-ins') : ofOneSignIn(one, other, hash, evidence);
}

function ofOneSignIn(one: Parties, other: Parties, hash: EvidenceCode | undefined, evidence: readonly Evidence[]): Related {
	const between = (other.issuedAt ?? Number.NaN) - (one.issuedAt ?? Number.NaN);
	const order = between === 0 || Number.isNaN(between) ? undefined : ({ later: between > 0 ? 'right' : 'left' } as const);
	if (one.role !== undefined && one.role === other.role) {
		return order === undefined ? { relation: 'of-one-sign-in', evidence } : { relation: 'refreshed', evidence, ...order };
	}
	if (one.role === undefined || other.role === undefined) return { relation: 'of-one-sign-in', evidence };
	const apart = hash === 'different' || Math.abs(between) > together;
	return apart ? { relation: 'id-and-access-apart', evidence, ...order } : { relation: 'id-and-access', evidence };
}

/**
 * Was a token of an identity pool given for the user of the other one? Its `amr` names the provider and, in the last part of
 * `<provider>:…:<user>`, the user (Cognito Developer Guide, identity pools). Undefined when neither is of an identity pool.
 */
function exchangeOf(exchanged: DecodedToken, token: DecodedToken): 'same' | 'different' | 'absent' | undefined {
	if (exchanged.kind !== 'cognito-identity' || token.kind === 'cognito-identity') return undefined;
	const { issuer, user } = partiesOf(token);
	const methods: unknown = exchanged.payload?.json?.['amr'];
	const provider = issuer?.replace(/^https:\/\//, '');
	if (!Array.isArray(methods) || provider === undefined || user === undefined) return 'absent';
	const users = methods.filter((method): method is string => typeof method === 'string' && method.startsWith(`${provider}:`));
	if (users.length > 0) return users.some((method) => method.endsWith(`:${user}`)) ? 'same' : 'different';
	return methods.includes('unauthenticated') ? 'different' : 'absent';
}

function code(one: string | number | undefined, other: string | number | undefined): 'same' | 'different' | 'absent' {
	if (one === undefined || other === undefined) return 'absent';
	return one === other ? 'same' : 'different';
}
