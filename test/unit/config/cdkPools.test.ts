import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { valuesAt } from '../../../src/core/config/model/lookUp.ts';
import type { MapValue } from '../../../src/core/config/model/value.ts';
import { short } from './template.ts';

const imports = `import * as cognito from 'aws-cdk-lib/aws-cognito';
import { IdentityPool } from 'aws-cdk-lib/aws-cognito-identitypool';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';`;
const read = async (code: string): Promise<ConfigDocument | undefined> => readDocument(`${imports}\n${code}`, 'lib/stack.ts');
const rules = async (code: string, profile: 'recommended' | 'strict' = 'recommended'): Promise<readonly string[]> => {
	const document = await read(code);
	return document === undefined ? [] : lintDocuments([document], { profile }).map(({ rule }) => rule.id);
};
/** Values at a path of the first resource of a kind. */
const at = async (
	kind: string,
	path: string,
	code: string,
	of: (resource: { properties: MapValue; attributes: MapValue }) => MapValue = ({ properties }) => properties,
): Promise<unknown> => {
	const resource = (await read(code))?.resources.find((candidate) => candidate.kind === kind);
	return resource && valuesAt(of(resource), path).map(short);
};
const pool = async (path: string, options: string, more = ''): Promise<unknown> =>
	at('user-pool', path, `const pool = new cognito.UserPool(this, 'P', ${options}); ${more}`);

