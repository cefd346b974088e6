import type { RuleExamples } from '../example.ts';
import { discoveryDocument } from './exampleDocument.ts';

const endpoint = 'https://shop.auth.eu-west-1.amazoncognito.com/oauth2/token';
const keys = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E/.well-known/jwks.json';

/** Examples of disc-host-mismatch. */
export const examples: RuleExamples = {
	rule: 'disc-host-mismatch',
	bad: [
		{
			files: { 'openid-configuration': discoveryDocument((text) => text.replace(keys, 'https://keys.example.org/jwks.json')) },
			at: ['"https://keys.example.org/jwks.json"'],
		},
		{
			about: 'Without protection on the way.',
			files: { 'openid-configuration': discoveryDocument((text) => text.replace(endpoint, endpoint.replace('https', 'http'))) },
			at: [`"${endpoint.replace('https', 'http')}"`],
		},
	],
	good: [
		{ files: { 'openid-configuration': discoveryDocument() } },
		{
			about: 'Other issuers have their keys elsewhere by right.',
			files: {
				'openid-configuration': discoveryDocument((text) =>
					text.replace(`"${keys.slice(0, keys.indexOf('/.well'))}"`, '"https://accounts.example.com"'),
				),
			},
		},
	],
};
