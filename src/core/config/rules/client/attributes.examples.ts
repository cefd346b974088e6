import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, resource, stack } from '../exampleStack.ts';

const tenants = pool('Schema:\n  - { Name: tenant, AttributeDataType: String, Mutable: true }');

/** Examples of client-write-attributes-omitted. */
export const omitted: RuleExamples = {
	rule: 'client-write-attributes-omitted',
	bad: [{ files: stack(tenants, client('GenerateSecret: false')), at: ['Client'] }],
	good: [
		{ files: stack(tenants, client('WriteAttributes: [email]')) },
		{ about: 'No custom attribute.', files: stack(pool(), client('')) },
		{
			about: 'Whether it is mutable is not known.',
			files: stack(pool('Schema:\n  - { Name: tenant, Mutable: !ImportValue Mutable }'), client('')),
		},
		{ about: 'The user pool is elsewhere.', files: stack(resource('Client', 'Cognito::UserPoolClient', 'UserPoolId: !ImportValue Users')) },
	],
};

/** Examples of client-write-attributes-empty. */
export const empty: RuleExamples = {
	rule: 'client-write-attributes-empty',
	bad: [{ files: stack(pool(), client('WriteAttributes: []')), at: ['[]'] }],
	good: [
		{ files: stack(pool(), client('WriteAttributes: [email]')) },
		{ files: stack(pool(), client('WriteAttributes: [!If [Prod, email, !Ref AWS::NoValue], name]')) },
	],
};

const fixedTenant = (config: string): string => pool(`${config}Schema:\n  - { Name: tenant, AttributeDataType: String, Mutable: false }`);

/** Examples of client-signup-sets-immutable-attr. */
export const immutable: RuleExamples = {
	rule: 'client-signup-sets-immutable-attr',
	bad: [{ files: stack(fixedTenant(''), client('WriteAttributes: [email, custom:tenant]')), at: ['custom:tenant'] }],
	good: [
		{ files: stack(fixedTenant(''), client('WriteAttributes: [email]')) },
		{
			about: 'Only an administrator makes users.',
			files: stack(
				fixedTenant('AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }\n'),
				client('WriteAttributes: [email, custom:tenant]'),
			),
		},
		{
			about: 'A colour gives nobody a right.',
			files: stack(
				pool('Schema:\n  - { Name: colour, AttributeDataType: String, Mutable: false }'),
				client('WriteAttributes: [custom:colour]'),
			),
		},
	],
};

const corp = resource(
	'Corp',
	'Cognito::UserPoolIdentityProvider',
	'UserPoolId: !Ref Users\nProviderName: Corp\nProviderType: SAML\nProviderDetails: { MetadataURL: "https://idp.example.jp/metadata" }\nAttributeMapping: { email: mail, given_name: firstName }',
);
const federated = codeGrant.replace('[COGNITO]', '[!Ref Corp]');

/** Examples of client-idp-mapped-not-writable. */
export const mapped: RuleExamples = {
	rule: 'client-idp-mapped-not-writable',
	bad: [{ files: stack(pool(), corp, domain, client(`${federated}\nWriteAttributes: [email]`)), at: ['[email]'] }],
	good: [
		{ files: stack(pool(), corp, domain, client(`${federated}\nWriteAttributes: [email, given_name]`)) },
		{ about: 'All standard attributes.', files: stack(pool(), corp, domain, client(federated)) },
		{ about: 'Another provider.', files: stack(pool(), corp, domain, client(`${codeGrant}\nWriteAttributes: [email]`)) },
	],
};

const named = (config: string): string => pool(`${config}Schema:\n  - { Name: given_name, Required: true, Mutable: true }`);

/** Examples of client-required-not-writable. */
export const required: RuleExamples = {
	rule: 'client-required-not-writable',
	bad: [{ files: stack(named(''), client('WriteAttributes: [email]')), at: ['[email]'] }],
	good: [
		{ files: stack(named(''), client('WriteAttributes: [email, given_name]')) },
		{ files: stack(named('AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }\n'), client('WriteAttributes: [email]')) },
		{ about: 'One of the attributes is not known.', files: stack(named(''), client('WriteAttributes: [email, !ImportValue Other]')) },
	],
};

/** Examples of client-attr-unknown. */
export const unknownAttribute: RuleExamples = {
	rule: 'client-attr-unknown',
	bad: [
		{ files: stack(tenants, client('WriteAttributes: [email]\nReadAttributes: [email, custom:tennant]')), at: ['custom:tennant'] },
		{ about: 'Without the prefix.', files: stack(tenants, client('WriteAttributes: [email]\nReadAttributes: [tenant]')), at: ['tenant'] },
		{ about: 'Nobody writes it.', files: stack(pool(), client('WriteAttributes: [email, email_verified]')), at: ['email_verified'] },
	],
	good: [
		{ files: stack(tenants, client('WriteAttributes: [email]\nReadAttributes: [email, email_verified, custom:tenant]')) },
		{
			about: 'A schema that is not seen whole.',
			files: stack(pool('Schema: [!ImportValue Tenant]'), client('ReadAttributes: [custom:tenant]')),
		},
		{
			about: 'An attribute of the old kind.',
			files: stack(pool('Schema: [{ Name: plan, DeveloperOnlyAttribute: true }]'), client('ReadAttributes: [dev:custom:plan]')),
		},
	],
};

/** Examples of client-scope-attr-unreadable. */
export const unreadable: RuleExamples = {
	rule: 'client-scope-attr-unreadable',
	bad: [{ files: stack(pool(), domain, client(`${codeGrant}\nReadAttributes: [name]`)), at: ['email'] }],
	good: [
		{ files: stack(pool(), domain, client(`${codeGrant}\nReadAttributes: [email]`)) },
		{ about: 'By default all standard attributes are readable.', files: stack(pool(), domain, client(codeGrant)) },
		{ files: stack(pool(), domain, client(`${codeGrant}\nReadAttributes: !ImportValue Attributes`)) },
	],
};
