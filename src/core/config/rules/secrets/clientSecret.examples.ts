import type { RuleExamples } from '../example.ts';

/** No secret of anybody: letters and digits of the form that Cognito gives them. */
const secret = 'example0secret1of2the3form4that5cognito6gives7to8them';
const settings = (variable: string): string => `VITE_USER_POOL_ID=eu-west-1_Ab12Cd34E
VITE_COGNITO_CLIENT_ID=1h57kf5cpq17m0eml12EXAMPLE
${variable}=${secret}
`;

/** Examples of fe-client-secret. */
export const examples: RuleExamples = {
	rule: 'fe-client-secret',
	bad: [
		{ files: { '.env': settings('VITE_COGNITO_CLIENT_SECRET') }, at: ['VITE_COGNITO_CLIENT_SECRET'] },
		{
			about: 'An app for phones.',
			files: {
				'awsconfiguration.json': `{
  "CognitoUserPool": {
    "Default": { "PoolId": "eu-west-1_Ab12Cd34E", "AppClientId": "1h57kf5cpq17m0eml12EXAMPLE", "AppClientSecret": "${secret}", "Region": "eu-west-1" }
  }
}
`,
			},
			at: ['"AppClientSecret"'],
		},
	],
	good: [
		{ about: 'The server keeps it to itself.', files: { '.env': settings('COGNITO_CLIENT_SECRET') } },
		{ about: 'None is written there.', files: { '.env': settings('VITE_COGNITO_CLIENT_SECRET').replace(secret, '') } },
	],
};
