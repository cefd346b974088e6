import type { JsonObject, JsonValue } from './json.ts';
import type { Problem } from './problem.ts';
import { looksLikeMilliseconds } from './times.ts';

/** Header parameters that carry or point to a key; a verifier must not take its key from the token (RFC 8725 §3.10). */
const keyParameters = ['jku', 'jwk', 'x5u', 'x5c'];

/** What is wrong or dangerous in a JOSE header. `signature` is its encoded text, undefined for an encrypted token. */
export function headerProblems(header: JsonObject | undefined, signature: string | undefined): Problem[] {
	if (header === undefined) return [];
	const problems: Problem[] = [];
	const { alg, typ } = header;
	if (typeof alg !== 'string') problems.push({ part: 'header', code: 'algorithm-missing', serious: true });
	else if (alg.toLowerCase() === 'none') problems.push({ part: 'header', code: 'algorithm-none', serious: true, detail: { name: alg } });
	if (signature === '') problems.push({ part: 'signature', code: 'signature-missing', serious: true });
	for (const name of keyParameters) {
		// A DPoP proof carries its public key by design (RFC 9449 §4.2).
		if (Object.hasOwn(header, name) && !(name === 'jwk' && typ === 'dpop+jwt')) {
			problems.push({ part: 'header', code: 'key-in-header', serious: false, detail: { name } });
		}
	}
	for (const name of ['kid', 'typ', 'cty'] as const) {
		const value = header[name];
		if (value !== undefined && typeof value !== 'string') problems.push(wrongType('header', name, 'string'));
	}
	return problems;
}

/** Types of the registered claims (RFC 7519 §4.1) and of those that verification reads. */
const claimTypes: Readonly<Record<string, 'string' | 'number' | 'string-or-list'>> = {
	iss: 'string',
	sub: 'string',
	aud: 'string-or-list',
	exp: 'number',
	nbf: 'number',
	iat: 'number',
	auth_time: 'number',
	jti: 'string',
	token_use: 'string',
	client_id: 'string',
	// One text by RFC 8693 §4.2, but some issuers write a list.
	scope: 'string-or-list',
	nonce: 'string',
};

/** What is wrong in a payload: registered claims of another type, and seconds written as milliseconds. */
export function claimProblems(payload: JsonObject | undefined): Problem[] {
	const problems: Problem[] = [];
	for (const [name, type] of Object.entries(claimTypes)) {
		if (payload === undefined || !Object.hasOwn(payload, name)) continue;
		const value = payload[name];
		if (value === undefined) continue;
		if (!hasType(value, type)) problems.push(wrongType('payload', name, type));
		else if (typeof value === 'number' && looksLikeMilliseconds(value)) {
			problems.push({ part: 'payload', code: 'milliseconds', serious: false, detail: { name } });
		}
	}
	return problems;
}

function hasType(value: JsonValue, type: 'string' | 'number' | 'string-or-list'): boolean {
	if (type === 'string-or-list')
		return typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string'));
	return typeof value === type;
}

function wrongType(part: 'header' | 'payload', name: string, type: string): Problem {
	return { part, code: 'claim-type', serious: true, detail: { name, type } };
}
