import type { PropertyTable } from './row.ts';

/** Properties of an IAM role. */
export const roleProperties: PropertyTable = {
	kind: 'role',
	type: 'AWS::IAM::Role',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html',
	rows: [
		{ path: 'AssumeRolePolicyDocument', type: 'map', required: true, meaning: 'The trust policy: who may take on the role, and when.' },
		{ path: 'Policies', type: 'list', meaning: 'Inline permissions policies.' },
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
