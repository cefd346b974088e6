import type { RuleExamples } from '../example.ts';
import { goodTrust, template } from '../exampleTemplate.ts';

/** Examples of trust-wrong-action. */
export const examples: RuleExamples = {
	rule: 'trust-wrong-action',
	bad: [
		{
			files: template({ trust: goodTrust.replace('sts:AssumeRoleWithWebIdentity', 'sts:AssumeRole') }),
			at: ['sts:AssumeRole'],
			fixed: template({ trust: goodTrust.replace('sts:AssumeRoleWithWebIdentity', '"sts:AssumeRoleWithWebIdentity"') }),
		},
	],
	good: [
		{ files: template({}) },
		{
			about: 'A pattern allows it too.',
			files: template({ trust: goodTrust.replace('sts:AssumeRoleWithWebIdentity', '"sts:AssumeRole*"') }),
		},
	],
};
