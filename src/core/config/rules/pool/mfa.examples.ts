import type { RuleExamples } from '../example.ts';
import { client, pool, resource, stack } from '../exampleStack.ts';

const totp = 'MfaConfiguration: "ON"\nEnabledMfas: [SOFTWARE_TOKEN_MFA]';

/** Examples of pool-mfa-no-factor. */
export const noFactor: RuleExamples = {
	rule: 'pool-mfa-no-factor',
	bad: [
		{
			files: stack(pool('MfaConfiguration: "ON"')),
			at: ['"ON"'],
			fixed: stack(pool('EnabledMfas: ["SOFTWARE_TOKEN_MFA"]\nMfaConfiguration: "ON"')),
		},
		{
			about: 'Only under a condition.',
			files: stack(pool('MfaConfiguration: !If [Prod, "ON", "OFF"]\nEnabledMfas: !If [Prod, !Ref AWS::NoValue, [SOFTWARE_TOKEN_MFA]]')),
			at: ['"ON"'],
		},
	],
	good: [
		{ files: stack(pool(totp)) },
		{
			about: 'Both depend on one condition.',
			files: stack(pool('MfaConfiguration: !If [Prod, "ON", "OFF"]\nEnabledMfas: !If [Prod, [SOFTWARE_TOKEN_MFA], !Ref AWS::NoValue]')),
		},
		{
			about: 'Factors that a parameter lists are not known.',
			files: stack(pool('MfaConfiguration: "ON"\nEnabledMfas: !Split [",", !ImportValue Factors]')),
		},
		{
			about: 'Text messages are set up.',
			files: stack(pool('MfaConfiguration: "ON"\nSmsConfiguration: { SnsCallerArn: !ImportValue Role, ExternalId: users }')),
		},
	],
};

const ses = 'EmailConfiguration: { EmailSendingAccount: DEVELOPER, SourceArn: !ImportValue Identity }';

/** Examples of pool-email-mfa-prereq. */
export const emailPrereq: RuleExamples = {
	rule: 'pool-email-mfa-prereq',
	bad: [
		{ files: stack(pool('MfaConfiguration: OPTIONAL\nEnabledMfas: [SOFTWARE_TOKEN_MFA, EMAIL_OTP]')), at: ['EMAIL_OTP'] },
		{ files: stack(pool(`UserPoolTier: LITE\nMfaConfiguration: OPTIONAL\nEnabledMfas: [EMAIL_OTP]\n${ses}`)), at: ['EMAIL_OTP'] },
	],
	good: [
		{ files: stack(pool(`MfaConfiguration: OPTIONAL\nEnabledMfas: [EMAIL_OTP]\n${ses}`)) },
		{
			about: 'An account that a parameter names is not known.',
			files: stack(
				pool('MfaConfiguration: OPTIONAL\nEnabledMfas: [EMAIL_OTP]\nEmailConfiguration: { EmailSendingAccount: !ImportValue Account }'),
			),
		},
	],
};

/** Examples of pool-recovery-equals-mfa. */
export const recovery: RuleExamples = {
	rule: 'pool-recovery-equals-mfa',
	bad: [
		{
			files: stack(
				pool(
					`MfaConfiguration: "ON"\nEnabledMfas: [EMAIL_OTP]\n${ses}\nAccountRecoverySetting:\n  RecoveryMechanisms:\n    - { Name: verified_email, Priority: 1 }`,
				),
			),
			at: ['verified_email'],
		},
	],
	good: [
		{
			files: stack(
				pool(
					`MfaConfiguration: "ON"\nEnabledMfas: [EMAIL_OTP, SOFTWARE_TOKEN_MFA]\n${ses}\nAccountRecoverySetting:\n  RecoveryMechanisms:\n    - { Name: verified_email, Priority: 1 }`,
				),
			),
		},
		{
			about: 'A second way.',
			files: stack(
				pool(
					`MfaConfiguration: "ON"\nEnabledMfas: [EMAIL_OTP]\n${ses}\nAccountRecoverySetting:\n  RecoveryMechanisms:\n    - { Name: verified_email, Priority: 1 }\n    - { Name: verified_phone_number, Priority: 2 }`,
				),
			),
		},
		{
			about: 'Without MFA the channel is free.',
			files: stack(pool('AccountRecoverySetting:\n  RecoveryMechanisms:\n    - { Name: verified_email, Priority: 1 }')),
		},
	],
};

const sms = 'SmsConfiguration: { SnsCallerArn: !ImportValue Role, ExternalId: users }';

/** Examples of pool-sms-mfa-only. */
export const smsOnly: RuleExamples = {
	rule: 'pool-sms-mfa-only',
	bad: [
		{ files: stack(pool(`MfaConfiguration: OPTIONAL\nEnabledMfas: [SMS_MFA]\n${sms}`)), at: ['OPTIONAL'] },
		{ about: 'Without a list.', files: stack(pool(`MfaConfiguration: "ON"\n${sms}`)), at: ['"ON"'] },
	],
	good: [
		{ files: stack(pool(`MfaConfiguration: OPTIONAL\nEnabledMfas: [SMS_MFA, SOFTWARE_TOKEN_MFA]\n${sms}`)) },
		{ about: 'Text messages for something else.', files: stack(pool(`MfaConfiguration: "OFF"\n${sms}`)) },
	],
};

/** Examples of pool-mfa-off. */
export const off: RuleExamples = {
	rule: 'pool-mfa-off',
	bad: [
		{ files: stack(pool()), at: ['Users'] },
		{ files: stack(pool('MfaConfiguration: "OFF"')), at: ['"OFF"'] },
	],
	good: [
		{ files: stack(pool(totp)) },
		{
			about: 'Passkeys are more than a password.',
			files: stack(pool('Policies:\n  SignInPolicy: { AllowedFirstAuthFactors: [PASSWORD, WEB_AUTHN] }')),
		},
		{ about: 'A mode that a parameter decides.', files: stack(pool('MfaConfiguration: !ImportValue Mfa')) },
		{
			about: 'Only users of another provider sign in.',
			files: stack(
				pool(),
				resource('Google', 'Cognito::UserPoolIdentityProvider', 'UserPoolId: !Ref Users\nProviderName: Google\nProviderType: Google'),
				client('SupportedIdentityProviders: [!Ref Google]'),
			),
		},
	],
};
