import type { JsonObject } from './json.ts';

/** What a token is, in the words of the command's contract. */
export const tokenKinds = [
	'cognito-id',
	'cognito-access',
	'cognito-m2m',
	'cognito-refresh',
	'cognito-identity',
	'alb-data',
	'id',
	'access',
	'dpop-proof',
	'logout',
	'unsecured',
	'jws',
	'jwe',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** Why a token is taken for its kind: the member that decided and its value as JSON. */
export interface KindReason {
	readonly member: string;
	readonly value: string;
}

export interface NamedKind {
	readonly kind: TokenKind;
	readonly reason: KindReason;
}

/** Issuers of identity pools. */
export const identityPoolIssuer = /^https:\/\/cognito-identity(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/;
const loadBalancerArn = /^arn:[a-z-]+:elasticloadbalancing:/;

/** Names an encrypted token by its protected header. Cognito's refresh tokens have exactly these three members. */
export function kindOfJwe(header: JsonObject): NamedKind {
	const { alg, enc, cty } = header;
	if (cty === 'JWT' && enc === 'A256GCM' && alg === 'RSA-OAEP' && Object.keys(header).length === 3) {
		return named('cognito-refresh', 'enc', enc);
	}
	return enc === undefined ? named('jwe', 'alg', alg ?? null) : named('jwe', 'enc', enc);
}

/** Names a signed token by its header and payload; the payload is absent when it is no JSON object. */
export function kindOfJws(header: JsonObject, payload: JsonObject | undefined, signatureLength: number): NamedKind {
	const { alg, typ } = header;
	if (typeof alg === 'string' && alg.toLowerCase() === 'none') return named('unsecured', 'alg', alg);
	if (signatureLength === 0) return named('unsecured', 'signature', '');
	const mediaType = typeof typ === 'string' ? typ.toLowerCase().replace(/^application\//, '') : undefined;
	if (mediaType === 'dpop+jwt') return named('dpop-proof', 'typ', typ ?? null);
	if (typeof header['signer'] === 'string' && loadBalancerArn.test(header['signer'])) return named('alb-data', 'signer', header['signer']);
	if (payload === undefined) return named('jws', 'alg', alg ?? null);

	const { iss, token_use: tokenUse, events } = payload;
	if (typeof iss === 'string' && identityPoolIssuer.test(iss)) return named('cognito-identity', 'iss', iss);
	if (tokenUse === 'id') return named('cognito-id', 'token_use', tokenUse);
	if (tokenUse === 'access') {
		const { sub, client_id: clientId, username } = payload;
		const machine = username === undefined && (sub === undefined || sub === clientId);
		return machine ? named('cognito-m2m', 'username', null) : named('cognito-access', 'token_use', tokenUse);
	}
	if (mediaType === 'logout+jwt') return named('logout', 'typ', typ ?? null);
	if (isLogout(events)) return named('logout', 'events', logoutEvent);
	if (mediaType === 'at+jwt') return named('access', 'typ', typ ?? null);
	for (const member of ['nonce', 'at_hash', 'c_hash', 'auth_time', 'azp'] as const) {
		if (payload[member] !== undefined && payload['aud'] !== undefined && payload['scope'] === undefined && payload['scp'] === undefined) {
			return named('id', member, payload[member]);
		}
	}
	for (const member of ['scope', 'scp', 'client_id'] as const) {
		if (payload[member] !== undefined) return named('access', member, payload[member]);
	}
	return named('jws', 'alg', alg ?? null);
}

/** The member of `events` that makes a token a logout token (OpenID Connect Back-Channel Logout §2.4). */
export const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

function isLogout(events: unknown): boolean {
	return typeof events === 'object' && events !== null && Object.hasOwn(events, logoutEvent);
}

function named(kind: TokenKind, member: string, value: unknown): NamedKind {
	return { kind, reason: { member, value: JSON.stringify(value) } };
}
