import { decisiveClaimTypes, hasType, headerTypes, type MemberType, otherClaimTypes } from './claimTypes.ts';
import { criticalProblems } from './criticalNames.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { Problem } from './problem.ts';
import { looksLikeMicroseconds, looksLikeMilliseconds } from './times.ts';

/** Header parameters that carry or point to a key; a verifier must not take its key from the token (RFC 8725 §3.10). */
const keyParameters = ['jku', 'jwk', 'x5u', 'x5c'];

/** More rounds of PBES2 than this are made to keep whoever opens the token busy (RFC 7518 §8.9); OWASP's advice for passwords is below. */
const manyIterations = 1_000_000;

/** What is wrong or dangerous in a JOSE header. `signature` is its encoded text, undefined for an encrypted token. */
export function headerProblems(header: JsonObject | undefined, signature: string | undefined): Problem[] {
	if (header === undefined) return [];
	const problems: Problem[] = [];
	const { alg, typ, b64, zip, p2c } = header;
	if (typeof alg !== 'string') problems.push({ part: 'header', code: 'algorithm-missing', serious: true });
	else if (alg.toLowerCase() === 'none') problems.push({ part: 'header', code: 'algorithm-none', serious: true, detail: { name: alg } });
	if (signature === '') problems.push({ part: 'signature', code: 'signature-missing', serious: true });
	for (const name of keyParameters) {
		// A DPoP proof carries its public key by design (RFC 9449 §4.2).
		if (Object.hasOwn(header, name) && !(name === 'jwk' && typ === 'dpop+jwt')) {
			problems.push({ part: 'header', code: 'key-in-header', serious: false, detail: { name } });
		}
	}
	problems.push(...criticalProblems(header));
	if (b64 === false) problems.push({ part: 'header', code: 'unencoded-payload', serious: false, detail: { name: 'b64' } });
	if (zip !== undefined) problems.push({ part: 'header', code: 'compressed', serious: false, detail: { name: 'zip' } });
	if (typeof p2c === 'number' && p2c > manyIterations) {
		problems.push({ part: 'header', code: 'many-iterations', serious: false, detail: { name: 'p2c', count: p2c } });
	}
	return [...problems, ...wrongTypes('header', header, headerTypes, true)];
}

const decisiveTimes: readonly string[] = ['exp', 'nbf', 'iat', 'auth_time'];

/** What is wrong in a payload: claims of another type, seconds written in another unit, times that contradict each other. */
export function claimProblems(payload: JsonObject | undefined): Problem[] {
	if (payload === undefined) return [];
	// `version` is Cognito's only beside `token_use`; other issuers have texts there.
	const types = Object.hasOwn(payload, 'token_use') ? { ...otherClaimTypes, version: 'number' as const } : otherClaimTypes;
	const problems = [...wrongTypes('payload', payload, decisiveClaimTypes, true), ...wrongTypes('payload', payload, types, false)];
	for (const name of [...decisiveTimes, 'updated_at']) {
		const value = Object.hasOwn(payload, name) ? payload[name] : undefined;
		if (typeof value !== 'number' || !looksLikeMilliseconds(value)) continue;
		const code = looksLikeMicroseconds(value) ? 'microseconds' : 'milliseconds';
		problems.push({ part: 'payload', code, serious: false, detail: { name } });
	}
	const { exp, iat, nbf } = payload;
	if (typeof exp !== 'number') return problems;
	if (typeof iat === 'number' && exp < iat)
		problems.push({ part: 'payload', code: 'expires-before-issued', serious: true, detail: { name: 'exp' } });
	if (typeof nbf === 'number' && nbf > exp)
		problems.push({ part: 'payload', code: 'starts-after-expiry', serious: true, detail: { name: 'nbf' } });
	return problems;
}

function wrongTypes(
	part: 'header' | 'payload',
	members: JsonObject,
	types: Readonly<Record<string, MemberType>>,
	serious: boolean,
): Problem[] {
	return Object.entries(types).flatMap(([name, type]) => {
		const value = Object.hasOwn(members, name) ? members[name] : undefined;
		if (value === undefined || hasType(value, type)) return [];
		return [{ part, code: wrongTypeCode(name, value, type), serious: serious && !isTextForBoolean(value, type), detail: { name, type } }];
	});
}

function wrongTypeCode(name: string, value: JsonValue, type: MemberType): 'boolean-as-text' | 'time-as-text' | 'claim-type' {
	if (isTextForBoolean(value, type)) return 'boolean-as-text';
	return typeof value === 'string' && (decisiveTimes.includes(name) || name === 'updated_at') ? 'time-as-text' : 'claim-type';
}

function isTextForBoolean(value: JsonValue, type: MemberType): boolean {
	return type === 'boolean' && (value === 'true' || value === 'false');
}
