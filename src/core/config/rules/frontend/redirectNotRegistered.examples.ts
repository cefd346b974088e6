import type { RuleExamples } from '../example.ts';
import { appAndClient } from './exampleFiles.ts';

/** Examples of fe-redirect-not-registered. */
export const examples: RuleExamples = {
	rule: 'fe-redirect-not-registered',
	bad: [
		{
			files: appAndClient((app) => app.replace('["https://shop.example.jp/"]', '["https://shop.example.jp/", "http://localhost:5173/"]')),
			at: ['"http://localhost:5173/"'],
		},
		{
			about: 'After sign-out.',
			files: appAndClient((app) => app.replace('https://shop.example.jp/bye', 'https://shop.example.jp/goodbye')),
			at: ['"https://shop.example.jp/goodbye"'],
		},
	],
	good: [{ files: appAndClient() }],
};
