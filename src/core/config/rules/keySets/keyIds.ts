import type { Rule } from '../rule.ts';
import { type FileKey, keysOf, memberRange } from './keys.ts';

const missingMessages = { missing: 'The key {key} has no kid, though the set has {count} keys.' };
const sameIdMessages = { same: 'Two different keys have the kid {key}.' };
const sameKeyMessages = { same: 'The key {key} is the same as {first}.' };

/** Keys that nobody can tell apart. */
export const missingKid: Rule = {
	id: 'jwks-missing-kid',
	severity: 'warning',
	profile: 'recommended',
	title: 'Key without a key ID',
	messages: missingMessages,
	why: 'A verifier picks the key by kid. Without it, libraries refuse the token or try one key after another.',
	fix: 'Give each key a kid of its own; the thumbprint of RFC 7638 is a good one.',
	source: 'RFC 7517 §4.5',
	peers: [],
	*check(graph) {
		for (const file of graph.resources('jwks')) {
			const keys = keysOf(file);
			if (keys.length < 2) continue;
			for (const key of keys) {
				if (key.jwk['kid'] !== undefined) continue;
				const values = { key: key.name, count: keys.length };
				yield { resource: file, at: memberRange(key, 'kty'), message: missingMessages.missing, values };
			}
		}
	},
};

/** Different keys under one id. */
export const duplicateKid: Rule = {
	id: 'jwks-dup-kid',
	severity: 'error',
	profile: 'recommended',
	title: 'Key ID of two keys',
	messages: sameIdMessages,
	why: 'A verifier takes the one or the other: tokens of the second are refused as forged.',
	fix: 'Give each key a kid of its own.',
	source: 'RFC 7517 §4.5',
	peers: [],
	*check(graph) {
		for (const file of graph.resources('jwks')) {
			const first = new Map<unknown, FileKey>();
			for (const key of keysOf(file)) {
				const { kid, kty } = key.jwk;
				if (typeof kid !== 'string') continue;
				// Keys of different types may share an id where they are alternatives for one purpose.
				const id = JSON.stringify([kid, kty]);
				const other = first.get(id);
				if (other === undefined) first.set(id, key);
				else if (materialOf(other) !== materialOf(key)) {
					const related = [{ resource: file, at: memberRange(other, 'kid') }];
					yield { resource: file, at: memberRange(key, 'kid'), message: sameIdMessages.same, values: { key: key.name }, related };
				}
			}
		}
	},
};

/** A key that is there twice. */
export const duplicateKey: Rule = {
	id: 'jwks-dup-key',
	severity: 'info',
	profile: 'strict',
	title: 'Key that is there twice',
	messages: sameKeyMessages,
	why: 'It looks like two keys and is one: a rotation that replaced nothing, or a set that was joined twice.',
	fix: 'Take one of them out.',
	source: 'RFC 7638 §3.2',
	peers: [],
	*check(graph) {
		for (const file of graph.resources('jwks')) {
			const first = new Map<string, FileKey>();
			for (const key of keysOf(file)) {
				const material = materialOf(key);
				const other = material === undefined ? undefined : first.get(material);
				if (material !== undefined && other === undefined) first.set(material, key);
				if (other === undefined) continue;
				const related = [{ resource: file, at: memberRange(other, 'kty') }];
				const values = { key: key.name, first: other.name };
				yield { resource: file, at: memberRange(key, 'kty'), message: sameKeyMessages.same, values, related };
			}
		}
	},
};

/** What a thumbprint is made of (RFC 7638 §3.2); undefined for a secret, and for a key that has none of it. */
function materialOf({ jwk: { kty, crv, e, n, x, y } }: FileKey): string | undefined {
	const has = typeof n === 'string' || typeof x === 'string';
	return has ? JSON.stringify([kty, crv, e, n, x, y].map((value) => (typeof value === 'string' ? value : ''))) : undefined;
}
