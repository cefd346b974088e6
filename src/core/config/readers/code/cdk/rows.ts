import type { ConfigValue } from '../../../model/value.ts';
import { stated } from '../../forms.ts';
import type { MappingRow } from '../../mapped.ts';
import { recoveryMechanisms } from '../accountRecovery.ts';
import { asWord, chosen } from '../choices.ts';
import { withOpenId } from '../oauthScopes.ts';
import { attributeOf } from './arns.ts';
import { grants } from './constructs.ts';
import { durationIn } from './durations.ts';

const elsewhere = ({ range }: ConfigValue): ConfigValue => ({ type: 'unknown', why: 'computed', range });
const userPool: MappingRow = { from: 'userPool', to: 'UserPoolId' };

/** Ways to reach a user, and the attributes that hold them. */
export const contacts: ReadonlyMap<string, string> = new Map([
	['email', 'email'],
	['phone', 'phone_number'],
]);
const firstFactors: ReadonlyMap<string, string> = new Map([
	['password', 'PASSWORD'],
	['emailOtp', 'EMAIL_OTP'],
	['smsOtp', 'SMS_OTP'],
	['passkey', 'WEB_AUTHN'],
]);

/** `UserPoolProps` (aws-cdk-lib 2.276, L2). */
export const poolRows: readonly MappingRow[] = [
	{ from: 'userPoolName', to: 'UserPoolName' },
	{ from: 'mfa', to: 'MfaConfiguration' },
	{ from: 'selfSignUpEnabled', to: 'AdminCreateUserConfig.AllowAdminCreateUserOnly', read: asWord(false, true) },
	{ from: 'deletionProtection', to: 'DeletionProtection', read: asWord('ACTIVE', 'INACTIVE') },
	{ from: 'featurePlan', to: 'UserPoolTier' },
	{ from: 'accountRecovery', to: 'AccountRecoverySetting.RecoveryMechanisms', read: recoveryMechanisms },
	{ from: 'signInCaseSensitive', to: 'UsernameConfiguration.CaseSensitive' },
	{ from: 'passwordPolicy.minLength', to: 'Policies.PasswordPolicy.MinimumLength' },
	{ from: 'passwordPolicy.requireLowercase', to: 'Policies.PasswordPolicy.RequireLowercase' },
	{ from: 'passwordPolicy.requireUppercase', to: 'Policies.PasswordPolicy.RequireUppercase' },
	{ from: 'passwordPolicy.requireDigits', to: 'Policies.PasswordPolicy.RequireNumbers' },
	{ from: 'passwordPolicy.requireSymbols', to: 'Policies.PasswordPolicy.RequireSymbols' },
	{
		from: 'passwordPolicy.tempPasswordValidity',
		to: 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
		read: durationIn('days'),
	},
	{ from: 'passwordPolicy.passwordHistorySize', to: 'Policies.PasswordPolicy.PasswordHistorySize' },
	{ from: 'signInPolicy.allowedFirstAuthFactors', to: 'Policies.SignInPolicy.AllowedFirstAuthFactors', read: chosen(firstFactors) },
	{ from: 'passkeyRelyingPartyId', to: 'WebAuthnRelyingPartyID' },
	{ from: 'passkeyUserVerification', to: 'WebAuthnUserVerification' },
	{ from: 'standardThreatProtectionMode', to: 'UserPoolAddOns.AdvancedSecurityMode' },
	{ from: 'advancedSecurityMode', to: 'UserPoolAddOns.AdvancedSecurityMode' },
	{ from: 'customThreatProtectionMode', to: 'UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode' },
	{ from: 'keepOriginal', to: 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate', read: chosen(contacts) },
	{ from: 'deviceTracking.challengeRequiredOnNewDevice', to: 'DeviceConfiguration.ChallengeRequiredOnNewDevice' },
	{ from: 'deviceTracking.deviceOnlyRememberedOnUserPrompt', to: 'DeviceConfiguration.DeviceOnlyRememberedOnUserPrompt' },
	{ from: 'mfaMessage', to: 'SmsAuthenticationMessage' },
	{ from: 'userVerification.emailStyle', to: 'VerificationMessageTemplate.DefaultEmailOption' },
	{ from: 'userVerification.smsMessage', to: 'VerificationMessageTemplate.SmsMessage' },
	{ from: 'userInvitation.emailSubject', to: 'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject' },
	{ from: 'userInvitation.emailBody', to: 'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage' },
	{ from: 'userInvitation.smsMessage', to: 'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage' },
	{ from: 'email', to: 'EmailConfiguration' },
	{ from: 'emailSettings.from', to: 'EmailConfiguration.From' },
	{ from: 'emailSettings.replyTo', to: 'EmailConfiguration.ReplyToEmailAddress' },
	{ from: 'customSenderKmsKey', to: 'LambdaConfig.KMSKeyID', read: elsewhere },
];

/** `UserPoolClientOptions`; the CDK writes all lifetimes in minutes. */
export const clientRows: readonly MappingRow[] = [
	userPool,
	{ from: 'userPoolClientName', to: 'ClientName' },
	{ from: 'generateSecret', to: 'GenerateSecret' },
	{ from: 'preventUserExistenceErrors', to: 'PreventUserExistenceErrors', read: asWord('ENABLED', 'LEGACY') },
	{ from: 'enableTokenRevocation', to: 'EnableTokenRevocation' },
	{ from: 'enablePropagateAdditionalUserContextData', to: 'EnablePropagateAdditionalUserContextData' },
	{ from: 'refreshTokenRotationGracePeriod', to: 'RefreshTokenRotation.Feature', read: ({ range }) => stated('ENABLED', { range }) },
	{ from: 'refreshTokenRotationGracePeriod', to: 'RefreshTokenRotation.RetryGracePeriodSeconds', read: durationIn('seconds') },
	{ from: 'oAuth.flows', to: 'AllowedOAuthFlows', read: chosen(grants) },
	{ from: 'oAuth.scopes', to: 'AllowedOAuthScopes', read: withOpenId },
	{ from: 'oAuth.callbackUrls', to: 'CallbackURLs' },
	{ from: 'oAuth.logoutUrls', to: 'LogoutURLs' },
	{ from: 'oAuth.defaultRedirectUri', to: 'DefaultRedirectURI' },
	{ from: 'disableOAuth', to: 'AllowedOAuthFlowsUserPoolClient', read: asWord(false, true) },
	{ from: 'supportedIdentityProviders', to: 'SupportedIdentityProviders' },
	{ from: 'readAttributes', to: 'ReadAttributes' },
	{ from: 'writeAttributes', to: 'WriteAttributes' },
	{ from: 'authSessionValidity', to: 'AuthSessionValidity', read: durationIn('minutes') },
	...['AccessToken', 'IdToken', 'RefreshToken'].flatMap((token): readonly MappingRow[] => {
		const from = `${token.slice(0, 1).toLowerCase()}${token.slice(1)}Validity`;
		return [
			{ from, to: `${token}Validity`, read: durationIn('minutes') },
			{ from, to: `TokenValidityUnits.${token}`, read: ({ range }) => ({ type: 'scalar', value: 'minutes', range }) },
		];
	}),
];

/** `IdentityPoolProps` of aws-cognito-identitypool, and of its alpha. */
export const identityPoolRows: readonly MappingRow[] = [
	{ from: 'identityPoolName', to: 'IdentityPoolName' },
	{ from: 'allowUnauthenticatedIdentities', to: 'AllowUnauthenticatedIdentities' },
	{ from: 'allowClassicFlow', to: 'AllowClassicFlow' },
	{ from: 'authenticationProviders.customProvider', to: 'DeveloperProviderName' },
];

/** `UserPoolDomainOptions`. */
export const domainRows: readonly MappingRow[] = [
	userPool,
	{ from: 'cognitoDomain.domainPrefix', to: 'Domain' },
	{ from: 'customDomain.domainName', to: 'Domain' },
	{ from: 'customDomain.certificate', to: 'CustomDomainConfig.CertificateArn', read: elsewhere },
	{ from: 'managedLoginVersion', to: 'ManagedLoginVersion' },
];

/** `UserPoolResourceServerOptions`. */
export const resourceServerRows: readonly MappingRow[] = [
	userPool,
	{ from: 'identifier', to: 'Identifier' },
	{ from: 'userPoolResourceServerName', to: 'Name' },
	{ from: 'scopes', to: 'Scopes' },
];

/** `UserPoolGroupOptions`. */
export const groupRows: readonly MappingRow[] = [
	userPool,
	{ from: 'groupName', to: 'GroupName' },
	{ from: 'description', to: 'Description' },
	{ from: 'precedence', to: 'Precedence' },
	{ from: 'role', to: 'RoleArn', read: attributeOf('Arn') },
];
