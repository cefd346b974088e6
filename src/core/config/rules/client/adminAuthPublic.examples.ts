import type { RuleExamples } from '../example.ts';
import { appAndClient } from '../frontend/exampleFiles.ts';

/** Examples of client-admin-auth-public. */
export const examples: RuleExamples = {
	rule: 'client-admin-auth-public',
	bad: [
		{
			files: appAndClient(undefined, (client) => client.replace('"ALLOW_USER_SRP_AUTH"', '"ALLOW_ADMIN_USER_PASSWORD_AUTH"')),
			at: ['"ALLOW_ADMIN_USER_PASSWORD_AUTH"'],
		},
	],
	good: [
		{ files: appAndClient() },
		{
			about: 'The client of a server.',
			files: appAndClient(
				(app) => app.replace('1h57kf5cpq17m0eml12EXAMPLE', '2h57kf5cpq17m0eml12EXAMPLE'),
				(client) => client.replace('"ALLOW_USER_SRP_AUTH"', '"ALLOW_ADMIN_USER_PASSWORD_AUTH"'),
			),
		},
	],
};
