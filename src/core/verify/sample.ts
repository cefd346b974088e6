import { type KeySet, readKeySet } from '../keys/jwk.ts';
import { encodeBase64url } from '../token/base64url.ts';
import type { Expectations } from './expectations.ts';

/** A token to try things with, the key set that it can be verified against, and what an app would expect of it. */
export interface Sample {
	readonly text: string;
	readonly keySet: KeySet;
	readonly expectations: Expectations;
}

/** A name that nobody can have (RFC 2606), so that it is nobody's pool and nobody can be asked. */
const issuer = 'https://user-pool.example';
const client = 'sampleappclient0123456789a';
const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** Makes a token at an instant (seconds since the epoch) with a key that is then forgotten: an ID token, an expired access token, or an ID token that was changed. */
export async function makeSample(id: 'accepted' | 'expired' | 'tampered', now: number): Promise<Sample> {
	const size = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
	const { privateKey, publicKey } = await crypto.subtle.generateKey({ ...algorithm, ...size }, false, ['sign', 'verify']);
	const { kty, n, e } = await crypto.subtle.exportKey('jwk', publicKey);
	const kid = crypto.randomUUID();
	const claims = claimsOf(id === 'expired' ? 'access' : 'id', id === 'expired' ? now - 7200 : now - 600);
	const signed = `${encodeJson({ kid, alg: 'RS256' })}.${encodeJson(claims)}`;
	const signature = await crypto.subtle.sign(algorithm, privateKey, new TextEncoder().encode(signed));
	const [header, payload] = signed.split('.');
	const shown = id === 'tampered' ? encodeJson({ ...claims, 'cognito:groups': ['admins'] }) : payload;
	const keys = readKeySet({ keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig' }] });
	if (keys === undefined) throw new Error('the key of the sample cannot be read');
	return {
		text: `${header}.${shown}.${encodeBase64url(new Uint8Array(signature))}`,
		keySet: keys,
		expectations: {
			issuer: [issuer],
			tokenUse: id === 'expired' ? 'access' : 'id',
			clientId: [client],
			audience: null,
			typ: null,
			scope: null,
			group: null,
			nonce: null,
			accessToken: null,
		},
	};
}

function claimsOf(use: 'id' | 'access', issuedAt: number): Readonly<Record<string, unknown>> {
	const common = {
		sub: crypto.randomUUID(),
		'cognito:groups': ['readers'],
		iss: issuer,
		token_use: use,
		origin_jti: crypto.randomUUID(),
		event_id: crypto.randomUUID(),
		auth_time: issuedAt,
		iat: issuedAt,
		exp: issuedAt + 3600,
		jti: crypto.randomUUID(),
	};
	return use === 'id'
		? { ...common, aud: client, 'cognito:username': 'ana', email: 'ana@user-pool.example', email_verified: true }
		: { ...common, version: 2, client_id: client, username: 'ana', scope: 'openid profile orders/read' };
}

function encodeJson(value: object): string {
	return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}
