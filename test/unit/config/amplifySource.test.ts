import { describe, expect, it } from 'vitest';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { valuesAt } from '../../../src/core/config/model/lookUp.ts';
import type { ResourceKind } from '../../../src/core/config/model/resource.ts';
import { short } from './template.ts';

const from = "import { defineAuth, referenceAuth, secret } from '@aws-amplify/backend';\n";
const path = 'amplify/auth/resource.ts';

async function read(code: string, imports = from): Promise<ConfigDocument> {
	const document = await readDocument(imports + code, path);
	if (document === undefined) throw new Error('this is not read');
	return document;
}

/** The values at a path of the resources of a kind that `defineAuth` makes. */
async function made(kind: ResourceKind, at: string, options: string): Promise<readonly unknown[]> {
	const { resources } = await read(`export const auth = defineAuth(${options});`);
	return resources.filter((resource) => resource.kind === kind).flatMap(({ properties }) => valuesAt(properties, at).map(short));
}

describe('back ends of Amplify Gen 2', () => {
	it.each([
		["import { defineAuth } from '@aws-amplify/backend';\n", 'defineAuth'],
		["import { defineAuth as define } from '@aws-amplify/backend-auth';\n", 'define'],
		["import * as amplify from '@aws-amplify/backend';\n", 'amplify.defineAuth'],
	])('are known by their module: %s', async (imports, name) => {
		const { format, resources } = await read(`export const auth = ${name}({ loginWith: { email: true } });`, imports);
		expect(format).toBe('amplify-source');
		expect(resources.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
			'supporting auth',
			'user-pool auth.userPool',
			'app-client auth.userPoolClient',
			'identity-pool auth.identityPool',
		]);
	});

	it('of another module are not', async () => {
		expect(await readDocument("import { defineAuth } from './own'; import '@aws-amplify/backend'; defineAuth({});", path)).toBeUndefined();
	});

	it('connect what they make', async () => {
		const graph = new ConfigGraph([
			await read(
				"export const auth = defineAuth({ loginWith: { email: true, externalProviders: { google: { clientId: secret('A') }, callbackUrls: [] } }, groups: ['a'] });",
			),
		]);
		expect(graph.edges().map(({ from: { address }, to, relation }) => `${address} ${relation} ${to.address}`)).toEqual([
			'auth.userPoolClient user-pool auth.userPool',
			'auth.userPoolClient identity-provider auth.google',
			'auth.identityPool user-pool auth.userPool',
			'auth.identityPool client auth.userPoolClient',
			'auth.domain user-pool auth.userPool',
			'auth.google user-pool auth.userPool',
			'auth.groups.a user-pool auth.userPool',
		]);
	});

	it.each<readonly [ResourceKind, string, string, readonly unknown[]]>([
		['user-pool', 'UsernameAttributes', '{ loginWith: { email: true, phone: { otpLogin: true } } }', [['email', 'phone_number']]],
		['user-pool', 'UsernameAttributes', '{ loginWith: { email: isOn } }', [['…']]],
		['user-pool', 'MfaConfiguration', "{ loginWith: {}, multifactor: { mode: 'OPTIONAL', sms: true } }", ['OPTIONAL']],
		['user-pool', 'EnabledMfas', "{ multifactor: { mode: 'OPTIONAL', sms: { smsMessage: f }, email: false } }", [['SMS_MFA']]],
		['user-pool', 'EnabledMfas', "{ multifactor: { mode: 'OFF', sms: true } }", ['?computed']],
		[
			'user-pool',
			'Schema[].Name',
			"{ loginWith: { phone: true }, userAttributes: { 'custom:a': { dataType: 'String' } } }",
			['phone_number', 'a'],
		],
		['user-pool', 'Schema[].Mutable', "{ loginWith: {}, userAttributes: { 'custom:a': { dataType: 'String' } } }", [true]],
		['user-pool', 'Schema[].Mutable', "{ loginWith: {}, userAttributes: { 'custom:a': { ...a } } }", ['?computed']],
		['user-pool', 'Schema[].Mutable', '{ loginWith: { email: true }, userAttributes: { email: { mutable: false } } }', [false]],
		['user-pool', 'AccountRecoverySetting.RecoveryMechanisms[].Name', "{ accountRecovery: 'NONE' }", ['admin_only']],
		['user-pool', 'AccountRecoverySetting.RecoveryMechanisms', "{ accountRecovery: 'PHONE_AND_EMAIL' }", ['?computed']],
		[
			'user-pool',
			'VerificationMessageTemplate.EmailSubjectByLink',
			"{ loginWith: { email: { verificationEmailStyle: 'LINK', verificationEmailSubject: 'Hi' } } }",
			['Hi'],
		],
		['user-pool', 'LambdaConfig.PreTokenGeneration', "{ triggers: { preTokenGeneration: 'x' } }", ['?computed']],
		['user-pool', 'LambdaConfig.CustomEmailSender', '{ senders: { email: { handler: sender } } }', ['?computed']],
		['user-pool', 'EmailConfiguration.From', "{ senders: { email: { fromEmail: 'a@example.jp', fromName: 'A' } } }", ['?computed']],
		['user-pool', 'SmsConfiguration.ExternalId', "{ senders: { sms: { externalId: 'x' } } }", ['x']],
		['user-pool', 'WebAuthnRelyingPartyID', "{ loginWith: { webAuthn: { relyingPartyId: 'AUTO' } } }", ['?computed']],
		['user-pool', 'Policies.PasswordPolicy.MinimumLength', '{ loginWith: { email: true } }', ['?computed']],
		['user-pool', 'AdminCreateUserConfig.AllowAdminCreateUserOnly', '{ loginWith: { email: true } }', ['?computed']],
		['identity-pool', 'AllowUnauthenticatedIdentities', '{ loginWith: { email: true } }', ['?computed']],
		[
			'app-client',
			'AllowedOAuthScopes',
			"{ loginWith: { externalProviders: { scopes: ['EMAIL', 'COGNITO_ADMIN'] } } }",
			[['email', 'aws.cognito.signin.user.admin', 'openid']],
		],
		[
			'app-client',
			'AllowedOAuthScopes',
			'{ loginWith: { externalProviders: {} } }',
			[['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin']],
		],
		['app-client', 'AllowedOAuthScopes', '{ loginWith: { externalProviders: { ...more } } }', ['?computed']],
		['app-client', 'AllowedOAuthFlows', '{ loginWith: { externalProviders: {} } }', [['code']]],
		['app-client', 'AllowedOAuthFlows', '{ loginWith: { email: true } }', ['?computed']],
		[
			'identity-provider',
			'ProviderDetails.client_id',
			"{ loginWith: { externalProviders: { facebook: { clientId: secret('ID') } } } }",
			['?dynamic-reference ID'],
		],
		[
			'identity-provider',
			'ProviderDetails.authorize_scopes',
			"{ loginWith: { externalProviders: { facebook: { scopes: ['a', 'b'] } } } }",
			['a,b'],
		],
		['identity-provider', 'ProviderName', '{ loginWith: { externalProviders: { oidc: [{}, { name: "Mine" }] } } }', ['?computed', 'Mine']],
		['identity-provider', 'AttributeMapping.email', '{ loginWith: { email: true, externalProviders: { google: {} } } }', ['email']],
		[
			'identity-provider',
			'AttributeMapping.email',
			'{ loginWith: { email: true, phone: true, externalProviders: { google: {} } } }',
			['?computed'],
		],
		['identity-provider', 'AttributeMapping.email', '{ loginWith: { email: true, externalProviders: { saml: {} } } }', ['?computed']],
		['group', 'Precedence', "{ groups: ['a', 'b'] }", [0, 1]],
		['group', 'Precedence', "{ groups: [...more, 'b'] }", ['?computed']],
	])('say of a %s what they mean: %s of %s', async (kind, at, options, expected) => {
		expect(await made(kind, at, options)).toEqual(expected);
	});

	it.each(['defineAuth(options)', 'defineAuth({ ...options })', 'defineAuth()', 'defineAuth({ loginWith: login })'])(
		'are not blamed for what another file says: %s',
		async (code) => {
			expect(lintDocuments([await read(`export const auth = ${code};`)], { profile: 'strict' })).toEqual([]);
		},
	);

	it('name what is there already', async () => {
		const { resources } = await read(
			"const auth = referenceAuth({ userPoolId: 'eu-west-1_Ab12Cd34E', userPoolClientId: process.env.CLIENT });",
		);
		expect(resources.map(({ kind, name, properties }) => [kind, name, short(properties)])).toEqual([
			['supporting', 'auth', { Imports: [], SpeaksOfGuests: false }],
			['frontend', 'auth', { UserPoolId: 'eu-west-1_Ab12Cd34E', UserPoolClientId: '?environment CLIENT', '…': true }],
		]);
	});

	it('say which files they are made of, and whether guests are spoken of', async () => {
		const { resources } = await read(
			"import { auth } from './auth/resource'; const { data } = await import('./data/resource.js'); const backend = defineBackend({ auth, data });",
			"import { defineBackend } from '@aws-amplify/backend';\n",
		);
		expect(resources.map(({ kind, name, type, properties }) => [kind, name, type, short(properties)])).toEqual([
			['supporting', 'backend', 'Amplify::Backend', { Imports: ['./auth/resource', './data/resource.js'], SpeaksOfGuests: false }],
		]);
		const part = await read('defineData({ schema });\n// allow.guest()', "import { defineData } from '@aws-amplify/backend-data';\n");
		expect(part.resources.map(({ type, properties }) => [type, short(properties)])).toEqual([
			['Amplify::BackendPart', { Imports: [], SpeaksOfGuests: true }],
		]);
	});

	it('speak of guests where their role is given something', async () => {
		const code = 'const backend = defineBackend({ auth }); backend.auth.resources.unauthenticatedUserIamRole.attachInlinePolicy(policy);';
		const { resources } = await read(code, "import { defineBackend } from '@aws-amplify/backend';\n");
		expect(resources.flatMap(({ properties }) => valuesAt(properties, 'SpeaksOfGuests').map(short))).toContain(true);
	});

	it('offer no change: the words there are those of Amplify', async () => {
		const code =
			"defineAuth({ loginWith: { externalProviders: { oidc: [{ issuerUrl: 'http://a.example.jp' }], callbackUrls: ['http://a.example.jp'] } } });";
		const findings = lintDocuments([await read(code)]);
		expect(findings.map(({ rule, fixes }) => [rule.id, fixes])).toEqual([
			['idp-http-issuer', []],
			['oauth-http-callback', []],
		]);
	});

	it('are read while they are typed', async () => {
		const { resources, problems } = await read(
			"export const auth = defineAuth({ loginWith: { email: true, externalProviders: { google: { clientId: secret('A",
		);
		expect(resources.map(({ kind }) => kind)).toContain('user-pool');
		expect(problems.map(({ code }) => code)).toEqual(['syntax']);
	});

	it.each<readonly [string, readonly unknown[]]>([
		[
			"(allow) => [allow.resource(promote).to(['addUserToGroup', 'getUser'])]",
			[['promote', ['addUserToGroup', 'getUser'], 'auth.userPool']],
		],
		[
			"allow => { return [allow.resource(promote).to(['listUsers']), allow.resource(api.sweep).to(actions)]; }",
			[
				['promote', ['listUsers'], 'auth.userPool'],
				['api.sweep', '?computed', 'auth.userPool'],
			],
		],
		["function (grant) { return [grant.resource(promote).to(['getUser'])]; }", [['promote', ['getUser'], 'auth.userPool']]],
		// Given only sometimes, by something else, or elsewhere.
		["(allow) => [isProd ? allow.resource(promote).to(['getUser']) : allow.resource(promote).to(['deleteUser'])]", []],
		["(allow) => [other.resource(promote).to(['getUser'])]", []],
		['(allow) => rulesFor(allow)', []],
		["(allow) => [allow.authenticated.to(['read'])]", []],
	])('let functions do something with the user pool: %s', async (access, expected) => {
		const { resources } = await read(`export const auth = defineAuth({ loginWith: { email: true }, access: ${access} });`);
		const granted = resources.filter(({ type }) => type === 'Amplify::AuthAccess');
		const graph = new ConfigGraph([await read(`export const auth = defineAuth({ loginWith: { email: true }, access: ${access} });`)]);
		expect(
			granted.map(({ name, address, properties }) => {
				const from = graph.resources('supporting').find((resource) => resource.address === address);
				return [name, ...valuesAt(properties, 'Actions').map(short), from && graph.namedBy(from, 'user-pool', 'user-pool')[0]?.address];
			}),
		).toEqual(expected);
	});

	it('are no access where the call stands elsewhere', async () => {
		const { resources } = await read(
			"const access = (allow) => [allow.resource(fn).to(['getUser'])];\nexport const auth = defineAuth({ loginWith: { email: true, rules: (allow) => [allow.resource(fn).to(['getUser'])] } });",
		);
		expect(resources.filter(({ type }) => type === 'Amplify::AuthAccess')).toEqual([]);
	});
});
