import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';

/** Extensions that ClaimLens knows: `b64` (RFC 7797 §3). */
const known = new Set(['b64']);

/** Names that the specifications themselves define for a JWS or JWE header; `crit` must not list them (RFC 7515 §4.1.11, RFC 7516 §4.1.13). */
const registered = new Set('alg enc zip jku jwk kid x5u x5c x5t x5t#S256 typ cty crit epk apu apv iv tag p2s p2c'.split(' '));

/** What is wrong with the list of extensions that whoever reads the token has to understand (RFC 7515 §4.1.11). */
export function criticalProblems(header: JsonObject): Problem[] {
	if (!Object.hasOwn(header, 'crit')) return [];
	const { crit } = header;
	const names = Array.isArray(crit) ? crit : [];
	const wellFormed =
		names.length > 0 &&
		new Set(names).size === names.length &&
		names.every((name) => typeof name === 'string' && !registered.has(name) && Object.hasOwn(header, name));
	if (!wellFormed) return [{ part: 'header', code: 'critical-malformed', serious: true, detail: { name: 'crit' } }];
	const unknown = names.filter((name) => !known.has(String(name)));
	if (unknown.length === 0) return [];
	return [{ part: 'header', code: 'critical-unknown', serious: true, detail: { name: 'crit', names: unknown.join(', ') } }];
}
