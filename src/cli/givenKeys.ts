import { isForVerifying } from '../core/keys/algorithm.ts';
import { type Jwk, readKeySet } from '../core/keys/jwk.ts';
import { readPem } from '../core/keys/pem.ts';
import { decodeBase64url } from '../core/token/base64url.ts';
import { isJsonObject } from '../core/token/json.ts';
import type { KeyMaterial } from '../core/verify/keyMaterial.ts';

/** Where keys came from that were not fetched: a file, or a line of a batch. */
export type GivenSource = 'file' | 'given';

/** A key set (or a single key as a set of one) from JSON. */
export function keySetMaterial(json: unknown, source: GivenSource): KeyMaterial {
	const keySet = readKeySet(json);
	return keySet === undefined ? { type: 'invalid', reason: 'jwks' } : { type: 'set', keySet, source };
}

/**
 * One key from a JWK. A symmetric one (`oct`, RFC 7518 §6.4) is a shared secret: it stands for itself here, because whoever gives
 * it gives it on purpose.
 */
export function jwkMaterial(json: unknown, source: GivenSource): KeyMaterial {
	if (!isJsonObject(json) || typeof json['kty'] !== 'string') return { type: 'invalid', reason: 'jwks' };
	const jwk: Jwk = { ...json, kty: json['kty'] };
	if (jwk.kty !== 'oct') return { type: 'key', jwk, source };
	const decoded = typeof jwk['k'] === 'string' ? decodeBase64url(jwk['k']) : undefined;
	if (decoded === undefined || 'code' in decoded) return { type: 'invalid', reason: 'jwks' };
	return isForVerifying(jwk) ? { type: 'secret', secret: decoded.bytes } : { type: 'key', jwk, source };
}

/** One public key from PEM: SPKI, PKCS#1 or a certificate. */
export async function pemMaterial(pem: string, source: GivenSource): Promise<KeyMaterial> {
	const jwk = await readPem(pem);
	if (typeof jwk === 'object') return { type: 'key', jwk, source };
	return { type: 'invalid', reason: jwk === 'private-key' ? 'private-key' : 'pem' };
}

/** A shared secret for HMAC, as the UTF-8 bytes of the text. */
export function secretMaterial(text: string): KeyMaterial {
	return { type: 'secret', secret: new TextEncoder().encode(text) };
}
