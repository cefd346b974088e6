import type { RuleExamples } from '../example.ts';
import { goodKey, keySet } from './exampleKeys.ts';

const short = 'u1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gunVTLw7onLRnrq0A';

/** Examples of jwks-weak-rsa. */
export const examples: RuleExamples = {
	rule: 'jwks-weak-rsa',
	bad: [
		{ files: keySet(`{ "kty": "RSA", "e": "AQAB", "n": "${short}", "alg": "RS256", "use": "sig", "kid": "short" }`), at: [`"${short}"`] },
		{ files: keySet(goodKey.replace('AQAB', 'AQ')), at: ['"AQ"'], about: 'With 1, a signature is what is signed.' },
	],
	good: [{ files: keySet(goodKey) }],
};
