import type { ResourceKind } from '../../../model/resource.ts';

/** Constructs of the AWS CDK that are CloudFormation's own resources (`aws-cdk-lib/aws-cognito`, L1), by class. */
export const ownResources: ReadonlyMap<string, { readonly kind: Exclude<ResourceKind, 'role' | 'policy'>; readonly type: string }> =
	new Map(
		(
			[
				['user-pool', 'UserPool'],
				['app-client', 'UserPoolClient'],
				['domain', 'UserPoolDomain'],
				['resource-server', 'UserPoolResourceServer'],
				['identity-provider', 'UserPoolIdentityProvider'],
				['group', 'UserPoolGroup'],
				['identity-pool', 'IdentityPool'],
				['role-attachment', 'IdentityPoolRoleAttachment'],
				['principal-tags', 'IdentityPoolPrincipalTag'],
				['supporting', 'UserPoolRiskConfigurationAttachment'],
				['supporting', 'UserPoolUICustomizationAttachment'],
				['supporting', 'LogDeliveryConfiguration'],
				['supporting', 'ManagedLoginBranding'],
			] as const
		).map(([kind, name]) => [`Cfn${name}`, { kind, type: `AWS::Cognito::${name}` }]),
	);

/** Those of IAM (`aws-cdk-lib/aws-iam`, L1). */
export const ownIamResources: ReadonlyMap<string, { readonly kind: 'role' | 'policy'; readonly type: string }> = new Map(
	(
		[
			['role', 'Role'],
			['policy', 'Policy'],
			['policy', 'ManagedPolicy'],
			['policy', 'RolePolicy'],
		] as const
	).map(([kind, name]) => [`Cfn${name}`, { kind, type: `AWS::IAM::${name}` }]),
);

/** Names that are more than CloudFormation's with a small first letter. */
const names: ReadonlyMap<string, string> = new Map([
	['callbackUrLs', 'CallbackURLs'],
	['logoutUrLs', 'LogoutURLs'],
	['defaultRedirectUri', 'DefaultRedirectURI'],
	['samlProviderArns', 'SamlProviderARNs'],
	['openIdConnectProviderArns', 'OpenIdConnectProviderARNs'],
	['kmsKeyId', 'KMSKeyID'],
	['providerArns', 'ProviderARNs'],
	['customSmsSender', 'CustomSMSSender'],
	['CustomSmsSender', 'CustomSMSSender'],
	['webAuthnRelyingPartyId', 'WebAuthnRelyingPartyID'],
]);

