import type { RuleExamples } from '../example.ts';

const info = (member: string): string => `{
  "dev": {
    "awscloudformation": { "Region": "eu-west-1" },
    "categories": { "auth": { "shop1a2b3c4d": { ${member} } } }
  }
}
`;

/** Examples of secret-amplify-gen1. */
export const examples: RuleExamples = {
	rule: 'secret-amplify-gen1',
	bad: [
		{
			files: { 'team-provider-info.json': info('"googleAppSecretUserPool": "example-secret"') },
			at: ['"googleAppSecretUserPool"'],
		},
		{
			about: 'A list as text.',
			files: {
				'team-provider-info.json': info(
					String.raw`"hostedUIProviderCreds": "[{\"ProviderName\":\"Google\",\"client_id\":\"a\",\"client_secret\":\"example-secret\"}]"`,
				),
			},
			at: ['"hostedUIProviderCreds"'],
		},
	],
	good: [
		{
			files: {
				'parameters.json': '{ "identityPoolName": "shop", "allowUnauthenticatedIdentities": false, "googleAppSecretUserPool": "" }\n',
			},
		},
	],
};
