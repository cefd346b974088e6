import type { PropertyTable } from './row.ts';

/** Properties of an identity pool. */
export const identityPoolProperties: PropertyTable = {
	kind: 'identity-pool',
	type: 'AWS::Cognito::IdentityPool',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-identitypool.html',
	rows: [
		{
			path: 'IdentityPoolName',
			type: 'string',
			limit: { min: 1, max: 128, of: 'length' },
			meaning: 'The name that people see in the console.',
		},
		{
			path: 'AllowUnauthenticatedIdentities',
			type: 'boolean',
			required: true,
			meaning: 'Whether guests get AWS credentials without signing in.',
			consequence: 'The ID of the pool is no secret: with true everybody can have credentials of the guest role.',
		},
		{
			path: 'AllowClassicFlow',
			type: 'boolean',
			default: 'false',
			meaning: 'Whether users may choose a role by themselves with AssumeRoleWithWebIdentity.',
		},
		{ path: 'CognitoIdentityProviders', type: 'list', meaning: 'The app clients whose ID tokens the pool takes.' },
		{ path: 'CognitoIdentityProviders[].ClientId', type: 'string', meaning: 'The app client, which stands in aud of the ID token.' },
		{ path: 'CognitoIdentityProviders[].ProviderName', type: 'string', meaning: 'The issuer of the user pool without https://.' },
		{
			path: 'CognitoIdentityProviders[].ServerSideTokenCheck',
			type: 'boolean',
			default: 'false',
			meaning: 'Whether tokens of users who were signed out or deleted are refused.',
		},
		{ path: 'SupportedLoginProviders', type: 'map', meaning: 'Public providers by name, and the app at each.' },
		{ path: 'SamlProviderARNs', type: 'list', meaning: 'SAML providers of IAM whose users the pool takes.' },
		{ path: 'OpenIdConnectProviderARNs', type: 'list', meaning: 'OpenID Connect providers of IAM whose users the pool takes.' },
		{ path: 'DeveloperProviderName', type: 'string', meaning: 'The name under which your own server vouches for users.' },
		{ path: 'IdentityPoolTags', type: 'map', meaning: 'Tags for costs and for access to the pool; they are no principal tags.' },
		{ path: 'IdentityPoolTags.*', type: 'string', meaning: 'The value of a tag.' },
		{ path: 'CognitoStreams', type: 'map', meaning: 'Streams of Amazon Cognito Sync, an old service.' },
		{ path: 'CognitoEvents', type: 'map', meaning: 'Events of Amazon Cognito Sync, an old service.' },
		{ path: 'PushSync', type: 'map', meaning: 'Push notifications of Amazon Cognito Sync, an old service.' },
	],
};
