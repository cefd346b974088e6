import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

/** Examples of tag-unused. */
export const examples: RuleExamples = {
	rule: 'tag-unused',
	bad: [{ files: template({ tags: '{ tenant: "custom:tenant", locale: sub }' }), at: ['sub'] }],
	good: [
		{ files: template({}) },
		{
			about: 'A policy of another stack may compare it.',
			files: template({ tags: '{ tenant: "custom:tenant", name: sub }' }).replace(
				'      Policies:',
				'      ManagedPolicyArns: [!ImportValue Policy]\n      Policies:',
			),
		},
	],
};
