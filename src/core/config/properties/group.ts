import type { PropertyTable } from './row.ts';

/** Properties of a group. */
export const groupProperties: PropertyTable = {
	kind: 'group',
	type: 'AWS::Cognito::UserPoolGroup',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolgroup.html',
	rows: [
		{ path: 'UserPoolId', type: 'string', required: true, replaces: true, meaning: 'The user pool of the group.' },
		{
			path: 'GroupName',
			type: 'string',
			limit: { min: 1, max: 128, of: 'length' },
			replaces: true,
			meaning: 'The name, which stands in cognito:groups.',
		},
		{ path: 'Description', type: 'string', limit: { min: 0, max: 2048, of: 'length' }, meaning: 'What the group is for.' },
		{
			path: 'Precedence',
			type: 'number',
			limit: { min: 0, max: 2147483647, of: 'value' },
			meaning: 'Orders the groups of a user; the lowest number wins, and none comes last.',
		},
		{
			path: 'RoleArn',
			type: 'string',
			limit: { min: 20, max: 2048, of: 'length' },
			meaning: 'The IAM role that the group brings, in cognito:roles.',
		},
	],
};
