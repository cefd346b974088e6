import { isIdentityPoolIssuer } from '../cognito/identityPool.ts';
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

/** How a token shows what it is; each has its sentence. */
export const reasonCodes = [
	'token-use',
	'client-without-subject',
	'client-as-subject',
	'refresh-header',
	'identity-pool-issuer',
	'load-balancer-signer',
	'load-balancer-header',
	'type',
	'logout-event',
	'id-claim',
	'access-claim',
	'algorithm-none',
	'no-signature',
	'token-in-payload',
	'token-encrypted',
	'encrypted',
	'signed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** Why a token is taken for its kind: how it is known, the member that decided, and its value as JSON. */
export interface KindReason {
	readonly code: ReasonCode;
	readonly member: string;
	readonly value: string;
}

export interface NamedKind {
	readonly kind: TokenKind;
	readonly reason: KindReason;
}

const loadBalancerArn = /^arn:[a-z-]+:elasticloadbalancing:/;

/** Names an encrypted token by its protected header. Cognito's refresh tokens have exactly these three members. */
export function kindOfJwe(header: JsonObject): NamedKind {
	const { alg, enc, cty } = header;
	if (cty === 'JWT' && enc === 'A256GCM' && alg === 'RSA-OAEP' && Object.keys(header).length === 3) {
		return named('cognito-refresh', 'refresh-header', 'enc', enc);
	}
	if (isNested(header)) return named('jwe', 'token-encrypted', 'cty', cty);
	return enc === undefined ? named('jwe', 'encrypted', 'alg', alg) : named('jwe', 'encrypted', 'enc', enc);
}

/** Says the header that the content is a token itself (RFC 7519 §5.2)? */
export function isNested({ cty }: JsonObject): boolean {
	return mediaTypeOf(cty) === 'jwt';
}

/** Names a signed token by its header and payload; the payload is absent when it is no JSON object. */
export function kindOfJws(header: JsonObject, payload: JsonObject | undefined, signatureLength: number): NamedKind {
	const { alg } = header;
	if (typeof alg === 'string' && alg.toLowerCase() === 'none') return named('unsecured', 'algorithm-none', 'alg', alg);
	if (signatureLength === 0) return named('unsecured', 'no-signature', 'signature', '');
	return (
		kindByHeader(header) ?? (payload && (kindByIssuer(payload) ?? kindByProfile(header, payload))) ?? named('jws', 'signed', 'alg', alg)
	);
}

function kindByHeader(header: JsonObject): NamedKind | undefined {
	const { typ, signer, client, iss, exp } = header;
	if (mediaTypeOf(typ) === 'dpop+jwt') return named('dpop-proof', 'type', 'typ', typ);
	if (typeof signer === 'string' && loadBalancerArn.test(signer)) return named('alb-data', 'load-balancer-signer', 'signer', signer);
	// No other signer puts these three into the header of a signed token.
	if (typeof client === 'string' && typeof iss === 'string' && typeof exp === 'number') {
		return named('alb-data', 'load-balancer-header', 'client', client);
	}
	return undefined;
}

function kindByIssuer(payload: JsonObject): NamedKind | undefined {
	const { iss, token_use: tokenUse, sub, client_id: clientId, username } = payload;
	if (typeof iss === 'string' && isIdentityPoolIssuer(iss)) return named('cognito-identity', 'identity-pool-issuer', 'iss', iss);
	if (tokenUse === 'id') return named('cognito-id', 'token-use', 'token_use', tokenUse);
	if (tokenUse !== 'access') return undefined;
	if (username === undefined && sub === undefined) return named('cognito-m2m', 'client-without-subject', 'username', null);
	if (username === undefined && sub === clientId) return named('cognito-m2m', 'client-as-subject', 'username', null);
	return named('cognito-access', 'token-use', 'token_use', tokenUse);
}

/** The member of `events` that makes a token a logout token (OpenID Connect Back-Channel Logout §2.4). */
export const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';

/** What only ID tokens have (OpenID Connect Core §2, §3.1.3.6, §3.3.2.11); and what they share with access tokens, which say more of their client. */
const idTokenClaims = ['nonce', 'at_hash', 'c_hash'];
const sharedClaims = ['auth_time', 'azp'];
/** What only access tokens have: scopes, in two spellings; the client, and how it proved itself (RFC 9068 §2.2, access tokens of Entra ID and Auth0). */
const scopeClaims = ['scope', 'scp'];
const clientClaims = ['client_id', 'azpacr', 'appidacr', 'gty'];

function kindByProfile({ typ }: JsonObject, payload: JsonObject): NamedKind | undefined {
	const mediaType = mediaTypeOf(typ);
	const { events, aud } = payload;
	if (mediaType === 'logout+jwt') return named('logout', 'type', 'typ', typ);
	if (typeof events === 'object' && events !== null && Object.hasOwn(events, logoutEvent)) {
		return named('logout', 'logout-event', 'events', logoutEvent);
	}
	if (mediaType === 'at+jwt') return named('access', 'type', 'typ', typ);
	const has = (member: string): boolean => payload[member] !== undefined;
	const accessClaim = [...scopeClaims, ...clientClaims].find(has);
	const idClaim = idTokenClaims.find(has) ?? (accessClaim === undefined ? sharedClaims.find(has) : undefined);
	if (idClaim !== undefined && aud !== undefined && !scopeClaims.some(has)) return named('id', 'id-claim', idClaim, payload[idClaim]);
	return accessClaim === undefined ? undefined : named('access', 'access-claim', accessClaim, payload[accessClaim]);
}

/** A media type as RFC 7515 §4.1.9 compares it: without `application/`, in any case. */
function mediaTypeOf(value: unknown): string | undefined {
	return typeof value === 'string' ? value.toLowerCase().replace(/^application\//, '') : undefined;
}

/** Names a signed token whose payload is a token itself. */
export function kindOfNested(header: JsonObject, signatureLength: number): NamedKind {
	const byHeader = kindOfJws(header, undefined, signatureLength);
	return byHeader.kind === 'jws' ? named('jws', 'token-in-payload', 'cty', header['cty']) : byHeader;
}

function named(kind: TokenKind, code: ReasonCode, member: string, value: unknown): NamedKind {
	return { kind, reason: { code, member, value: JSON.stringify(value ?? null) } };
}
