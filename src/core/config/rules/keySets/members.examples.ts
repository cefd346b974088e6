import type { RuleExamples } from '../example.ts';
import { ellipticKey, goodKey, keySet } from './exampleKeys.ts';

/** Examples of jwks-alg-kty. */
export const contradictionExamples: RuleExamples = {
	rule: 'jwks-alg-kty',
	bad: [
		{ files: keySet(goodKey.replace('RS256', 'ES256')), at: ['"ES256"'] },
		{ files: keySet(goodKey.replace('"sig"', '"enc"')), at: ['"RS256"'], about: 'A key for signatures that says it is for encryption.' },
	],
	good: [{ files: keySet(goodKey, ellipticKey) }],
};

/** Examples of jwks-no-alg-use. */
export const purposeExamples: RuleExamples = {
	rule: 'jwks-no-alg-use',
	bad: [{ files: keySet(goodKey.replace(', "alg": "RS256", "use": "sig"', '')), at: ['"RSA"'] }],
	good: [{ files: keySet(goodKey), profile: 'strict' }],
};
