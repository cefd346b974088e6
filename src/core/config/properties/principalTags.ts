import type { PropertyTable } from './row.ts';

/** Properties of the principal tags of an identity pool. */
export const principalTagsProperties: PropertyTable = {
	kind: 'principal-tags',
	type: 'AWS::Cognito::IdentityPoolPrincipalTag',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-identitypoolprincipaltag.html',
	rows: [
		{ path: 'IdentityPoolId', type: 'string', required: true, replaces: true, meaning: 'The identity pool that passes the tags.' },
		{
			path: 'IdentityProviderName',
			type: 'string',
			required: true,
			replaces: true,
			meaning: 'The provider whose claims become tags; for a user pool its issuer without https://.',
		},
		{ path: 'UseDefaults', type: 'boolean', meaning: 'Whether the tags are the usual ones, of the user and the client.' },
		{
			path: 'PrincipalTags',
			type: 'map',
			limit: { min: 0, max: 50, of: 'items' },
			meaning: 'Tags by key, and the claim that each gets its value from.',
			consequence: 'Users who can write the attribute behind a claim choose what the tag opens.',
		},
		{
			path: 'PrincipalTags.*',
			type: 'string',
			limit: { min: 1, max: 256, of: 'length' },
			meaning: 'The claim whose value becomes the tag.',
		},
	],
};
