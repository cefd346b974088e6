import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const client = (properties: string): string => template({ client: `WriteAttributes: [email]\n      ${properties}` });
const code = 'AllowedOAuthFlows: [code]\n      AllowedOAuthScopes: [openid]\n      CallbackURLs: [https://app.example.jp]';
const on = '\n      AllowedOAuthFlowsUserPoolClient: true';

/** Examples of oauth-flows-inert. */
export const inertExamples: RuleExamples = {
	rule: 'oauth-flows-inert',
	bad: [
		{
			files: client(code),
			at: ['AllowedOAuthFlows'],
			fixed: client(code).replace(
				'UserPoolId: !Ref Users\n      Write',
				'AllowedOAuthFlowsUserPoolClient: true\n      UserPoolId: !Ref Users\n      Write',
			),
		},
		{ files: client(`${code}${on.replace('true', 'false')}`), at: ['AllowedOAuthFlows'], fixed: client(code + on) },
	],
	good: [
		{ files: client(code + on) },
		{ about: 'A parameter without a default is not known.', files: client(`${code}${on.replace('true', '!ImportValue OAuth')}`) },
	],
};

/** Examples of oauth-flag-no-flow. */
export const emptyExamples: RuleExamples = {
	rule: 'oauth-flag-no-flow',
	bad: [
		{ files: client('AllowedOAuthFlowsUserPoolClient: true'), at: ['true'] },
		{ files: client(`AllowedOAuthFlows: [code]\n      CallbackURLs: [https://app.example.jp]${on}`), at: ['true'] },
	],
	good: [{ files: client(code + on) }, { files: client('AllowedOAuthFlowsUserPoolClient: false') }],
};

/** Examples of oauth-no-callback. */
export const callbackExamples: RuleExamples = {
	rule: 'oauth-no-callback',
	bad: [{ files: client(`AllowedOAuthFlows: [code]\n      AllowedOAuthScopes: [openid]${on}`), at: ['code'] }],
	good: [
		{ files: client(code + on) },
		{
			about: 'URLs that are not known.',
			files: client(
				`AllowedOAuthFlows: [code]\n      AllowedOAuthScopes: [openid]\n      CallbackURLs: !Split [",", !ImportValue Urls]${on}`,
			),
		},
	],
};

/** Examples of oauth-implicit. */
export const implicitExamples: RuleExamples = {
	rule: 'oauth-implicit',
	bad: [{ files: client(code.replace('[code]', '[code, implicit]') + on), at: ['implicit'] }],
	good: [{ files: client(code + on) }],
};
