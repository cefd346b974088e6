import type { PropertyTable } from './row.ts';

/** Properties of a resource server. */
export const resourceServerProperties: PropertyTable = {
	kind: 'resource-server',
	type: 'AWS::Cognito::UserPoolResourceServer',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolresourceserver.html',
	rows: [
		{ path: 'UserPoolId', type: 'string', required: true, replaces: true, meaning: 'The user pool that issues the scopes.' },
		{
			path: 'Identifier',
			type: 'string',
			limit: { min: 1, max: 256, of: 'length' },
			required: true,
			replaces: true,
			meaning: 'What scopes of the API begin with, often its URL.',
		},
		{
			path: 'Name',
			type: 'string',
			limit: { min: 1, max: 256, of: 'length' },
			required: true,
			meaning: 'The name that people see in the console.',
		},
		{ path: 'Scopes', type: 'list', limit: { min: 0, max: 100, of: 'items' }, meaning: 'The scopes of the API.' },
		{
			path: 'Scopes[].ScopeName',
			type: 'string',
			limit: { min: 1, max: 256, of: 'length' },
			required: true,
			meaning: 'The name of the scope; in tokens the identifier and a slash stand before it.',
		},
		{
			path: 'Scopes[].ScopeDescription',
			type: 'string',
			limit: { min: 1, max: 256, of: 'length' },
			required: true,
			meaning: 'What the scope is for.',
		},
	],
};
