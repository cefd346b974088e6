import type { RuleExamples } from '../example.ts';
import { goodTrust, template } from '../exampleTemplate.ts';

const world = 'cognito-identity.amazonaws.com';
const china = 'cognito-identity.cn-north-1.amazonaws.com.cn';
const trusts = (principal: string, key: string, audience = '!Ref IdentityPool'): string =>
	template({
		trust: goodTrust
			.replaceAll(`'${world}:`, `'${key}:`)
			.replace(`Federated: ${world}`, `Federated: ${principal}`)
			.replace('!Ref IdentityPool', audience),
	});
const chinese = "'cn-north-1:11111111-2222-3333-4444-555555555555'";

/** Examples of trust-partition. */
export const examples: RuleExamples = {
	rule: 'trust-partition',
	bad: [
		{ files: trusts(china, world), at: [`'${world}:aud'`, `'${world}:amr'`] },
		{ files: trusts(world, world, chinese), at: [chinese] },
		{
			files: trusts(world, 'cognito-identity-us-gov.amazonaws.com'),
			at: ["'cognito-identity-us-gov.amazonaws.com:aud'", "'cognito-identity-us-gov.amazonaws.com:amr'"],
		},
	],
	good: [
		{ files: trusts(world, world) },
		{ files: trusts(china, 'cognito-identity.amazonaws.com.cn', chinese) },
		{
			about: 'How a sovereign cloud names them is not documented.',
			files: trusts(world, world, "'eusc-de-east-1:11111111-2222-3333-4444-555555555555'"),
		},
	],
};
