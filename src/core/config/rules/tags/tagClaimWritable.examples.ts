import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const corp =
	'  Corp: { Type: AWS::Cognito::UserPoolIdentityProvider, Properties: { UserPoolId: !Ref Users, ProviderName: Corp, ProviderType: SAML, ProviderDetails: { MetadataURL: "https://idp.example.jp/metadata" } } }';
const federated =
	'SupportedIdentityProviders: [!Ref Corp]\n      ExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]\n      AllowedOAuthFlowsUserPoolClient: true\n      AllowedOAuthFlows: [code]\n      CallbackURLs: [https://app.example.jp]\n      AllowedOAuthScopes: ';

/** Examples of tag-claim-writable. */
export const examples: RuleExamples = {
	rule: 'tag-claim-writable',
	bad: [
		{
			about: 'Left out, WriteAttributes lets everything be written.',
			files: template({ client: 'ClientName: app' }),
			at: ['"custom:tenant"'],
		},
		{ files: template({ client: 'WriteAttributes: []' }), at: ['"custom:tenant"'] },
		{ files: template({ client: "WriteAttributes: [email, 'custom:tenant']" }), at: ['"custom:tenant"'] },
		{
			about: 'A part of the profile is as bad.',
			files: template({ client: 'ClientName: app', tags: '{ tenant: zoneinfo }' }),
			at: ['zoneinfo'],
		},
		{
			about: 'Federated users can, with the scope for it.',
			files: template({ client: `${federated}[openid, aws.cognito.signin.user.admin]`, more: corp }),
			at: ['"custom:tenant"'],
		},
		{
			about: 'One arm of a condition is enough.',
			files: template({ client: 'WriteAttributes: !If [Prod, [email], !Ref AWS::NoValue]' }),
			at: ['"custom:tenant"'],
		},
	],
	good: [
		{ files: template({}) },
		{
			about: 'What cannot be changed is not written later.',
			files: template({ client: 'ClientName: app', schema: '[{ Name: tenant, AttributeDataType: String, Mutable: false }]' }),
		},
		{ about: 'Federated users without the scope for it cannot write.', files: template({ client: `${federated}[openid]`, more: corp }) },
		{
			about: 'What a parameter lists is not known.',
			files: template({ client: 'WriteAttributes: !Split [",", !ImportValue Attributes]' }),
		},
	],
};
