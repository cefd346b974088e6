import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const allowed = (actions: string, more = ''): string =>
	template({ permissions: `[{ Effect: Allow, Action: ${actions}, Resource: "*"${more} }]`, tags: '{}' });

/** Examples of authrole-cognito-wildcard. */
export const examples: RuleExamples = {
	rule: 'authrole-cognito-wildcard',
	bad: [
		{
			files: allowed('["mobileanalytics:PutEvents", "cognito-sync:*", "cognito-identity:*"]'),
			at: ['"cognito-sync:*"', '"cognito-identity:*"'],
		},
		{ files: allowed('"cognito-idp:*"'), at: ['"cognito-idp:*"'] },
	],
	good: [
		{ files: allowed('["cognito-identity:GetCredentialsForIdentity"]') },
		{
			about: 'A condition narrows it.',
			files: allowed('"cognito-idp:*"', ', Condition: { StringEquals: { "aws:ResourceTag/own": "yes" } }'),
		},
	],
};
