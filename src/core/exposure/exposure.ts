import { type DecodedToken, isReadable } from '../token/decode.ts';
import type { JsonObject } from '../token/json.ts';
import { isExample } from './examples.ts';

/** How long a token is of use to whoever finds it. */
export const lifeCodes = ['valid', 'expired', 'no-expiry', 'password', 'encrypted', 'unsecured'] as const;
export type LifeCode = (typeof lifeCodes)[number];

/** What a token tells whoever reads it, in general words. */
export const shownCodes = ['user', 'name', 'contact', 'groups', 'scopes', 'attributes', 'client', 'claims'] as const;
export type ShownCode = (typeof shownCodes)[number];

/** What a token gives away where others can read it. No value of the token is in here. */
export interface Exposure {
	readonly life: LifeCode;
	/** Seconds until (`valid`) or since (`expired`) its expiry. */
	readonly seconds?: number;
	readonly shows: readonly ShownCode[];
}

/** Bytes of the shortest signature there is, HS256 (RFC 7518 §3.2), and of the shortest authentication tag (§5). A shorter one was cut off or made up. */
const shortestSeal = { 'compact-jws': 32, 'compact-jwe': 16 } as const;

/** What the token gives away at an instant in milliseconds; undefined for a text that is no whole token, a redacted one, and a well-known example. */
export function exposureOf(decoded: DecodedToken, now: number): Exposure | undefined {
	if (!isReadable(decoded) || isExample(decoded)) return undefined;
	const sealLength = Math.floor((decoded.parts.at(-1)?.encoded.length ?? 0) * 0.75);
	if (decoded.form === undefined || (sealLength > 0 && sealLength < shortestSeal[decoded.form])) return undefined;
	if (decoded.kind === 'cognito-refresh') return { life: 'password', shows: [] };
	if (decoded.form === 'compact-jwe') return { life: 'encrypted', shows: [] };
	const shows = shownBy(decoded.payload?.json ?? {});
	if (decoded.kind === 'unsecured') return { life: 'unsecured', shows };
	const { expiresAt } = decoded.times;
	if (expiresAt === undefined) return { life: 'no-expiry', shows };
	const left = expiresAt - now / 1000;
	return left > 0 ? { life: 'valid', seconds: left, shows } : { life: 'expired', seconds: -left, shows };
}

const names = ['name', 'given_name', 'family_name', 'nickname', 'preferred_username', 'birthdate', 'picture'];
const contacts = ['email', 'phone_number', 'address'];
const groups = ['groups', 'roles', 'cognito:groups', 'cognito:roles', 'cognito:preferred_role'];
const users = ['sub', 'username', 'cognito:username', 'identities'];
const clients = ['client_id', 'aud', 'azp'];

/** What the claims tell, from the user down; `claims` where none of them is a usual one. */
function shownBy(payload: JsonObject): readonly ShownCode[] {
	const holds = (claims: readonly string[]): boolean => claims.some((claim) => Object.hasOwn(payload, claim));
	const { sub, client_id: clientId } = payload;
	const machine = clientId !== undefined && (sub === undefined || sub === clientId);
	const shown: readonly (readonly [ShownCode, boolean])[] = [
		['user', !machine && holds(users)],
		['name', holds(names)],
		['contact', holds(contacts)],
		['groups', holds(groups)],
		['scopes', holds(['scope', 'scp'])],
		['attributes', Object.keys(payload).some((claim) => /^(?:custom|dev):/.test(claim))],
		['client', holds(clients)],
	];
	const codes = shown.filter(([, holding]) => holding).map(([code]) => code);
	return codes.length > 0 ? codes : ['claims'];
}
