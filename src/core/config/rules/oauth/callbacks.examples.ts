import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const callback = (...urls: readonly string[]): string =>
	template({
		client: `WriteAttributes: [email]\n      AllowedOAuthFlowsUserPoolClient: true\n      AllowedOAuthFlows: [code]\n      AllowedOAuthScopes: [openid]\n      CallbackURLs: [${urls.join(', ')}]`,
	});

/** Examples of oauth-http-callback. */
export const examples: RuleExamples = {
	rule: 'oauth-http-callback',
	bad: [
		{
			files: callback('https://app.example.jp', 'http://app.example.jp', '"http://localhost.example.jp/"'),
			at: ['http://app.example.jp', '"http://localhost.example.jp/"'],
		},
	],
	good: [
		{ files: callback('http://localhost:3000/', '"http://[::1]"', 'http://127.0.0.1', '"myapp://callback"', '!Sub "https://${Site}"') },
	],
};
