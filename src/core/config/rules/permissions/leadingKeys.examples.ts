import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const rows = (actions: string, more = ''): string =>
	`[{ Effect: Allow, Action: ${actions}, Resource: !ImportValue Rows, Condition: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "\${aws:PrincipalTag/tenant}" }${more} } }]`;
const policy = (actions: string): string => template({ permissions: rows(actions) });

/** Examples of abac-leadingkeys-forallvalues. */
export const examples: RuleExamples = {
	rule: 'abac-leadingkeys-forallvalues',
	bad: [
		{ files: policy('["dynamodb:Query", "dynamodb:Scan"]'), at: ['"dynamodb:Scan"'] },
		{ files: policy('"dynamodb:*"'), at: ['"dynamodb:*"'] },
		{ files: policy('["dynamodb:PartiQLSelect"]'), at: ['"dynamodb:PartiQLSelect"'] },
	],
	good: [
		{ files: policy('["dynamodb:GetItem", "dynamodb:Query"]') },
		{
			about: 'Null demands that the keys are there.',
			files: template({ permissions: rows('["dynamodb:Query", "dynamodb:Scan"]', ', "Null": { "dynamodb:LeadingKeys": "false" }') }),
		},
		{
			about: 'A condition that a function makes is not known.',
			files: template({ permissions: rows('"dynamodb:Scan"', ', "Bool": !Transform { Name: More }') }),
		},
	],
};
