import { encodeBase64url } from './base64url.ts';

/**
 * What `at_hash` says of an access token: the left half of the hash of its text, by the hash of the `alg` of the ID token's header (OpenID Connect
 * Core §3.1.3.6). Undefined for an algorithm that names no hash.
 */
export async function accessTokenHash(algorithm: unknown, accessToken: string): Promise<string | undefined> {
	const bits = typeof algorithm === 'string' ? /^(?:RS|PS|ES|HS)(256|384|512)$/.exec(algorithm)?.[1] : undefined;
	if (bits === undefined) return undefined;
	const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${bits}`, new TextEncoder().encode(accessToken)));
	return encodeBase64url(hash.subarray(0, hash.length / 2));
}
