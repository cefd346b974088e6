import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const objects = (resource: string, condition = ''): string =>
	template({ permissions: `[{ Effect: Allow, Action: "s3:GetObject", Resource: ${resource}${condition} }]` });
const ofIdentity = (value: string): string =>
	objects('"arn:aws:s3:::files/*"', `, Condition: { StringEquals: { "cognito-identity.amazonaws.com:sub": ${value} } }`);
const ofUser = '"arn:aws:s3:::files/${cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123:sub}/*"';

/** Examples of abac-scope-id-vs-sub. */
export const examples: RuleExamples = {
	rule: 'abac-scope-id-vs-sub',
	bad: [
		{ files: objects(ofUser), at: [ofUser] },
		{ files: ofIdentity('"11111111-2222-3333-4444-555555555555"'), at: ['"11111111-2222-3333-4444-555555555555"'] },
		{
			files: objects(
				'"arn:aws:s3:::files/*"',
				', Condition: { StringEquals: { "cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123:sub": a } }',
			),
			at: ['"cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123:sub"'],
		},
	],
	good: [
		{ files: objects('"arn:aws:s3:::files/${cognito-identity.amazonaws.com:sub}/*"') },
		{ files: ofIdentity('"eu-west-1:11111111-2222-3333-4444-555555555555"') },
	],
};
