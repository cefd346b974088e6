import type { RuleExamples } from '../example.ts';
import { pool, resource, stack } from '../exampleStack.ts';

const provider = (type: string, details: string, more = ''): string =>
	resource(
		'Corp',
		'Cognito::UserPoolIdentityProvider',
		`UserPoolId: !Ref Users\nProviderName: Corp\nProviderType: ${type}\nProviderDetails: { ${details} }${more}`,
	);
const oidc = (details: string): string =>
	stack(pool(), provider('OIDC', `client_id: shop, attributes_request_method: GET, authorize_scopes: openid, ${details}`));
const issuer = 'oidc_issuer: "https://login.example.jp"';

/** Examples of idp-secret-literal. */
export const secret: RuleExamples = {
	rule: 'idp-secret-literal',
	bad: [{ files: oidc(`${issuer}, client_secret: 8sUp-mq41-vTz0`), at: ['8sUp-mq41-vTz0'] }],
	good: [
		{ files: oidc(`${issuer}, client_secret: "{{resolve:secretsmanager:shop/oidc:SecretString:secret}}"`) },
		{ files: `Parameters: { Secret: { Type: String, NoEcho: true } }\n${oidc(`${issuer}, client_secret: !Ref Secret`)}` },
		{ about: 'A place to put it in.', files: oidc(`${issuer}, client_secret: "<client secret>"`) },
	],
};

/** Examples of idp-http-issuer. */
export const http: RuleExamples = {
	rule: 'idp-http-issuer',
	bad: [
		{ files: oidc('oidc_issuer: "http://login.example.jp"'), at: ['"http://login.example.jp"'] },
		{ files: stack(pool(), provider('SAML', 'MetadataURL: "http://idp.example.jp/metadata"')), at: ['"http://idp.example.jp/metadata"'] },
	],
	good: [{ files: oidc(issuer) }, { files: oidc('oidc_issuer: !ImportValue Issuer') }],
};

const saml = (mapping: string, details = ''): string =>
	provider('SAML', `MetadataURL: "https://idp.example.jp/metadata"${details}`, `\nAttributeMapping: { ${mapping} }`);
const schema = pool(
	'Schema:\n  - { Name: email, Mutable: false, Required: true }\n  - { Name: site, AttributeDataType: String, Mutable: true }',
);

/** Examples of idp-maps-immutable-attr. */
export const immutable: RuleExamples = {
	rule: 'idp-maps-immutable-attr',
	bad: [{ files: stack(schema, saml('email: mail')), at: ['email'] }],
	good: [
		{ files: stack(schema, saml('"custom:site": site')) },
		{
			about: 'Whether it is mutable is not said.',
			files: stack(pool('Schema:\n  - { Name: email, Required: true }'), saml('email: mail')),
		},
		{ files: stack(pool('Schema: [{ Name: email, Mutable: !ImportValue Mutable }]'), saml('email: mail')) },
	],
};

/** Examples of idp-saml-unsigned-initiated. */
export const initiated: RuleExamples = {
	rule: 'idp-saml-unsigned-initiated',
	bad: [{ files: stack(pool(), saml('email: mail', ', IDPInit: "true"')), at: ['"true"'] }],
	good: [
		{ files: stack(pool(), saml('email: mail', ', IDPInit: "true", EncryptedResponses: "true"')) },
		{ files: stack(pool(), saml('email: mail', ', IDPInit: "false"')) },
		{ files: stack(pool(), saml('email: mail', ', IDPInit: !ImportValue Init')) },
	],
};

/** Examples of idp-maps-email-verified. */
export const believed: RuleExamples = {
	rule: 'idp-maps-email-verified',
	bad: [
		{ files: stack(pool(), saml('email: mail, email_verified: verified')), at: ['email_verified'] },
		{
			files: stack(
				pool('Schema:\n  - { Name: role, AttributeDataType: String, Mutable: true }'),
				provider('Facebook', 'client_id: "1", api_version: v17.0', '\nAttributeMapping: { "custom:role": about }'),
			),
			at: ['"custom:role"'],
		},
	],
	good: [
		{ files: stack(pool(), saml('email: mail, given_name: firstName')) },
		{ about: 'A provider of your own may say who may do what.', files: stack(pool(), saml('"custom:role": role')) },
	],
};
