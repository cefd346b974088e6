import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const others =
	'  OtherUsers: { Type: AWS::Cognito::UserPool, Properties: { DeletionProtection: ACTIVE } }\n  OtherClient: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref OtherUsers } }\n  SecondClient: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: !Ref Users, WriteAttributes: [email] } }';
const mapped = (key: string): string =>
	template({ mappings: `{ app: { IdentityProvider: ${key}, Type: Token, AmbiguousRoleResolution: Deny } }`, more: others });
const written = (key: string): string =>
	template({
		provider:
			'{ ClientId: 1example23456789, ProviderName: cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123, ServerSideTokenCheck: true }',
		mappings: `{ ${key}: { Type: Token, AmbiguousRoleResolution: Deny } }`,
	});
const issuer = 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123';

/** Examples of idpool-mapping-key. */
export const keyExamples: RuleExamples = {
	rule: 'idpool-mapping-key',
	bad: [
		{ files: mapped('!GetAtt Users.ProviderName'), at: ['!GetAtt Users.ProviderName'] },
		{
			files: mapped('!Sub "cognito-idp.${AWS::Region}.amazonaws.com/${Users}"'),
			at: ['!Sub "cognito-idp.${AWS::Region}.amazonaws.com/${Users}"'],
		},
		{ files: mapped('!Sub "${OtherUsers.ProviderName}:${OtherClient}"'), at: ['!Sub "${OtherUsers.ProviderName}:${OtherClient}"'] },
		{ files: mapped('!Sub "${Users.ProviderName}:${SecondClient}"'), at: ['!Sub "${Users.ProviderName}:${SecondClient}"'] },
		{
			about: 'The key of the map names the provider, too.',
			files: written(`"${issuer}:2example34567890"`),
			at: [`"${issuer}:2example34567890"`],
		},
		{ files: written(issuer), at: [issuer] },
	],
	good: [
		{ files: mapped('!Sub "${Users.ProviderName}:${Client}"') },
		{ files: mapped('!Join [":", [!Sub "cognito-idp.${AWS::Region}.amazonaws.com/${Users}", !Ref Client]]') },
		{ files: written(`"${issuer}:1example23456789"`) },
		{ about: 'Providers of other kinds have keys of their own.', files: mapped('graph.facebook.com') },
		{ about: 'A client of another stack is not known.', files: mapped('!Sub "${Users.ProviderName}:${ClientId}"') },
	],
};
