import type { RuleExamples } from '../example.ts';
import { ellipticKey, goodKey, keySet } from './exampleKeys.ts';

/** Examples of jwks-empty. */
export const emptyExamples: RuleExamples = {
	rule: 'jwks-empty',
	bad: [{ files: { 'jwks.json': '{ "keys": [] }\n' }, at: ['[]'] }],
	good: [{ files: keySet(goodKey) }],
};

/** Examples of jwks-bare. */
export const bareExamples: RuleExamples = {
	rule: 'jwks-bare',
	bad: [{ files: { 'jwks.json': goodKey }, at: ['"kty"'], fixed: `{ "keys": [${goodKey}] }` }],
	good: [
		{ files: keySet(goodKey), profile: 'strict' },
		{ files: { 'public-key.json': goodKey }, profile: 'strict' },
	],
};

const ofPool = (key: string): Readonly<Record<string, string>> => ({
	'eu-west-1_Ab12Cd34E/.well-known/jwks.json': keySet(key)['jwks.json'] ?? '',
});

/** Examples of jwks-cognito-shape. */
export const cognitoExamples: RuleExamples = {
	rule: 'jwks-cognito-shape',
	bad: [{ files: ofPool(ellipticKey), at: ['"EC"'] }],
	good: [{ files: ofPool(goodKey) }, { files: keySet(ellipticKey), about: 'Whose keys they are is not known.' }],
};
