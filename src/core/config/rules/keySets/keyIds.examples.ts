import type { RuleExamples } from '../example.ts';
import { ellipticKey, goodKey, keySet } from './exampleKeys.ts';

/** Examples of jwks-missing-kid. */
export const missingKidExamples: RuleExamples = {
	rule: 'jwks-missing-kid',
	bad: [{ files: keySet(goodKey, ellipticKey.replace(', "kid": "second"', '')), at: ['"EC"'] }],
	good: [
		{ files: keySet(goodKey, ellipticKey) },
		{ files: keySet(goodKey.replace(', "kid": "first"', '')), about: 'A single key needs no ID.' },
	],
};

const other = goodKey.replace('"AQAB"', '"Aw"');

/** Examples of jwks-dup-kid. */
export const duplicateKidExamples: RuleExamples = {
	rule: 'jwks-dup-kid',
	bad: [{ files: keySet(goodKey, other), at: ['"first"'] }],
	good: [{ files: keySet(goodKey, other.replace('first', 'third')) }],
};

/** Examples of jwks-dup-key. */
export const duplicateKeyExamples: RuleExamples = {
	rule: 'jwks-dup-key',
	bad: [{ files: keySet(goodKey, goodKey.replace('first', 'third')), at: ['"RSA"'] }],
	good: [{ files: keySet(goodKey, ellipticKey), profile: 'strict' }],
};
