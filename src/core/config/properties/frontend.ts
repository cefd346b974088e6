import type { PropertyTable } from './row.ts';

/** Properties of what an app knows of Cognito, under names of our own: each library has others. */
export const frontendProperties: PropertyTable = {
	kind: 'frontend',
	source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',
	rows: [
		{ path: 'Region', type: 'string', meaning: 'The Region that the app talks to.' },
		{ path: 'UserPoolId', type: 'string', meaning: 'The user pool that the app signs users in at.' },
		{ path: 'UserPoolClientId', type: 'string', meaning: 'The app client that the app is.' },
		{ path: 'IdentityPoolId', type: 'string', meaning: 'The identity pool that gives the app AWS credentials.' },
		{ path: 'Authority', type: 'string', meaning: 'The issuer that an OpenID Connect library asks for its discovery document.' },
		{ path: 'OAuthDomain', type: 'string', meaning: 'The domain of the sign-in pages.' },
		{ path: 'OAuthScopes', type: 'list', meaning: 'The scopes that the app asks for.' },
		{ path: 'RedirectSignIn', type: 'list', meaning: 'Where the app takes users back to after sign-in.' },
		{ path: 'RedirectSignOut', type: 'list', meaning: 'Where the app takes users to after sign-out.' },
		{
			path: 'ResponseType',
			type: 'string',
			allowed: { values: ['code', 'token'], asOf: '2026-11' },
			meaning: 'The OAuth grant: code, or token for the implicit one.',
		},
		{ path: 'Resource', type: 'list', meaning: 'The API that access tokens are bound to: it becomes their aud.' },
		{ path: 'AuthenticationFlow', type: 'string', meaning: 'The way in which the app signs in through the API.' },
		{ path: 'AllowGuestAccess', type: 'boolean', meaning: 'Whether the app asks for credentials before anybody has signed in.' },
		{
			path: 'MfaConfiguration',
			type: 'string',
			allowed: { values: ['OFF', 'OPTIONAL', 'ON'], asOf: '2026-11' },
			meaning: 'What the app takes the multi-factor authentication of the user pool to be.',
		},
		{ path: 'PasswordPolicy', type: 'map', meaning: 'What the app takes the password policy of the user pool to be.' },
		{ path: 'PasswordPolicy.MinimumLength', type: 'number', meaning: 'The shortest password that the app lets users choose.' },
		{ path: 'PasswordPolicy.RequireLowercase', type: 'boolean', meaning: 'Whether the app asks for a lower-case letter in passwords.' },
		{ path: 'PasswordPolicy.RequireUppercase', type: 'boolean', meaning: 'Whether the app asks for an upper-case letter in passwords.' },
		{ path: 'PasswordPolicy.RequireNumbers', type: 'boolean', meaning: 'Whether the app asks for a digit in passwords.' },
		{ path: 'PasswordPolicy.RequireSymbols', type: 'boolean', meaning: 'Whether the app asks for a symbol in passwords.' },
		{
			path: 'IsPublic',
			given: true,
			type: 'boolean',
			meaning: 'Whether everybody who has the app can read this configuration: it is shipped to browsers or phones.',
		},
		{ path: 'AwsAccessKeyId', type: 'string', meaning: 'The ID of a fixed access key of AWS.' },
		{ path: 'AwsSecretAccessKey', type: 'string', meaning: 'The secret of a fixed access key of AWS.' },
		{ path: 'ApiKey', type: 'string', meaning: 'The key with which the app calls AppSync before anybody has signed in.' },
		{ path: 'ClientSecret', type: 'string', meaning: 'The secret of the app client; of a public configuration, everybody can read it.' },
	],
};
