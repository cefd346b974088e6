import { parseUserPoolIssuer, type UserPoolIssuer } from '../../cognito/issuer.ts';
import { type Presented, present } from '../../services/presented.ts';
import type { DecodedToken } from '../../token/decode.ts';
import type { JsonObject, JsonValue } from '../../token/json.ts';
import { registeredClaims } from '../../token/registeredClaims.ts';

/** What configuration has to do with in a token. Nothing of it is verified. */
export interface TokenFacts {
	readonly token: DecodedToken;
	readonly presented: Presented;
	readonly header: JsonObject;
	readonly payload: JsonObject;
	readonly issuer: string | undefined;
	/** The user pool that the issuer names. */
	readonly pool: UserPoolIssuer | undefined;
	/** The app client that it names: `client_id`, `aud` of an ID token, `client` of what a load balancer signs. */
	readonly client: string | undefined;
	/** Scopes of an access token, custom attributes of an ID token, groups and roles of a user; `maxNames` of each at most. */
	readonly scopes: readonly string[];
	readonly attributes: readonly string[];
	readonly groups: readonly string[];
	readonly roles: readonly string[];
	/** Claims of which more than that is there, and how much more. */
	readonly left: ReadonlyMap<string, number>;
}

/** More than Cognito itself puts into a token: a pool has 50 custom attributes, a client 50 scopes, and a user 100 groups. */
const maxNames = 100;

/** Reads them; undefined for a text that is no token, or whose payload is no JSON object. */
export function tokenFacts(token: DecodedToken): TokenFacts | undefined {
	const { kind, header, payload } = token;
	if (kind === undefined || header.json === undefined || payload?.json === undefined) return undefined;
	const presented = present(kind, token);
	const { iss } = registeredClaims(header.json, payload.json, kind);
	const issuer = typeof iss === 'string' && iss !== '' ? iss : undefined;
	const balanced = header.json['client'];
	const left = new Map<string, number>();
	const limited = (claim: string, names: readonly string[]): readonly string[] => {
		if (names.length > maxNames) left.set(claim, names.length - maxNames);
		return names.slice(0, maxNames);
	};
	const custom = kind === 'cognito-id' ? Object.keys(payload.json).filter((name) => name.startsWith('custom:')) : [];
	return {
		token,
		presented,
		header: header.json,
		payload: payload.json,
		issuer,
		pool: issuer === undefined ? undefined : parseUserPoolIssuer(issuer),
		client: kind === 'alb-data' && typeof balanced === 'string' ? balanced : presented.client,
		scopes: limited('scope', presented.scopes),
		attributes: limited('custom:…', custom),
		groups: limited('cognito:groups', listClaim(payload.json['cognito:groups'])),
		roles: limited('cognito:roles', listClaim(payload.json['cognito:roles'])),
		left,
	};
}

/** The texts of a claim that is a list, or one text with commas as older tokens have it. */
function listClaim(value: JsonValue | undefined): readonly string[] {
	const items: readonly JsonValue[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
	return items.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []));
}
