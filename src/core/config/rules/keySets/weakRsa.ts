import { hasWeakExponent, minimumRsaBits, rsaBits } from '../../../keys/jwk.ts';
import type { Rule } from '../rule.ts';
import { allKeys, memberRange } from './keys.ts';

const messages = {
	short: 'The RSA key {key} has {bits} bits; at least {least} are needed.',
	exponent: 'The public exponent of the RSA key {key} is even or 1, so it protects nothing.',
};

/** An RSA key that can be broken. */
export const weakRsa: Rule = {
	id: 'jwks-weak-rsa',
	severity: 'error',
	profile: 'recommended',
	title: 'Weak RSA key',
	messages,
	why: 'A short key can be factored, and with such an exponent anybody can write signatures. Careful libraries refuse both.',
	fix: 'Make a new key of 2,048 bits or more, with the exponent 65537 (AQAB).',
	source: 'RFC 7518 §3.3; RFC 8017 §3.1',
	peers: [],
	*check(graph) {
		for (const key of allKeys(graph)) {
			const bits = rsaBits(key.jwk);
			const found = { resource: key.file, values: { key: key.name } };
			if (bits !== undefined && bits < minimumRsaBits) {
				yield { ...found, at: memberRange(key, 'n'), message: messages.short, values: { key: key.name, bits, least: minimumRsaBits } };
			}
			if (hasWeakExponent(key.jwk)) yield { ...found, at: memberRange(key, 'e'), message: messages.exponent };
		}
	},
};
