import type { RuleExamples } from '../example.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
const settings = (...lines: readonly string[]): string =>
	`spring:\n  security:\n    oauth2:\n      resourceserver:\n        jwt:\n${lines.map((line) => `          ${line}\n`).join('')}`;

/** Examples of spring-jwk-only. */
export const jwkOnly: RuleExamples = {
	rule: 'spring-jwk-only',
	bad: [
		{
			files: { 'application.yml': settings(`jwk-set-uri: ${issuer}/.well-known/jwks.json`) },
			at: [`${issuer}/.well-known/jwks.json`],
		},
	],
	good: [
		{ files: { 'application.yml': settings(`issuer-uri: ${issuer}`, `jwk-set-uri: ${issuer}/.well-known/jwks.json`) } },
		{
			about: 'Said in another file.',
			files: {
				'application.yml': settings(`jwk-set-uri: ${issuer}/.well-known/jwks.json`),
				'application-prod.yml': settings(`issuer-uri: ${issuer}`),
			},
		},
	],
};

/** Examples of spring-no-client-check. */
export const noClientCheck: RuleExamples = {
	rule: 'spring-no-client-check',
	bad: [{ files: { 'application.yml': settings(`issuer-uri: ${issuer}`) }, at: [issuer] }],
	good: [{ files: { 'application.yml': settings(`issuer-uri: ${issuer}`, 'audiences: https://api.example.jp') } }],
};
