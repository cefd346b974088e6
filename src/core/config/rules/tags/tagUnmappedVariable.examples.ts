import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const statement = (resource: string, condition = ''): string =>
	`[{ Effect: Allow, Action: "s3:GetObject", Resource: ${resource}${condition} }]`;

/** Examples of tag-unmapped-policy-var. */
export const examples: RuleExamples = {
	rule: 'tag-unmapped-policy-var',
	bad: [
		{
			files: template({ permissions: statement('"arn:aws:s3:::data/${aws:PrincipalTag/department}/*"') }),
			at: ['"arn:aws:s3:::data/${aws:PrincipalTag/department}/*"'],
		},
		{
			files: template({ permissions: statement('!Sub "${Data.Arn}/${!aws:PrincipalTag/Department}/*"') }),
			at: ['!Sub "${Data.Arn}/${!aws:PrincipalTag/Department}/*"'],
		},
		{
			files: template({
				permissions: statement('"arn:aws:s3:::data/*"', ', Condition: { StringEquals: { "aws:PrincipalTag/department": legal } }'),
			}),
			at: ['"aws:PrincipalTag/department"'],
		},
		{
			about: 'A policy of its own is as good as an inline one.',
			files: template({
				more: '  Policy:\n    Type: AWS::IAM::Policy\n    Properties: { PolicyName: a, Roles: [!Ref UserRole], PolicyDocument: { Statement: [{ Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::data/${aws:PrincipalTag/department}/*" }] } }',
			}),
			at: ['"arn:aws:s3:::data/${aws:PrincipalTag/department}/*"'],
		},
	],
	good: [
		{
			about: 'Keys of tags are compared without case.',
			files: template({ permissions: statement('"arn:aws:s3:::data/${aws:PrincipalTag/Tenant}/*"') }),
		},
		{
			about: 'A default holds without the tag.',
			files: template({ permissions: statement('"arn:aws:s3:::data/${aws:PrincipalTag/team, \'all\'}/*"') }),
		},
		{
			about: 'The usual tags are not all known.',
			files: template({
				permissions: statement('"arn:aws:s3:::data/${aws:PrincipalTag/username}/*"'),
				tags: '{ tenant: "custom:tenant" }\n      UseDefaults: true',
			}),
		},
	],
};
