import type { RuleExamples } from '../example.ts';

const files = (app: boolean, pool: boolean): Readonly<Record<string, string>> => ({
	'amplify_outputs.json': `{
  "version": "1.3",
  "auth": {
    "aws_region": "eu-west-1",
    "user_pool_id": "eu-west-1_Ab12Cd34E",
    "identity_pool_id": "eu-west-1:11111111-2222-3333-4444-555555555555",
    "unauthenticated_identities_enabled": ${app}
  }
}
`,
	'identity-pool.json': `{
  "IdentityPoolId": "eu-west-1:11111111-2222-3333-4444-555555555555",
  "IdentityPoolName": "shop",
  "AllowUnauthenticatedIdentities": ${pool},
  "CognitoIdentityProviders": [
    { "ProviderName": "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E", "ClientId": "1h57kf5cpq17m0eml12EXAMPLE", "ServerSideTokenCheck": true }
  ]
}
`,
});

/** Examples of fe-guest-mismatch. */
export const examples: RuleExamples = {
	rule: 'fe-guest-mismatch',
	bad: [
		{ files: files(true, false), at: ['true'] },
		{ about: 'Guests that no one needs.', files: files(false, true), at: ['false'] },
	],
	good: [{ files: files(false, false) }],
};
