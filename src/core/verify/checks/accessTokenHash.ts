import { encodeBase64url } from '../../token/base64url.ts';
import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/**
 * Does `at_hash` belong to the given access token: the left half of the hash of its text, by the hash of the ID token's `alg`
 * (OpenID Connect Core §3.1.3.6)?
 */
export async function checkAccessTokenHash({ header, payload, expectations: { accessToken } }: Subject): Promise<Check> {
	const id = 'access-token-hash';
	if (accessToken === undefined || accessToken === null) return notChecked(id, accessToken);
	const { at_hash: actual } = payload;
	if (actual === undefined) return { id, outcome: 'warn', code: 'absent' };
	const algorithm = hashOf(header['alg']);
	if (algorithm === undefined) return { id, outcome: 'skip', code: 'unreadable' };
	const hash = new Uint8Array(await crypto.subtle.digest(algorithm, new TextEncoder().encode(accessToken)));
	const expected = encodeBase64url(hash.subarray(0, hash.length / 2));
	return actual === expected ? pass(id) : { id, outcome: 'fail', code: 'access-token-hash-mismatch', expected, actual: show(actual) };
}

function hashOf(algorithm: unknown): string | undefined {
	const bits = typeof algorithm === 'string' ? /^(?:RS|PS|ES|HS)(256|384|512)$/.exec(algorithm)?.[1] : undefined;
	return bits === undefined ? undefined : `SHA-${bits}`;
}
