import type { RuleExamples } from '../example.ts';

const client = (secret: string): string => `{
  "UserPoolClient": {
    "UserPoolId": "eu-west-1_Ab12Cd34E",
    "ClientName": "service",
    "ClientId": "1h57kf5cpq17m0eml12EXAMPLE",${secret}
    "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    "WriteAttributes": ["email"]
  }
}
`;
const provider = (secret: string): string => `{
  "IdentityProvider": {
    "UserPoolId": "eu-west-1_Ab12Cd34E",
    "ProviderName": "Google",
    "ProviderType": "Google",
    "ProviderDetails": { "client_id": "example.apps.googleusercontent.com", "authorize_scopes": "openid email"${secret} },
    "AttributeMapping": { "email": "email" }
  }
}
`;

/** Examples of secret-in-cli-dump. */
export const examples: RuleExamples = {
	rule: 'secret-in-cli-dump',
	bad: [
		{ files: { 'client.json': client('\n    "ClientSecret": "example-secret",') }, at: ['"ClientSecret"'] },
		{
			files: { 'provider.json': provider(', "client_secret": "example-secret"') },
			at: ['"client_secret"'],
			about: 'Of an identity provider.',
		},
	],
	good: [{ files: { 'client.json': client('') } }, { files: { 'provider.json': provider('') } }],
};
