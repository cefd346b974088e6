import { createHmac, KeyObject, sign } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { type Jwk, readKeySet } from '../../../src/core/keys/jwk.ts';
import type { JsonObject } from '../../../src/core/token/json.ts';
import type { Expectations } from '../../../src/core/verify/expectations.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { encode } from '../token/compact.ts';

/** A pair of keys that lives as long as the test. */
export interface SigningKey {
	readonly algorithm: string;
	readonly privateKey: KeyObject;
	/** The public key as an issuer publishes it. */
	readonly jwk: Jwk;
	readonly kid: string;
	/** The modulus of an RSA key. */
	readonly modulus: string;
}

/** Makes a pair; `alg` is what the public key says, if it is not the algorithm. */
export async function makeKey(
	algorithm: string,
	{ kid, alg = algorithm }: { readonly kid: string; readonly alg?: string },
): Promise<SigningKey> {
	const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
	const { kty = '', ...members } = await exportJWK(publicKey);
	const jwk = { kty, ...(members as JsonObject), kid, alg, use: 'sig' };
	return { algorithm, privateKey: KeyObject.from(privateKey), jwk, kid, modulus: members.n ?? '' };
}

/** What a test signs with: a pair of keys or a shared secret. */
export type Signer = Pick<SigningKey, 'algorithm' | 'privateKey'> | { readonly algorithm: string; readonly secret: Uint8Array };

/** A compact JWS whose header and payload are these JSON values, or these texts as they are; signed whatever the header says. */
export function mint(header: object | string, payload: object | string, signer: Signer): string {
	const text = (part: object | string): string => (typeof part === 'string' ? part : JSON.stringify(part));
	const signed = `${encode(text(header))}.${encode(text(payload))}`;
	return `${signed}.${encode(signatureOf(signed, signer))}`;
}

/** The signature of a text, made by Node and not by what is tested. */
export function signatureOf(text: string, signer: Signer): Uint8Array {
	const { algorithm } = signer;
	const hash = `sha${algorithm.slice(2)}`;
	if ('secret' in signer) return createHmac(hash, signer.secret).update(text).digest();
	const data = Buffer.from(text);
	const key = signer.privateKey;
	switch (algorithm.slice(0, 2)) {
		case 'PS':
			return sign(hash, data, { key, padding: 6, saltLength: Number(algorithm.slice(2)) / 8 });
		case 'ES':
			return sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });
		case 'RS':
			return sign(hash, data, key);
		default:
			return sign(null, data, key);
	}
}

/** The instant of every test, in seconds. */
export const now = 1_800_001_800;
export const clock = (): number => now * 1000;

export const poolId = 'eu-west-1_FIXTURE01';
export const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`;
export const clientId = 'fixtureclientid0000000001';

/** The pool's key for ID tokens, in whose ID are the signs that break careless code, and the one for access tokens. */
export const [idKey, accessKey, foreignKey] = await Promise.all([
	makeKey('RS256', { kid: 'UM6v/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=' }),
	makeKey('RS256', { kid: 'N50XH9eqSCJrB2e51XuC2htiBRQH9dZVcQ=' }),
	makeKey('RS256', { kid: 'UM6v/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=' }),
]);

/** The header that the pool would write for that key. */
export function headerOf({ algorithm, kid }: SigningKey): Readonly<Record<string, unknown>> {
	return { kid, alg: algorithm };
}

export const idClaims = {
	sub: '11111111-2222-3333-4444-555555555555',
	'cognito:groups': ['ops'],
	iss: issuer,
	'cognito:username': 'fixture-user',
	aud: clientId,
	token_use: 'id',
	auth_time: 1_800_000_000,
	iat: 1_800_000_000,
	exp: 1_800_003_600,
	jti: 'aaaa',
	origin_jti: 'bbbb',
	nonce: 'n1',
	at_hash: 'c0bMd1zcVvR9DlTGXuWb9w',
	email: 'u@example.com',
};

export const accessClaims = {
	sub: '11111111-2222-3333-4444-555555555555',
	iss: issuer,
	version: 2,
	client_id: clientId,
	token_use: 'access',
	scope: 'openid email orders/read',
	auth_time: 1_800_000_000,
	iat: 1_800_000_000,
	exp: 1_800_003_600,
	jti: 'dddd',
	username: 'fixture-user',
	'cognito:groups': ['ops'],
};

/** An ID token of the pool with some claims changed; `undefined` takes one away. */
export function idToken(claims: object = {}, header: object = {}): string {
	return mint({ ...headerOf(idKey), ...header }, { ...idClaims, ...claims }, idKey);
}

/** An access token of the pool with some claims changed; `undefined` takes one away. */
export function accessToken(claims: object = {}, header: object = {}): string {
	return mint({ ...headerOf(accessKey), ...header }, { ...accessClaims, ...claims }, accessKey);
}

/** A key set of these keys. */
export function setOf(...keys: readonly object[]): KeyMaterial {
	const keySet = readKeySet({ keys });
	if (keySet === undefined) throw new Error('no key set');
	return { type: 'set', keySet, source: 'given' };
}

/** The pool's keys as its issuer publishes them. */
export const poolKeys: KeyMaterial = setOf(idKey.jwk, accessKey.jwk);

/** All that the owner of an app states about its ID tokens, and about its access tokens. */
export const forId: Expectations = { issuer: [issuer], tokenUse: 'id', clientId: [clientId] };
export const forAccess: Expectations = { issuer: [issuer], tokenUse: 'access', clientId: [clientId] };