describe('user pools of the AWS CDK', () => {
	it.each<readonly [string, string, unknown]>([
		[
			'EnabledMfas',
			'{ mfa: cognito.Mfa.REQUIRED, mfaSecondFactor: { otp: true, sms: false, email: true } }',
			[['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']],
		],
		['EnabledMfas', '{ mfa: cognito.Mfa.OPTIONAL }', [['SMS_MFA']]],
		['EnabledMfas', '{ mfa: cognito.Mfa.OPTIONAL, ...more }', ['?computed']],
		['EnabledMfas', '{ mfa: cognito.Mfa.OFF, mfaSecondFactor: { otp: true, sms: false } }', ['?computed']],
		['EnabledMfas', '{ mfa, mfaSecondFactor: { otp: true, sms: false } }', ['?computed']],
		[
			'Policies.SignInPolicy.AllowedFirstAuthFactors',
			'{ signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } } }',
			[['PASSWORD', 'WEB_AUTHN']],
		],
		['WebAuthnUserVerification', '{ passkeyUserVerification: cognito.PasskeyUserVerification.REQUIRED }', ['required']],
		['WebAuthnRelyingPartyID', "{ passkeyRelyingPartyId: 'auth.example.jp' }", ['auth.example.jp']],
		[
			'UserPoolAddOns.AdvancedSecurityMode',
			'{ standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION }',
			['ENFORCED'],
		],
		[
			'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode',
			'{ customThreatProtectionMode: cognito.CustomThreatProtectionMode.AUDIT_ONLY }',
			['AUDIT'],
		],
		['UsernameAttributes', '{ signInAliases: { email: true, phone: false } }', [['email']]],
		['AliasAttributes', '{ signInAliases: { email: true } }', ['absent']],
		['AliasAttributes', '{ signInAliases: { username: true, email: true, preferredUsername: true } }', [['email', 'preferred_username']]],
		['UsernameAttributes', '{ signInAliases: { username: byName, email: true } }', ['?computed']],
		['AutoVerifiedAttributes', '{ signInAliases: { email: true } }', [['email']]],
		['AutoVerifiedAttributes', '{ signInAliases: { email: true }, autoVerify: { phone: true } }', [['phone_number']]],
		['UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate', '{ keepOriginal: { email: true } }', [['email']]],
		[
			'DeviceConfiguration.ChallengeRequiredOnNewDevice',
			'{ deviceTracking: { challengeRequiredOnNewDevice: true, deviceOnlyRememberedOnUserPrompt: false } }',
			[true],
		],
		['EmailConfiguration.EmailSendingAccount', "{ email: cognito.UserPoolEmail.withSES({ fromEmail: 'a@example.jp' }) }", ['DEVELOPER']],
		['EmailConfiguration.From', "{ email: cognito.UserPoolEmail.withSES({ fromEmail: 'a@example.jp' }) }", ['a@example.jp']],
		['EmailConfiguration.From', "{ email: cognito.UserPoolEmail.withSES({ fromEmail: 'a@example.jp', fromName: 'Shop' }) }", ['?computed']],
		['EmailConfiguration.EmailSendingAccount', '{ email: cognito.UserPoolEmail.withCognito() }', ['COGNITO_DEFAULT']],
		[
			'VerificationMessageTemplate.EmailMessageByLink',
			"{ userVerification: { emailStyle: cognito.VerificationEmailStyle.LINK, emailBody: 'x' } }",
			['x'],
		],
		['VerificationMessageTemplate.EmailMessage', "{ userVerification: { emailBody: 'x' } }", ['x']],
		['AdminCreateUserConfig.InviteMessageTemplate.SMSMessage', "{ userInvitation: { smsMessage: 'x' } }", ['x']],
		['LambdaConfig.CustomSMSSender', '{ lambdaTriggers: { customSmsSender: sender } }', ['?computed']],
		['SmsConfiguration.ExternalId', "{ smsRole: role, smsRoleExternalId: 'x' }", ['x']],
		['SmsConfiguration.ExternalId', "{ smsRoleExternalId: 'x' }", ['?computed']],
		// What the CDK writes where nothing is said.
		['AdminCreateUserConfig.AllowAdminCreateUserOnly', '{}', [true]],
		['AdminCreateUserConfig.AllowAdminCreateUserOnly', '{ ...more }', ['?computed']],
		['AdminCreateUserConfig.AllowAdminCreateUserOnly', '{ selfSignUpEnabled: true }', [false]],
		['AccountRecoverySetting.RecoveryMechanisms[].Name', '{}', ['verified_phone_number', 'verified_email']],
		['Policies.PasswordPolicy.MinimumLength', '{ passwordPolicy: { requireDigits: true } }', [8]],
		['Policies.PasswordPolicy.MinimumLength', '{ passwordPolicy }', ['?computed']],
		['Policies.PasswordPolicy.MinimumLength', '{}', ['?computed']],
	])('have %s by %s', async (path, options, expected) => {
		expect(await pool(path, options)).toEqual(expected);
	});

	it('have triggers that are added', async () => {
		const added = `pool.addTrigger(cognito.UserPoolOperation.PRE_SIGN_UP, fn);
			pool.addTrigger(cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, fn, cognito.LambdaVersion.V2_0);
			other.addTrigger(cognito.UserPoolOperation.POST_CONFIRMATION, fn); pool.addTrigger(operation, fn);`;
		expect(await pool('LambdaConfig', '{}', added)).toEqual([
			{ PreSignUp: '?computed', PreTokenGenerationConfig: { LambdaArn: '?computed', LambdaVersion: 'V2_0', '…': true }, '…': true },
		]);
	});

	it.each([
		['{ removalPolicy: RemovalPolicy.DESTROY }', '', ['Delete']],
		['{ removalPolicy: RemovalPolicy.DESTROY }', 'pool.applyRemovalPolicy(RemovalPolicy.RETAIN);', ['Retain']],
		['{ removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE }', '', ['RetainExceptOnCreate']],
		['{ removalPolicy: isProd ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY }', '', ['?computed']],
		['{}', '', ['?computed']],
	])('go with their stack, or stay: %s %s', async (options, more, expected) => {
		const code = `const pool = new cognito.UserPool(this, 'P', ${options}); ${more}`;
		expect(await at('user-pool', 'DeletionPolicy', code, ({ attributes }) => attributes)).toEqual(expected);
	});

	it('have clients whose refresh tokens rotate', async () => {
		const client = (path: string) =>
			at(
				'app-client',
				path,
				"new cognito.UserPoolClient(this, 'C', { authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: Duration.seconds(10) });",
			);
		expect(await client('RefreshTokenRotation')).toEqual([{ Feature: 'ENABLED', RetryGracePeriodSeconds: 10, '…': true }]);
		expect(await client('ExplicitAuthFlows')).toEqual([['ALLOW_USER_SRP_AUTH', '…']]);
	});

	it('are judged by what is read', async () => {
		const code = (options: string): string => `new cognito.UserPool(this, 'P', ${options});`;
		expect(
			await rules(
				code('{ featurePlan: cognito.FeaturePlan.LITE, signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } } }'),
			),
		).toContain('pool-tier-feature-mismatch');
		expect(await rules(code("{ userVerification: { emailBody: 'Hello' } }"))).toContain('pool-message-placeholder');
		expect(await rules(code('{ removalPolicy: RemovalPolicy.DESTROY }'), 'strict')).toContain('pool-no-retain');
		const kept = code('{ removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE }');
		expect(await rules(kept, 'strict')).not.toContain('pool-no-retain');
		expect(await at('user-pool', 'UpdateReplacePolicy', kept, ({ attributes }) => attributes)).toEqual(['Retain']);
	});
});

