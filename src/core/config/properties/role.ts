import type { PropertyTable } from './row.ts';

/** Properties of an IAM role. */
export const roleProperties: PropertyTable = {
	kind: 'role',
	type: 'AWS::IAM::Role',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html',
	rows: [
		{ path: 'RoleName', type: 'string', limit: { min: 1, max: 64, of: 'length' }, meaning: 'The name of the role.' },
		{
			path: 'Path',
			type: 'string',
			limit: { min: 1, max: 512, of: 'length' },
			meaning: 'The path before the name in the ARN of the role.',
		},
		{ path: 'Description', type: 'string', limit: { min: 0, max: 1000, of: 'length' }, meaning: 'What people are told about the role.' },
		{ path: 'AssumeRolePolicyDocument', type: 'map', required: true, meaning: 'The trust policy: who may take on the role, and when.' },
		{ path: 'Policies', type: 'list', meaning: 'Inline permissions policies.' },
		{ path: 'Policies[].PolicyName', type: 'string', meaning: 'The name of the policy.' },
		{ path: 'Policies[].PolicyDocument', type: 'map', meaning: 'What the policy allows.' },
		{ path: 'ManagedPolicyArns', type: 'list', meaning: 'Managed policies whose permissions the role has.' },
		{ path: 'PermissionsBoundary', type: 'string', meaning: 'A policy that says what the role can have at most.' },
		{
			path: 'MaxSessionDuration',
			type: 'number',
			limit: { min: 3600, max: 43200, of: 'value' },
			default: '3600',
			unit: 'seconds',
			meaning: 'How long credentials of the role last at most.',
		},
	],
};
