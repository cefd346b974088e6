import * as cdk from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';

/** The same with CloudFormation's own resources. */
export function identity(scope: cdk.Stack, userRole: string) {
	const users = new cognito.CfnUserPool(scope, 'Users', {
		schema: [{ name: 'tenant', attributeDataType: 'String', mutable: true }],
		userPoolTags: { team: 'auth' },
	});
	const client = new cognito.CfnUserPoolClient(scope, 'Client', {
		userPoolId: users.ref,
		writeAttributes: ['email', 'custom:tenant'],
		explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
	});
	const others = new cognito.CfnUserPool(scope, 'Others');
	const identities = new cognito.CfnIdentityPool(scope, 'Identities', {
		allowUnauthenticatedIdentities: false,
		cognitoIdentityProviders: [{ clientId: client.ref, providerName: others.attrProviderName, serverSideTokenCheck: true }],
	});
	new cognito.CfnIdentityPoolPrincipalTag(scope, 'Tags', {
		identityPoolId: identities.ref,
		identityProviderName: users.attrProviderName,
		principalTags: { tenant: 'custom:tenant' },
	});
	new cognito.CfnIdentityPoolRoleAttachment(scope, 'Roles', {
		identityPoolId: identities.ref,
		roles: { authenticated: userRole },
		roleMappings: {
			users: {
				type: 'Rules',
				ambiguousRoleResolution: 'Deny',
				identityProvider: `${users.attrProviderName}:${client.ref}`,
				rulesConfiguration: {
					rules: [{ claim: 'custom:tenant', matchType: 'Equals', value: 'a', roleArn: 'arn:aws:iam::111122223333:role/tenant-a' }],
				},
			},
		},
	});
	new cognito.CfnUserPoolDomain(scope, 'Domain', {
		userPoolId: users.ref,
		domain: 'login.example.jp',
		customDomainConfig: { certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1' },
	});
	new cognito.CfnUserPoolResourceServer(scope, 'Orders', { userPoolId: users.ref, identifier: 'orders', name: 'Orders', scopes: [] });
	new cognito.CfnUserPoolGroup(scope, 'Staff', { userPoolId: users.ref, groupName: 'staff' });
	new cognito.CfnUserPoolIdentityProvider(scope, 'Directory', {
		userPoolId: users.ref,
		providerName: 'Directory',
		providerType: 'OIDC',
		providerDetails: { client_id: 'shop', client_secret: 'd41d8cd98f00b204', oidc_issuer: 'https://login.example.jp' },
		attributeMapping: { email: 'email' },
	});
}
