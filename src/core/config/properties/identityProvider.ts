import type { PropertyTable } from './row.ts';

/** Properties of an identity provider of a user pool. */
export const identityProviderProperties: PropertyTable = {
	kind: 'identity-provider',
	type: 'AWS::Cognito::UserPoolIdentityProvider',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolidentityprovider.html',
	rows: [
		{ path: 'UserPoolId', type: 'string', required: true, replaces: true, meaning: 'The user pool that takes users of the provider.' },
		{
			path: 'ProviderName',
			type: 'string',
			limit: { min: 1, max: 32, of: 'length' },
			required: true,
			replaces: true,
			meaning: 'The name of the provider in the pool; it stands in the names of its users.',
		},
		{
			path: 'ProviderType',
			type: 'string',
			allowed: { values: ['SAML', 'OIDC', 'Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple'], asOf: '2026-11' },
			required: true,
			replaces: true,
			meaning: 'The protocol or the service.',
		},
		{ path: 'ProviderDetails', type: 'map', required: true, meaning: 'What the provider needs: addresses, the client there, scopes.' },
		{ path: 'ProviderDetails.client_id', type: 'string', meaning: 'The client that your pool is at the provider.' },
		{
			path: 'ProviderDetails.client_secret',
			type: 'string',
			meaning: 'The secret of that client.',
			consequence: 'Written out, everybody who reads the template has it.',
		},
		{
			path: 'ProviderDetails.authorize_scopes',
			type: 'string',
			meaning: 'Scopes that the pool asks of the provider, with spaces between.',
		},
		{ path: 'ProviderDetails.oidc_issuer', type: 'string', meaning: "The issuer of the provider's tokens." },
		{
			path: 'ProviderDetails.attributes_request_method',
			type: 'string',
			allowed: { values: ['GET', 'POST'], asOf: '2026-11' },
			meaning: 'The method with which user data are asked for.',
		},
		{ path: 'ProviderDetails.MetadataURL', type: 'string', meaning: 'Where the SAML metadata of the provider are.' },
		{ path: 'ProviderDetails.MetadataFile', type: 'string', meaning: 'The SAML metadata of the provider as text.' },
		{
			path: 'ProviderDetails.IDPSignout',
			type: 'string',
			allowed: { values: ['true', 'false'], asOf: '2026-11' },
			meaning: 'Whether sign-out reaches the SAML provider too.',
		},
		{
			path: 'ProviderDetails.IDPInit',
			type: 'string',
			allowed: { values: ['true', 'false'], asOf: '2026-11' },
			meaning: 'Whether the SAML provider may begin a sign-in by itself.',
		},
		{
			path: 'ProviderDetails.EncryptedResponses',
			type: 'string',
			allowed: { values: ['true', 'false'], asOf: '2026-11' },
			meaning: 'Whether SAML answers must be encrypted.',
		},
		{
			path: 'ProviderDetails.RequestSigningAlgorithm',
			type: 'string',
			allowed: { values: ['rsa-sha256'], asOf: '2026-11' },
			meaning: 'The algorithm that signs SAML requests.',
		},
		{
			path: 'AttributeMapping',
			type: 'map',
			meaning: 'Attributes of the pool, and where their values come from at the provider.',
			consequence: 'Mapped attributes are written at every sign-in, so they must be mutable.',
		},
		{
			path: 'IdpIdentifiers',
			type: 'list',
			limit: { min: 0, max: 50, of: 'items' },
			meaning: 'Other names of the provider, such as domains of mail addresses.',
		},
	],
};
