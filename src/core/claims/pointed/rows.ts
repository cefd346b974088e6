import { isJsonObject, type JsonObject } from '../../token/json.ts';
import { kindOfJws, type TokenKind } from '../../token/kind.ts';
import { explainClaim, explainHeader } from '../explain.ts';
import { placeOfKind } from '../place.ts';
import type { Row, RowPlace } from '../row.ts';
import type { TeamRows } from '../team/teamRows.ts';
import type { Place } from './place.ts';

/** What is known about the token or document that a name belongs to. */
export interface Surroundings {
	readonly part: 'header' | 'payload';
	readonly kind?: TokenKind | undefined;
	readonly header?: JsonObject | undefined;
	readonly payload?: JsonObject | undefined;
	/** Where the name is looked up; absent when nothing says it. */
	readonly place?: RowPlace | undefined;
	/** The claim that holds the name. */
	readonly inside?: string | undefined;
}

/** Reads the surroundings of a name off the members beside it and those that hold it. */
export function surroundingsOf({ members, holders }: Place): Surroundings {
	const has = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(members, name));
	const holder = holders.at(-1);
	const inside = holder === undefined ? {} : { inside: holder };
	if (has('kty') || isKeySet({ members, holders })) return { part: 'payload', place: 'jwk' };
	if (has('jwks_uri', 'authorization_endpoint')) return { part: 'payload', place: 'discovery' };
	if (has('grant_type')) return { part: 'payload', place: 'token-request' };
	if (has('response_type', 'code_challenge')) return { part: 'payload', place: 'authorize-request' };
	if (/(?:header|protected)$/i.test(holder ?? '') || (has('alg') && !has('iss', 'sub', 'aud', 'exp'))) {
		return { part: 'header', header: members };
	}
	if (!has('token_use', 'iss')) return { part: 'payload', payload: members, ...inside };
	const { kind } = kindOfJws({ alg: 'RS256' }, members, 1);
	return { part: 'payload', payload: members, kind, place: placeOfKind[kind], ...inside };
}

/** A key set has nothing beside its list of keys (RFC 7517 §5), which are objects, so that no item of the list is in sight. */
function isKeySet({ members, holders }: Pick<Place, 'members' | 'holders'>): boolean {
	const { keys, ...others } = members;
	return holders.length === 0 && Array.isArray(keys) && keys.length === 0 && Object.keys(others).length === 0;
}

/** Surroundings in a document that shows a whole token decoded; undefined where the name is of neither header nor payload. */
export function surroundingsInDecoded(place: Place, document: JsonObject | undefined): Surroundings | undefined {
	const [part, ...holders] = place.holders;
	if (part !== 'header' && part !== 'payload' && part !== 'signature') {
		// Of a long document only the lines around are known, and the long part of a token is its payload.
		return document === undefined ? { part: 'payload', inside: part } : undefined;
	}
	const header = isJsonObject(document?.['header']) ? document['header'] : undefined;
	const payload = isJsonObject(document?.['payload']) ? document['payload'] : undefined;
	const inside = holders.at(-1);
	const around = { part: part === 'payload' ? part : 'header', header, payload, inside } as const;
	// Keys have members of their own wherever they stand: in the header, or in the claim cnf (RFC 7800 §3.2).
	if (inside === 'jwk') return { ...around, inside: undefined, place: 'jwk' };
	// What the token's own claims say is not said of an object inside one of them.
	if (part === 'payload' && inside !== undefined) return surroundingsOf(place);
	if (header === undefined) return around;
	if (document?.['signature'] === undefined) return { ...around, place: 'jwe-header' };
	const { kind } = kindOfJws(header, payload, 1);
	return { ...around, kind, place: placeOfKind[kind] };
}

/** The row for a name in its surroundings; `team` is what the user's own team says of its claims. */
export function rowFor(name: string, { part, place, inside }: Surroundings, team: TeamRows | undefined): Row | undefined {
	if (part === 'header') return explainHeader(name, place) ?? explainClaim(name, undefined, undefined, team);
	const held = inside === undefined ? undefined : explainClaim(name, place, inside);
	return (
		held ??
		explainClaim(name, place, undefined, team) ??
		explainClaim(name, undefined, undefined, team) ??
		explainHeader(name) ??
		parameter(name)
	);
}

function parameter(name: string): Row | undefined {
	for (const place of ['token-request', 'authorize-request', 'discovery'] as const) {
		const row = explainClaim(name, place);
		if (row !== undefined) return row;
	}
	return undefined;
}
