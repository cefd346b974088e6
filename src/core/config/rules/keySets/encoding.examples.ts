import type { RuleExamples } from '../example.ts';
import { ellipticKey, goodKey, keySet } from './exampleKeys.ts';

const fixed = keySet(goodKey)['jwks.json'] ?? '';

/** Examples of jwks-encoding. */
export const examples: RuleExamples = {
	rule: 'jwks-encoding',
	bad: [
		{ files: keySet(goodKey.replace('AQAB', 'AAEAAQ==')), at: ['"AAEAAQ=="'], fixed },
		{ files: keySet(goodKey.replace('AQAB', 'AQAB!')), at: ['"AQAB!"'], about: 'No base64 at all.' },
		{ files: keySet(ellipticKey.replace(/"x": "[\w-]+"/, '"x": "AQAB"')), at: ['"AQAB"'], about: 'A coordinate that is too short.' },
	],
	good: [{ files: keySet(goodKey, ellipticKey) }],
};
