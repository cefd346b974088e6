import { isIdentityPoolIssuer } from '../cognito/identityPool.ts';
import { isUserPoolIssuer } from '../cognito/issuer.ts';
import { isForVerifying } from '../keys/algorithm.ts';
import { type Jwk, readKeySet } from '../keys/jwk.ts';
import { readPem } from '../keys/pem.ts';
import { decodeBase64url } from '../token/base64url.ts';
import type { DecodedToken } from '../token/decode.ts';
import { isJsonObject } from '../token/json.ts';
import type { KeyMaterial } from './keyMaterial.ts';

/** Keys as a text holds them, whatever their form: a key set or a key as JSON, or the first public key in PEM. `source` says where the text is from. */
export async function readGivenKeys(text: string, source: string): Promise<KeyMaterial> {
	const trimmed = text.replace(/^\ufeff/, '').trim();
	if (!trimmed.startsWith('{')) return pemMaterial(trimmed, source);
	const json = parseJson(trimmed);
	return isJsonObject(json) && Array.isArray(json['keys']) ? keySetMaterial(json, source) : jwkMaterial(json, source);
}

/** A key set (or a single key as a set of one) from JSON. */
export function keySetMaterial(json: unknown, source: string): KeyMaterial {
	const keySet = readKeySet(json);
	return keySet === undefined ? { type: 'invalid', reason: 'jwks' } : { type: 'set', keySet, source };
}

/**
 * One key from a JWK. A symmetric one (`oct`, RFC 7518 §6.4) is a shared secret: it stands for itself here, because whoever gives
 * it gives it on purpose.
 */
export function jwkMaterial(json: unknown, source: string): KeyMaterial {
	if (!isJsonObject(json) || typeof json['kty'] !== 'string') return { type: 'invalid', reason: 'jwks' };
	const jwk: Jwk = { ...json, kty: json['kty'] };
	if (jwk.kty !== 'oct') return { type: 'key', jwk, source };
	const decoded = typeof jwk['k'] === 'string' ? decodeBase64url(jwk['k']) : undefined;
	if (decoded === undefined || 'code' in decoded) return { type: 'invalid', reason: 'jwks' };
	return isForVerifying(jwk) ? { type: 'secret', secret: decoded.bytes } : { type: 'key', jwk, source };
}

/** One public key from PEM: SPKI, PKCS#1 or a certificate. */
export async function pemMaterial(pem: string, source: string): Promise<KeyMaterial> {
	const jwk = await readPem(pem);
	if (typeof jwk === 'object') return { type: 'key', jwk, source };
	return { type: 'invalid', reason: jwk === 'private-key' ? 'private-key' : 'pem' };
}

/** A shared secret for HMAC, as the UTF-8 bytes of the text. A key that anybody may know is none (RFC 8725 §2.1). */
export function secretMaterial(text: string): KeyMaterial {
	return isKeyText(text) ? { type: 'invalid', reason: 'key-as-secret' } : { type: 'secret', secret: new TextEncoder().encode(text) };
}

/** May a shared secret verify such a token? AWS signs all of its own with private keys: user pools, identity pools and load balancers. */
export function hasSharedSecret({ kind, payload }: DecodedToken): boolean {
	const iss = payload?.json?.['iss'];
	if (typeof iss === 'string' && (isUserPoolIssuer(iss) || isIdentityPoolIssuer(iss))) return false;
	return kind !== 'alb-data';
}

/** Is the text a key of a key pair, or several, rather than a secret: PEM, JSON, DER in Base64, or as OpenSSH writes it? */
export function isKeyText(text: string): boolean {
	const trimmed = text.trim();
	if (/-----BEGIN [A-Z0-9 ]+-----/.test(trimmed) || /^(?:ssh-|ecdsa-sha2-)\S+ AAAA/.test(trimmed)) return true;
	if (!trimmed.startsWith('{')) return isDer(trimmed.replace(/\s/g, ''));
	const json = parseJson(trimmed);
	return isJsonObject(json) && (Array.isArray(json['keys']) || (typeof json['kty'] === 'string' && json['kty'] !== 'oct'));
}

/** A sequence that is as long as it says (X.690 §8.1.3) and begins with another one or a number: what every key in DER looks like. */
function isDer(text: string): boolean {
	const decoded = decodeBase64url(text);
	if ('code' in decoded) return false;
	const [tag, first = 0] = decoded.bytes;
	const size = first < 0x80 ? 0 : first - 0x80;
	const length = size === 0 ? first : decoded.bytes.slice(2, 2 + size).reduce((sum, byte) => sum * 256 + byte, 0);
	const content = decoded.bytes[2 + size];
	return tag === 0x30 && size <= 3 && decoded.bytes.length === 2 + size + length && (content === 0x30 || content === 0x02);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
