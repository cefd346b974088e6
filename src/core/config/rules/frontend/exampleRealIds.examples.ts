import type { RuleExamples } from '../example.ts';

/** Examples of env-example-real-ids. */
export const examples: RuleExamples = {
	rule: 'env-example-real-ids',
	bad: [{ files: { '.env.example': 'COGNITO_USER_POOL_ID=eu-west-1_Kq81Zt3Wb\n' }, at: ['eu-west-1_Kq81Zt3Wb'] }],
	good: [
		{ files: { '.env.example': 'COGNITO_USER_POOL_ID=eu-west-1_XXXXXXXXX\n' }, profile: 'strict' },
		{ files: { '.env': 'COGNITO_USER_POOL_ID=eu-west-1_Kq81Zt3Wb\n' }, profile: 'strict' },
	],
};
