import type { RuleExamples } from '../example.ts';

const exports = (keys: string): string => `export default {
  aws_project_region: 'eu-west-1',
  aws_user_pools_id: 'eu-west-1_Ab12Cd34E',
  aws_user_pools_web_client_id: '1h57kf5cpq17m0eml12EXAMPLE',${keys}
};
`;

/** Examples of static-aws-keys-with-cognito; the keys are those of AWS's documentation. */
export const examples: RuleExamples = {
	rule: 'static-aws-keys-with-cognito',
	bad: [
		{
			files: {
				'aws-exports.js': exports(`
  s3: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },`),
			},
			at: ['secretAccessKey'],
		},
	],
	good: [
		{ files: { 'aws-exports.js': exports('') } },
		{ about: 'What the environment says is not known.', files: { 'aws-exports.js': exports('\n  secretAccessKey: process.env.SECRET,') } },
	],
};
