import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const objects = (resource: string): string =>
	template({ permissions: `[{ Effect: Allow, Action: ["s3:GetObject"], Resource: ${resource} }]` });
const listing = (prefix: string): string =>
	template({
		permissions: `[{ Effect: Allow, Action: "s3:ListBucket", Resource: !ImportValue Bucket, Condition: { StringLike: { "s3:prefix": ${prefix} } } }]`,
	});

/** Examples of abac-s3-prefix-slash. */
export const examples: RuleExamples = {
	rule: 'abac-s3-prefix-slash',
	bad: [
		{
			files: objects('"arn:aws:s3:::files/${aws:PrincipalTag/tenant}*"'),
			at: ['"arn:aws:s3:::files/${aws:PrincipalTag/tenant}*"'],
		},
		{
			files: objects('!Sub "${Files.Arn}/${!aws:PrincipalTag/tenant}*"'),
			at: ['!Sub "${Files.Arn}/${!aws:PrincipalTag/tenant}*"'],
		},
		{ files: listing('["", "${aws:PrincipalTag/tenant}"]'), at: ['"${aws:PrincipalTag/tenant}"'] },
		{ files: listing('"${aws:PrincipalTag/tenant}*"'), at: ['"${aws:PrincipalTag/tenant}*"'] },
	],
	good: [
		{ files: objects('"arn:aws:s3:::files/${aws:PrincipalTag/tenant}/*"') },
		{ files: listing('["", "${aws:PrincipalTag/tenant}/*"]') },
		{ about: 'IDs of identities are all of one length.', files: objects('"arn:aws:s3:::files/${cognito-identity.amazonaws.com:sub}*"') },
	],
};
