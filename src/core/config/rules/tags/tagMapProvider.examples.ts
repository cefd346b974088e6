import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const others = '  OtherUsers: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: ACTIVE } }';
const named = (name: string, tags?: string): string =>
	template({ more: others, ...(tags !== undefined && { tags }) }).replace(
		'IdentityProviderName: !GetAtt Users.ProviderName',
		() => `IdentityProviderName: ${name}`,
	);

/** Examples of tag-map-provider. */
export const examples: RuleExamples = {
	rule: 'tag-map-provider',
	bad: [{ files: named('!GetAtt OtherUsers.ProviderName', '{ tenant: sub }'), at: ['!GetAtt OtherUsers.ProviderName'] }],
	good: [
		{ files: named('!GetAtt Users.ProviderName') },
		{ about: 'A user pool of another stack is not known.', files: named('!ImportValue ProviderName') },
		{ about: 'Other providers have names of their own.', files: named('login.shop.example.jp') },
	],
};
