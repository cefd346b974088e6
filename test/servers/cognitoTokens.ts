import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { type PoolUser, roleOf } from './samplePool.ts';

/** What the provider's own tokens say about one sign-in; times are seconds since the epoch. */
export type SignInFacts = {
	readonly issuer: string;
	readonly clientId: string;
	readonly user: PoolUser;
	readonly scope: string;
	readonly authTime: number;
	readonly issuedAt: number;
	readonly expiresAt: number;
	/** Shared by every token that comes from the same sign-in. */
	readonly originJti: string;
	readonly eventId: string;
	readonly nonce: string | undefined;
};

/** Attributes of a user as Cognito writes them into an ID token. */
export function userAttributes({ email, tenantId, userId }: PoolUser): Record<string, unknown> {
	return { email, email_verified: true, 'custom:tenant_id': tenantId, 'custom:user_id': userId };
}

/** The payload of an access token of a user, with Cognito's claims and without `aud`. */
export function accessTokenPayload(facts: SignInFacts): Record<string, unknown> {
	const { user } = facts;
	return {
		sub: user.sub,
		...(user.groups.length > 0 ? { 'cognito:groups': user.groups } : {}),
		iss: facts.issuer,
		version: 2,
		client_id: facts.clientId,
		origin_jti: facts.originJti,
		event_id: facts.eventId,
		token_use: 'access',
		scope: facts.scope,
		auth_time: facts.authTime,
		exp: facts.expiresAt,
		iat: facts.issuedAt,
		jti: randomUUID(),
		username: user.username,
	};
}

/** The payload of an ID token; `accessToken` is the text whose hash becomes `at_hash` (OpenID Connect Core §3.1.3.6). */
export function idTokenPayload(facts: SignInFacts, accessToken: string): Record<string, unknown> {
	const { user } = facts;
	const roles = user.groups.map(roleOf);
	return {
		at_hash: createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url'),
		sub: user.sub,
		...(roles.length > 0 ? { 'cognito:groups': user.groups, 'cognito:preferred_role': roles[0] } : {}),
		iss: facts.issuer,
		'cognito:username': user.username,
		...(facts.nonce === undefined ? {} : { nonce: facts.nonce }),
		origin_jti: facts.originJti,
		...(roles.length > 0 ? { 'cognito:roles': roles } : {}),
		aud: facts.clientId,
		event_id: facts.eventId,
		token_use: 'id',
		auth_time: facts.authTime,
		exp: facts.expiresAt,
		iat: facts.issuedAt,
		jti: randomUUID(),
		...userAttributes(user),
	};
}

/** The payload of a machine's access token (client credentials): nobody signed in, so there is no `username`. */
export function machineTokenPayload(
	facts: Pick<SignInFacts, 'issuer' | 'clientId' | 'scope' | 'issuedAt' | 'expiresAt'>,
): Record<string, unknown> {
	return {
		sub: facts.clientId,
		token_use: 'access',
		scope: facts.scope,
		auth_time: facts.issuedAt,
		iss: facts.issuer,
		exp: facts.expiresAt,
		iat: facts.issuedAt,
		version: 2,
		jti: randomUUID(),
		client_id: facts.clientId,
	};
}

/**
 * A refresh token in Cognito's form: a JWE of five parts with exactly that protected header. The key that encrypts it is
 * forgotten at once, so nobody can read it, as with Cognito's.
 */
export async function refreshTokenText(): Promise<string> {
	const { publicKey } = await crypto.subtle.generateKey(
		{ name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-1' },
		false,
		['encrypt', 'decrypt'],
	);
	return new CompactEncrypt(randomBytes(1024)).setProtectedHeader({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }).encrypt(publicKey);
}
