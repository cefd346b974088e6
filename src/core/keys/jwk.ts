import { decodeBase64url } from '../token/base64url.ts';
import { isJsonObject, type JsonObject } from '../token/json.ts';
import { contradictionsOf, keyTypes } from './algorithm.ts';

/** A public key as JSON (RFC 7517 §4); members beyond these are kept. */
export interface Jwk extends JsonObject {
	readonly kty: string;
}

/** A key set (RFC 7517 §5) after reading: the keys that can be used, and what was found wrong. */
export interface KeySet {
	readonly keys: readonly Jwk[];
	readonly findings: readonly KeyFinding[];
}

/** Remarks on the keys of a set. `contradiction` names the members that do not go together; `kid` is the key's, where it has one. */
export interface KeyFinding {
	readonly code: KeyFindingCode;
	readonly kid?: string;
	readonly members?: string;
}

export const keyFindingCodes = [
	'private-member',
	'duplicate-kid',
	'weak-key',
	'weak-exponent',
	'not-a-key',
	'unknown-key-type',
	'missing-kid',
	'contradiction',
] as const;
export type KeyFindingCode = (typeof keyFindingCodes)[number];

/** Members that only the owner of a key may know (RFC 7518 §6.2.2, §6.3.2, §6.4). */
export const privateMembers: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** Reads a JWK Set, or a single JWK as a set of one; undefined when it is neither. Unknown key types stay in the set, unused. */
export function readKeySet(json: unknown): KeySet | undefined {
	if (!isJsonObject(json)) return undefined;
	const list = Array.isArray(json['keys']) ? (json['keys'] as readonly unknown[]) : typeof json['kty'] === 'string' ? [json] : undefined;
	if (list === undefined) return undefined;
	const keys = list.filter(isJwk);
	return { keys, findings: findingsOf(list) };
}

/** What is wrong with the entries of a key set, or with one key in a list of its own. */
export function findingsOf(entries: readonly unknown[]): readonly KeyFinding[] {
	const findings: KeyFinding[] = [];
	const kids = new Set<string>();
	for (const entry of entries) {
		if (!isJwk(entry)) {
			findings.push({ code: 'not-a-key' });
			continue;
		}
		const kid = typeof entry['kid'] === 'string' ? entry['kid'] : undefined;
		const named = kid === undefined ? {} : { kid };
		if (kid === undefined && entries.length > 1) findings.push({ code: 'missing-kid' });
		if (kid !== undefined && kids.has(kid)) findings.push({ code: 'duplicate-kid', kid });
		if (kid !== undefined) kids.add(kid);
		if (hasPrivateMembers(entry)) findings.push({ code: 'private-member', ...named });
		const bits = rsaBits(entry);
		if (bits !== undefined && bits < minimumRsaBits) findings.push({ code: 'weak-key', ...named });
		if (hasWeakExponent(entry)) findings.push({ code: 'weak-exponent', ...named });
		if (!keyTypes.has(entry.kty)) findings.push({ code: 'unknown-key-type', ...named });
		for (const members of contradictionsOf(entry)) findings.push({ code: 'contradiction', ...named, members });
	}
	return findings;
}

/** Does the key carry parts that only its owner may know? */
export function hasPrivateMembers(jwk: JsonObject): boolean {
	return privateMembers.some((member) => Object.hasOwn(jwk, member));
}

/** Smallest RSA modulus that may be used with RS256 (RFC 7518 §3.3). */
export const minimumRsaBits = 2048;

/** Bits of the moduli of keys, so that a batch decodes each once. */
const bitsByKey = new WeakMap<JsonObject, number | undefined>();

/** Bits of an RSA modulus; undefined for other keys and for a modulus that is not base64url. */
export function rsaBits(jwk: JsonObject): number | undefined {
	const known = bitsByKey.get(jwk);
	if (known !== undefined || bitsByKey.has(jwk)) return known;
	const bits = bitsOfModulus(jwk);
	bitsByKey.set(jwk, bits);
	return bits;
}

function bitsOfModulus({ kty, n }: JsonObject): number | undefined {
	if (kty !== 'RSA' || typeof n !== 'string') return undefined;
	const decoded = decodeBase64url(n);
	if (!('bytes' in decoded)) return undefined;
	const first = decoded.bytes.findIndex((byte) => byte !== 0);
	if (first === -1) return 0;
	return (decoded.bytes.length - first) * 8 - (Math.clz32(decoded.bytes[first] ?? 0) - 24);
}

/**
 * Is the public exponent of an RSA key none: even, or 1 (RFC 8017 §3.1)? With 1, a signature is what is signed, and anybody can write it. False
 * for other keys and for an exponent that is not there.
 */
export function hasWeakExponent(jwk: JsonObject): boolean {
	const known = weakByKey.get(jwk);
	if (known !== undefined) return known;
	const isWeak = isWeakExponent(jwk);
	weakByKey.set(jwk, isWeak);
	return isWeak;
}

/** Are the exponents of keys weak? So that a batch decodes each once, too. */
const weakByKey = new WeakMap<JsonObject, boolean>();

function isWeakExponent({ kty, e }: JsonObject): boolean {
	if (kty !== 'RSA' || typeof e !== 'string') return false;
	const decoded = decodeBase64url(e);
	if (!('bytes' in decoded)) return true;
	const last = decoded.bytes.at(-1) ?? 0;
	return last % 2 === 0 || (last === 1 && decoded.bytes.subarray(0, -1).every((byte) => byte === 0));
}

function isJwk(entry: unknown): entry is Jwk {
	return isJsonObject(entry) && typeof entry['kty'] === 'string';
}
