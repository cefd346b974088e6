import type { RuleExamples } from '../example.ts';
import { ellipticKey, goodKey, keySet } from './exampleKeys.ts';

const withPrivate = ellipticKey.replace('"alg"', '"d": "example", "alg"');
const endsPrivate = ellipticKey.replace(' }', ', "d": "example" }');

/** Examples of jwks-private-material; the private parts are none. */
export const examples: RuleExamples = {
	rule: 'jwks-private-material',
	bad: [
		{ files: keySet(goodKey, withPrivate), at: ['"d"'], fixed: keySet(goodKey, ellipticKey)['jwks.json'] ?? '' },
		{ files: keySet(endsPrivate), at: ['"d"'], fixed: keySet(ellipticKey)['jwks.json'] ?? '', about: 'At the end of the key.' },
		{ files: keySet('{ "kty": "oct", "k": "example", "kid": "shared" }'), at: ['"k"'], about: 'A shared secret has no public part.' },
	],
	good: [{ files: keySet(goodKey, ellipticKey) }],
};
