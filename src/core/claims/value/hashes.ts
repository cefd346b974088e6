import { isJsonObject, type JsonValue } from '../../token/json.ts';
import { type Finding, finding, type ValueContext } from './finding.ts';

/** `cnf`: to what the token is bound (RFC 7800 §3, RFC 9449 §6.1, RFC 8705 §3.1). */
export function readConfirmation(value: JsonValue): readonly Finding[] {
	if (!isJsonObject(value)) return [];
	const { jkt, 'x5t#S256': certificate } = value;
	if (typeof jkt === 'string') return [finding('bound-dpop', { thumbprint: jkt })];
	if (typeof certificate === 'string') return [finding('bound-certificate', { thumbprint: certificate })];
	return ['jwk', 'jwe', 'kid', 'jku'].some((member) => Object.hasOwn(value, member)) ? [finding('bound-key', {})] : [];
}

/** `at_hash`, `c_hash`, `s_hash`: half of a hash, whose length follows from the token's `alg` (OpenID Connect Core §3.1.3.6). */
export function readHash(value: JsonValue, { header }: ValueContext): readonly Finding[] {
	const algorithm = header?.['alg'];
	const bits = typeof algorithm === 'string' ? /^(?:RS|PS|ES|HS)(256|384|512)$/.exec(algorithm)?.[1] : undefined;
	if (typeof value !== 'string' || bits === undefined || typeof algorithm !== 'string') return [];
	const expected = Math.ceil(Number(bits) / 2 / 6);
	if (value.length !== expected) return [finding('hash-length', { algorithm, expected, actual: value.length })];
	return [finding('hash-fits', { hash: `SHA-${bits}` })];
}
