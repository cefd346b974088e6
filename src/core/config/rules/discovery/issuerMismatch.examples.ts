import type { RuleExamples } from '../example.ts';
import { discoveryDocument } from './exampleDocument.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';

/** Examples of disc-issuer-mismatch. */
export const examples: RuleExamples = {
	rule: 'disc-issuer-mismatch',
	bad: [
		{
			files: { 'openid-configuration': discoveryDocument((text) => text.replace(`${issuer}"`, `${issuer}/"`)) },
			at: [`"${issuer}/"`],
			fixed: discoveryDocument(),
		},
		{
			about: 'Keys of another pool.',
			files: { 'openid-configuration': discoveryDocument((text) => text.replace(`${issuer}/`, `${issuer.slice(0, -1)}Z/`)) },
			at: [`"${issuer.slice(0, -1)}Z/.well-known/jwks.json"`],
		},
		{
			about: 'In the folder of another pool.',
			files: { 'eu-west-1_Fg56Hi78J/.well-known/openid-configuration': discoveryDocument() },
			at: [`"${issuer}"`],
		},
	],
	good: [
		{ files: { 'openid-configuration': discoveryDocument() } },
		{
			about: 'Other issuers may end with a slash.',
			files: {
				'openid-configuration': discoveryDocument((text) => text.replaceAll(issuer, 'https://login.example.com/').replace('com//', 'com/')),
			},
		},
	],
};
