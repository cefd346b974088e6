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
		{ path: 'AuthenticationFlow', type: 'string', meaning: 'The way in which the app signs in through the API.' },
		{ path: 'AllowGuestAccess', type: 'boolean', meaning: 'Whether the app asks for credentials before anybody has signed in.' },
		{ path: 'ClientSecret', type: 'string', meaning: 'A secret of the client, which everybody who has the app can read.' },
	],
};
