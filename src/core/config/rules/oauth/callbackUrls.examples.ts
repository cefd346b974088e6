import type { BadExample, RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, stack } from '../exampleStack.ts';

const withCallback = (url: string): string => stack(pool(), domain, client(codeGrant.replace('"https://shop.example.jp/callback"', url)));
const bad = (url: string): BadExample => ({ files: withCallback(url), at: [url] });
const good = { files: stack(pool(), domain, client(codeGrant)) };
const imported = { about: 'An address that is imported.', files: withCallback('!ImportValue Url') };

/** Examples of oauth-callback-fragment-or-relative. */
export const form: RuleExamples = {
	rule: 'oauth-callback-fragment-or-relative',
	bad: [bad('"https://shop.example.jp/#/callback"'), bad('"shop.example.jp/callback"'), bad('/callback')],
	good: [
		good,
		imported,
		{ about: 'The scheme of an app.', files: withCallback('"jp.example.shop://callback", "jp.example.shop:/callback"') },
	],
};

/** Examples of oauth-callback-dangerous-scheme. */
export const scheme: RuleExamples = {
	rule: 'oauth-callback-dangerous-scheme',
	bad: [bad('"javascript:alert(1)"')],
	good: [good, imported, { about: 'The scheme of an app.', files: withCallback('"jp.example.shop://callback"') }],
};

/** Examples of oauth-callback-wildcard. */
export const wildcard: RuleExamples = {
	rule: 'oauth-callback-wildcard',
	bad: [bad('"https://*.example.jp/callback"')],
	good: [good, imported],
};

/** Examples of oauth-placeholder-callback. */
export const placeholders: RuleExamples = {
	rule: 'oauth-placeholder-callback',
	bad: [bad('"https://www.example.com/callback"'), bad('"https://<your-domain>/callback"')],
	good: [
		good,
		imported,
		{ about: 'A domain that only looks alike.', files: withCallback('"https://example.com.shop.jp/", "https://myexample.com/"') },
		{
			about: 'The client uses no OAuth.',
			files: stack(pool(), client('CallbackURLs: ["https://example.com"]\nAllowedOAuthFlowsUserPoolClient: false')),
		},
	],
};

/** Examples of oauth-localhost-in-prod. */
export const local: RuleExamples = {
	rule: 'oauth-localhost-in-prod',
	bad: [
		{
			files: withCallback('"https://shop.example.jp/callback", "http://localhost:5173/callback"'),
			at: ['"http://localhost:5173/callback"'],
		},
	],
	good: [
		good,
		imported,
		{ about: 'A client for development.', files: withCallback('"http://localhost:5173/callback"') },
		{
			about: 'By a condition only.',
			files: withCallback('x').replace('[x]', '!If [Dev, ["http://localhost:5173/"], ["https://shop.example.jp/"]]'),
		},
	],
};
