import type { RuleExamples } from '../example.ts';

const settings = (authority: string): string => `VITE_USER_POOL_ID=eu-west-1_Ab12Cd34E
VITE_COGNITO_CLIENT_ID=1h57kf5cpq17m0eml12EXAMPLE
VITE_OIDC_AUTHORITY=${authority}
`;
const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';
const domain = 'https://shop.auth.eu-west-1.amazoncognito.com';

/** Examples of fe-authority-hosted-ui. */
export const examples: RuleExamples = {
	rule: 'fe-authority-hosted-ui',
	bad: [
		{ files: { '.env': settings(domain) }, at: [domain], fixed: settings(issuer) },
		{
			about: 'A resource server of Spring.',
			files: { 'application.yml': `spring.security.oauth2.resourceserver.jwt:\n  issuer-uri: ${domain}\n` },
			at: [domain],
		},
	],
	good: [{ files: { '.env': settings(issuer) } }, { files: { '.env': settings('https://login.example.com') } }],
};
