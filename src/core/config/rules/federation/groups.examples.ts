import type { RuleExamples } from '../example.ts';
import { pool, resource, stack } from '../exampleStack.ts';

const group = (name: string, more: string): string =>
	resource(name, 'Cognito::UserPoolGroup', `UserPoolId: !Ref Users\nGroupName: ${name}\n${more}`);
const role = (action: string): string =>
	resource(
		'StaffRole',
		'IAM::Role',
		`AssumeRolePolicyDocument: !ImportValue Trust\nPolicies:\n  - PolicyName: staff\n    PolicyDocument:\n      Statement: { Effect: Allow, Action: "${action}", Resource: "*" }`,
	);
const staff = group('Staff', 'RoleArn: !GetAtt StaffRole.Arn');

/** Examples of group-role-overprivileged. */
export const examples: RuleExamples = {
	rule: 'group-role-overprivileged',
	bad: [
		{ files: stack(pool(), staff, role('*')), at: ['!GetAtt StaffRole.Arn'] },
		{
			about: 'By a policy of AWS.',
			files: stack(
				pool(),
				staff,
				resource(
					'StaffRole',
					'IAM::Role',
					'AssumeRolePolicyDocument: !ImportValue Trust\nManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"]',
				),
			),
			at: ['!GetAtt StaffRole.Arn'],
		},
		{
			about: 'Which role counts is not certain.',
			files: stack(
				pool(),
				group('Staff', 'Precedence: 1\nRoleArn: !ImportValue StaffRole'),
				group('Guests', 'Precedence: 1\nRoleArn: !ImportValue GuestRole'),
			),
			at: ['1'],
		},
	],
	good: [
		{ files: stack(pool(), staff, role('s3:ListAllMyBuckets')) },
		{
			files: stack(
				pool(),
				group('Staff', 'Precedence: 1\nRoleArn: !ImportValue StaffRole'),
				group('Guests', 'Precedence: 2\nRoleArn: !ImportValue GuestRole'),
			),
		},
		{
			about: 'Without a role, precedence decides nothing.',
			files: stack(pool(), group('Staff', 'Precedence: 1'), group('Guests', 'Precedence: 1')),
		},
	],
};