/** CloudFormation's name of a property that the CDK names. */
export function ownName(name: string): string {
	return names.get(name) ?? name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What members of constructs are in CloudFormation: what `Ref` gives, and attributes. */
export const attributeOfMember: ReadonlyMap<string, string> = new Map([
	['ref', 'Ref'],
	['userPoolId', 'Ref'],
	['userPoolClientId', 'Ref'],
	['userPoolResourceServerId', 'Ref'],
	['identityPoolId', 'Ref'],
	['providerName', 'Ref'],
	['groupName', 'Ref'],
	['domainName', 'Ref'],
	['roleName', 'Ref'],
	['managedPolicyArn', 'Ref'],
	['attrId', 'Ref'],
	['attrUserPoolId', 'Ref'],
	['attrClientId', 'Ref'],
	['userPoolArn', 'Arn'],
	['roleArn', 'Arn'],
	['attrArn', 'Arn'],
	['userPoolProviderName', 'ProviderName'],
	['attrProviderName', 'ProviderName'],
	['userPoolProviderUrl', 'ProviderURL'],
	['attrProviderUrl', 'ProviderURL'],
]);

/** What members of enums and of classes like them stand for in CloudFormation. */
export const enumMembers: ReadonlyMap<string, string | number> = new Map<string, string | number>([
	['Mfa.OFF', 'OFF'],
	['Mfa.OPTIONAL', 'OPTIONAL'],
	['Mfa.REQUIRED', 'ON'],
	['AdvancedSecurityMode.ENFORCED', 'ENFORCED'],
	['AdvancedSecurityMode.AUDIT', 'AUDIT'],
	['AdvancedSecurityMode.OFF', 'OFF'],
	['StandardThreatProtectionMode.FULL_FUNCTION', 'ENFORCED'],
	['StandardThreatProtectionMode.AUDIT_ONLY', 'AUDIT'],
	['StandardThreatProtectionMode.NO_ENFORCEMENT', 'OFF'],
	['CustomThreatProtectionMode.FULL_FUNCTION', 'ENFORCED'],
	['CustomThreatProtectionMode.AUDIT_ONLY', 'AUDIT'],
	['PasskeyUserVerification.REQUIRED', 'required'],
	['PasskeyUserVerification.PREFERRED', 'preferred'],
	['VerificationEmailStyle.CODE', 'CONFIRM_WITH_CODE'],
	['VerificationEmailStyle.LINK', 'CONFIRM_WITH_LINK'],
	['LambdaVersion.V1_0', 'V1_0'],
	['LambdaVersion.V2_0', 'V2_0'],
	['LambdaVersion.V3_0', 'V3_0'],
	['Effect.ALLOW', 'Allow'],
	['Effect.DENY', 'Deny'],
	['RoleMappingMatchType.EQUALS', 'Equals'],
	['RoleMappingMatchType.CONTAINS', 'Contains'],
	['RoleMappingMatchType.STARTS_WITH', 'StartsWith'],
	['RoleMappingMatchType.NOTEQUAL', 'NotEqual'],
	['IdentityPoolProviderUrl.FACEBOOK', 'graph.facebook.com'],
	['IdentityPoolProviderUrl.GOOGLE', 'accounts.google.com'],
	['IdentityPoolProviderUrl.AMAZON', 'www.amazon.com'],
	['IdentityPoolProviderUrl.APPLE', 'appleid.apple.com'],
	['OAuthScope.OPENID', 'openid'],
	['OAuthScope.EMAIL', 'email'],
	['OAuthScope.PHONE', 'phone'],
	['OAuthScope.PROFILE', 'profile'],
	['OAuthScope.COGNITO_ADMIN', 'aws.cognito.signin.user.admin'],
	['UserPoolClientIdentityProvider.COGNITO', 'COGNITO'],
	['UserPoolClientIdentityProvider.GOOGLE', 'Google'],
	['UserPoolClientIdentityProvider.FACEBOOK', 'Facebook'],
	['UserPoolClientIdentityProvider.AMAZON', 'LoginWithAmazon'],
	['UserPoolClientIdentityProvider.APPLE', 'SignInWithApple'],
	['OidcAttributeRequestMethod.GET', 'GET'],
	['OidcAttributeRequestMethod.POST', 'POST'],
	['UserPoolIdentityProviderSamlMetadataType.URL', 'URL'],
	['UserPoolIdentityProviderSamlMetadataType.FILE', 'FILE'],
	['FeaturePlan.LITE', 'LITE'],
	['FeaturePlan.ESSENTIALS', 'ESSENTIALS'],
	['FeaturePlan.PLUS', 'PLUS'],
	['ManagedLoginVersion.CLASSIC_HOSTED_UI', 1],
	['ManagedLoginVersion.NEWER_MANAGED_LOGIN', 2],
	...['EMAIL_AND_PHONE_WITHOUT_MFA', 'PHONE_WITHOUT_MFA_AND_EMAIL', 'EMAIL_ONLY', 'PHONE_ONLY_WITHOUT_MFA', 'PHONE_AND_EMAIL', 'NONE'].map(
		(name) => [`AccountRecovery.${name}`, name] as const,
	),
	...['EMAIL', 'EMAIL_VERIFIED', 'NAME', 'GENDER', 'FIRST_NAME', 'LAST_NAME', 'GIVEN_NAME', 'FAMILY_NAME', 'PICTURE'].flatMap((name) =>
		['GOOGLE', 'FACEBOOK', 'AMAZON'].map((service) => [`ProviderAttribute.${service}_${name}`, name.toLowerCase()] as const),
	),
	['ProviderAttribute.APPLE_EMAIL', 'email'],
	['ProviderAttribute.APPLE_EMAIL_VERIFIED', 'email_verified'],
	['ProviderAttribute.APPLE_NAME', 'name'],
	['ProviderAttribute.APPLE_FIRST_NAME', 'firstName'],
	['ProviderAttribute.APPLE_LAST_NAME', 'lastName'],
]);

/** Ways to sign in by the names of the CDK, which adds the refresh of tokens to all of them. */
export const authFlows: ReadonlyMap<string, string> = new Map([
	['user', 'ALLOW_USER_AUTH'],
	['userSrp', 'ALLOW_USER_SRP_AUTH'],
	['userPassword', 'ALLOW_USER_PASSWORD_AUTH'],
	['adminUserPassword', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
	['custom', 'ALLOW_CUSTOM_AUTH'],
]);

/** OAuth grants by the names of the CDK. */
export const grants: ReadonlyMap<string, string> = new Map([
	['authorizationCodeGrant', 'code'],
	['implicitCodeGrant', 'implicit'],
	['clientCredentials', 'client_credentials'],
]);

/** What policies for removal are in CloudFormation (`RemovalPolicy`, aws-cdk-lib core). */
export const removalPolicies: ReadonlyMap<string, string> = new Map([
	['DESTROY', 'Delete'],
	['RETAIN', 'Retain'],
	['RETAIN_ON_UPDATE_OR_DELETE', 'RetainExceptOnCreate'],
	['SNAPSHOT', 'Snapshot'],
]);
