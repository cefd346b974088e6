import type { ResourceKind } from '../../../model/resource.ts';

/** Constructs of the AWS CDK that are CloudFormation's own resources (`aws-cdk-lib/aws-cognito`, L1), by class. */
export const ownResources: ReadonlyMap<string, { readonly kind: ResourceKind; readonly type: string }> = new Map([
	['CfnUserPool', { kind: 'user-pool', type: 'AWS::Cognito::UserPool' }],
	['CfnUserPoolClient', { kind: 'app-client', type: 'AWS::Cognito::UserPoolClient' }],
	['CfnIdentityPool', { kind: 'identity-pool', type: 'AWS::Cognito::IdentityPool' }],
]);

/** Names that are more than CloudFormation's with a small first letter. */
const names: ReadonlyMap<string, string> = new Map([
	['callbackUrLs', 'CallbackURLs'],
	['logoutUrLs', 'LogoutURLs'],
	['defaultRedirectUri', 'DefaultRedirectURI'],
	['samlProviderArns', 'SamlProviderARNs'],
	['openIdConnectProviderArns', 'OpenIdConnectProviderARNs'],
	['kmsKeyId', 'KMSKeyID'],
	['webAuthnRelyingPartyId', 'WebAuthnRelyingPartyID'],
]);

/** CloudFormation's name of a property that the CDK names. */
export function ownName(name: string): string {
	return names.get(name) ?? name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** What members of enums and of classes like them stand for in CloudFormation. */
export const enumMembers: ReadonlyMap<string, string> = new Map([
	['Mfa.OFF', 'OFF'],
	['Mfa.OPTIONAL', 'OPTIONAL'],
	['Mfa.REQUIRED', 'ON'],
	['OAuthScope.OPENID', 'openid'],
	['OAuthScope.EMAIL', 'email'],
	['OAuthScope.PHONE', 'phone'],
	['OAuthScope.PROFILE', 'profile'],
	['OAuthScope.COGNITO_ADMIN', 'aws.cognito.signin.user.admin'],
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
