import type { RuleExamples } from '../example.ts';
import { discoveryDocument } from './exampleDocument.ts';

/** Examples of disc-missing-required. */
export const requiredExamples: RuleExamples = {
	rule: 'disc-missing-required',
	bad: [
		{
			files: { 'openid-configuration': discoveryDocument((text) => text.replace(/ {2}"response_types_supported".*\n/, '')) },
			at: ['"issuer"'],
		},
	],
	good: [{ files: { 'openid-configuration': discoveryDocument() } }],
};

/** Examples of disc-alg-none. */
export const algorithmExamples: RuleExamples = {
	rule: 'disc-alg-none',
	bad: [
		{
			files: { 'openid-configuration': discoveryDocument((text) => text.replace('["RS256"]', '["RS256", "none", "HS256"]')) },
			at: ['"none"', '"HS256"'],
		},
	],
	good: [{ files: { 'openid-configuration': discoveryDocument() } }],
};
