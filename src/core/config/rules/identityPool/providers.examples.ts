import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const provider = (name: string, client = '!Ref Client'): string =>
	`{ ClientId: ${client}, ProviderName: ${name}, ServerSideTokenCheck: true }`;
const named = (name: string): string => template({ provider: provider(name) });
const tagged = (name: string): string =>
	template({}).replace('IdentityProviderName: !GetAtt Users.ProviderName', () => `IdentityProviderName: ${name}`);
const others =
	'  OtherUsers: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: ACTIVE } }\n  OtherClient: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref OtherUsers } }';
const sub = '!Sub "cognito-idp.${AWS::Region}.amazonaws.com/${Users}"';

/** Examples of idpool-client-not-in-pool. */
export const clientExamples: RuleExamples = {
	rule: 'idpool-client-not-in-pool',
	bad: [
		{ files: template({ provider: provider('!GetAtt Users.ProviderName', '!Ref OtherClient'), more: others }), at: ['!Ref OtherClient'] },
		{ files: template({ provider: provider(sub, '!Ref OtherClient'), more: others }), at: ['!Ref OtherClient'] },
	],
	good: [
		{ files: named(sub) },
		{ about: 'A pool of another stack is not known.', files: named('!Sub "cognito-idp.${AWS::Region}.amazonaws.com/${UserPoolId}"') },
		{
			about: 'An ID that is written out may be that of the pool.',
			files: named('cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123'),
		},
	],
};

/** Examples of idpool-provider-format. */
export const formatExamples: RuleExamples = {
	rule: 'idpool-provider-format',
	bad: [
		{ files: named('!GetAtt Users.Arn'), at: ['!GetAtt Users.Arn'] },
		{
			files: named('!Sub "https://cognito-idp.${AWS::Region}.amazonaws.com/${Users}"'),
			at: ['!Sub "https://cognito-idp.${AWS::Region}.amazonaws.com/${Users}"'],
		},
		{
			files: named('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123'),
			at: ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123'],
			fixed: named('"cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123"'),
		},
		{ files: named(sub.replace('${Users}', '${Users}/')), at: [sub.replace('${Users}', '${Users}/')] },
		{ about: 'So it is in principal tags.', files: tagged('!Ref Users'), at: ['!Ref Users'] },
	],
	good: [{ files: template({}) }, { files: named(sub) }, { about: 'Principal tags, too.', files: tagged(sub) }],
};

/** Examples of idpool-provider-region-mismatch. */
export const regionExamples: RuleExamples = {
	rule: 'idpool-provider-region-mismatch',
	bad: [
		{
			files: named('cognito-idp.us-east-1.amazonaws.com/eu-west-1_AbCdEf123'),
			at: ['cognito-idp.us-east-1.amazonaws.com/eu-west-1_AbCdEf123'],
		},
	],
	good: [
		{ files: named('cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbCdEf123') },
		{
			about: 'A replica is in another Region.',
			files: template({
				provider: provider('cognito-idp.us-east-1.amazonaws.com/eu-west-1_AbCdEf123'),
				pool: 'KeyConfiguration: { KmsKeyArn: !ImportValue Key }',
				more: '  Replica: { Type: AWS::Cognito::UserPoolReplica, Properties: { UserPoolId: !Ref Users } }',
			}),
		},
	],
};