const cfn = 'const cfn = pool.node.defaultChild as cognito.CfnUserPool;';

describe('escape hatches of the AWS CDK', () => {
	it.each<readonly [string, string, string, unknown]>([
		['MfaConfiguration', '{ mfa: cognito.Mfa.OFF }', `${cfn} cfn.mfaConfiguration = 'ON';`, ['ON']],
		[
			'MfaConfiguration',
			'{ mfa: cognito.Mfa.OFF }',
			"(pool.node.defaultChild as cognito.CfnUserPool).addPropertyOverride('MfaConfiguration', 'ON');",
			['ON'],
		],
		[
			'Policies.PasswordPolicy.MinimumLength',
			'{ passwordPolicy: { minLength: 6 } }',
			`${cfn} cfn.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 12);`,
			[12],
		],
		[
			'Policies.PasswordPolicy',
			'{ passwordPolicy: { minLength: 6 } }',
			`${cfn} cfn.addPropertyOverride('Policies', { PasswordPolicy: { RequireSymbols: true } });`,
			[{ MinimumLength: 6, RequireSymbols: true, '…': true }],
		],
		[
			'Policies.PasswordPolicy',
			'{ passwordPolicy: { minLength: 6 } }',
			`${cfn} cfn.policies = { passwordPolicy: { requireSymbols: true } };`,
			[{ RequireSymbols: true, '…': true }],
		],
		[
			'Schema',
			'{ customAttributes: { a: new cognito.StringAttribute() } }',
			`${cfn} cfn.addPropertyOverride('Schema.0.Mutable', true);`,
			[[{ AttributeDataType: 'String', Name: 'a', Mutable: true }]],
		],
		['Schema', '{ customAttributes }', `${cfn} cfn.addPropertyOverride('Schema.0.Mutable', true);`, ['?computed']],
		[
			'LambdaConfig.PreSignUp',
			'{ lambdaTriggers: { preSignUp: fn } }',
			`${cfn} cfn.addPropertyDeletionOverride('LambdaConfig.PreSignUp');`,
			['absent'],
		],
		[
			'DeletionProtection',
			'{ deletionProtection: false }',
			`${cfn} cfn.addOverride('Properties.DeletionProtection', 'ACTIVE');`,
			['ACTIVE'],
		],
		[
			'DeletionProtection',
			'{ deletionProtection: false }',
			`${cfn} cfn.addOverride('Metadata.DeletionProtection', 'ACTIVE');`,
			['INACTIVE'],
		],
		['MfaConfiguration', '{}', "(pool.node.findChild('Resource') as cognito.CfnUserPool).mfaConfiguration = 'ON';", ['ON']],
		['MfaConfiguration', '{}', "(<cognito.CfnUserPool>pool.node.tryFindChild('Resource')).mfaConfiguration = 'ON';", ['ON']],
		['MfaConfiguration', '{ mfa: cognito.Mfa.OFF }', "pool.node.findChild('Other').mfaConfiguration = 'ON';", ['OFF']],
		// Overrides are applied last, whatever comes first.
		['MfaConfiguration', '{}', `${cfn} cfn.addPropertyOverride('MfaConfiguration', 'ON'); cfn.mfaConfiguration = 'OFF';`, ['ON']],
		['MfaConfiguration', '{}', `${cfn} cfn.mfaConfiguration = 'ON'; cfn.mfaConfiguration = 'OFF';`, ['OFF']],
		// Set only sometimes, or to what is not known.
		['MfaConfiguration', '{ mfa: cognito.Mfa.OFF }', `${cfn} if (isProd) cfn.mfaConfiguration = 'ON';`, ['?computed']],
		['MfaConfiguration', '{ mfa: cognito.Mfa.OFF }', `${cfn} isProd && cfn.addPropertyOverride('MfaConfiguration', 'ON');`, ['?computed']],
		['MfaConfiguration', '{ mfa: cognito.Mfa.OFF }', `${cfn} cfn.mfaConfiguration = mode;`, ['?computed']],
		['MfaConfiguration', '{ mfa: cognito.Mfa.OFF }', `${cfn} cfn.addPropertyOverride(name, 'ON');`, ['?computed']],
		['MfaConfiguration', '{ mfa: cognito.Mfa.OFF }', "const cfn = other.node.defaultChild; cfn.mfaConfiguration = 'ON';", ['OFF']],
	])('set %s of %s by %s', async (path, options, more, expected) => {
		expect(await pool(path, options, more)).toEqual(expected);
	});

	it.each<readonly [string, string, unknown]>([
		['', 'this.cfn = this.pool.node.defaultChild as cognito.CfnUserPool;', ['ON']],
		['private readonly cfn = this.pool.node.defaultChild as cognito.CfnUserPool;', '', ['ON']],
		['', 'const cfn = this.pool.node.defaultChild!; this.cfn = cfn as cognito.CfnUserPool;', ['ON']],
		// One of two resources, nobody knows which.
		['', 'this.cfn = this.pool.node.defaultChild; this.cfn = other.node.defaultChild;', ['OFF']],
		['cfn = other.node.defaultChild;', 'this.cfn = this.pool.node.defaultChild;', ['OFF']],
	])('are followed through members of a class (%#)', async (member, assigned, expected) => {
		const code = `class Users extends Construct {
	readonly pool: cognito.UserPool;
	${member}
	constructor(scope: Construct) {
		super(scope, 'Users');
		this.pool = new cognito.UserPool(this, 'P', { mfa: cognito.Mfa.OFF });
		${assigned}
		this.harden();
	}
	harden() { this.cfn.mfaConfiguration = 'ON'; }
}
class Other { cfn; harden() { this.cfn.mfaConfiguration = 'OPTIONAL'; } }`;
		expect(await at('user-pool', 'MfaConfiguration', code)).toEqual(expected);
	});

	it('reach the resources of other constructs', async () => {
		const open = "const i = new IdentityPool(this, 'I', { allowUnauthenticatedIdentities: true });";
		expect(await rules(open)).toEqual(['idpool-guest']);
		expect(
			await rules(`${open} const c = i.node.defaultChild as cognito.CfnIdentityPool; c.allowUnauthenticatedIdentities = false;`),
		).toEqual([]);
		expect(
			await at(
				'role-attachment',
				'Roles.unauthenticated',
				`${open} i.roleAttachment.addPropertyDeletionOverride('Roles.unauthenticated');`,
			),
		).toEqual(['absent']);
		const role = "const r = new iam.Role(this, 'R', { assumedBy: new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com') });";
		expect(await rules(role)).toEqual(['trust-no-aud', 'trust-no-amr']);
		expect(
			await rules(
				`${role} (r.node.defaultChild as iam.CfnRole).addPropertyOverride('AssumeRolePolicyDocument.Statement.0.Condition', condition);`,
			),
		).toEqual([]);
		expect(await rules(`${role} (r.node.defaultChild as iam.CfnRole).assumeRolePolicyDocument = document;`)).toEqual([]);
	});

	it('are too many to be followed where nobody wrote them', async () => {
		const many = (count: number): string => `${cfn} ${"cfn.mfaConfiguration = 'ON'; ".repeat(count)}`;
		expect(await pool('MfaConfiguration', '{}', many(500))).toEqual(['ON']);
		expect(await pool('MfaConfiguration', '{}', many(501))).toEqual(['?computed']);
	});

	it('name attributes of what they reach', async () => {
		expect(
			await at(
				'app-client',
				'UserPoolId',
				`const pool = new cognito.UserPool(this, 'P'); ${cfn} new cognito.CfnUserPoolClient(this, 'C', { userPoolId: cfn.ref });`,
			),
		).toEqual(['→P.Ref']);
	});
});
