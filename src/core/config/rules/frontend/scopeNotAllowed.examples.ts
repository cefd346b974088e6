import type { RuleExamples } from '../example.ts';
import { appAndClient } from './exampleFiles.ts';

/** Examples of fe-scope-not-allowed. */
export const examples: RuleExamples = {
	rule: 'fe-scope-not-allowed',
	bad: [{ files: appAndClient((app) => app.replace('["openid", "email"]', '["openid", "email", "phone"]')), at: ['"phone"'] }],
	good: [
		{ files: appAndClient() },
		{
			about: 'Another client of the pool may allow more.',
			files: appAndClient((app) => app.replace('1h57kf5cpq17m0eml12EXAMPLE', '2h57kf5cpq17m0eml12EXAMPLE').replace('"email"]', '"phone"]')),
		},
	],
};
