import { aws_cognito as cognito, aws_iam as iam, Stack } from 'aws-cdk-lib';
import { IdentityPool, UserPoolAuthenticationProvider } from '@aws-cdk/aws-cognito-identitypool-alpha';

const service = 'cognito-identity.amazonaws.com';

export class IdentitiesStack extends Stack {
	constructor(scope, id) {
		super(scope, id);
		const users = new cognito.UserPool(this, 'Users', {
			customAttributes: { tenant: new cognito.StringAttribute({ mutable: true }) },
		});
		const web = users.addClient('Web', { disableOAuth: true });
		const identities = new cognito.CfnIdentityPool(this, 'Identities', {
			allowUnauthenticatedIdentities: true,
			cognitoIdentityProviders: [{ clientId: web.userPoolClientId, providerName: users.userPoolProviderName }],
		});
		// Trusts every identity pool, and has no tags.
		const userRole = new iam.Role(this, 'UserRole', {
			assumedBy: new iam.WebIdentityPrincipal(service, {
				'ForAnyValue:StringLike': { [`${service}:amr`]: 'authenticated' },
			}),
		});
		userRole.addToPolicy(new iam.PolicyStatement({ actions: ['dynamodb:Query'], resources: ['arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/team}'] }));
		const guestRole = new iam.Role(this, 'GuestRole', {
			assumedBy: new iam.FederatedPrincipal(service, {
				StringEquals: { 'cognito-identity.amazonaws.com:aud': identities.ref },
				StringLike: { 'cognito-identity.amazonaws.com:amr': 'unauthenticated' },
			}),
			managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess')],
		});
		guestRole.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['s3:*'], resources: ['*'] }));
		guestRole.attachInlinePolicy(new iam.Policy(this, 'Queues', { statements: [new iam.PolicyStatement({ actions: ['sqs:*'], resources: ['*'] })] }));
		new cognito.CfnIdentityPoolRoleAttachment(this, 'Roles', {
			identityPoolId: identities.ref,
			roles: { authenticated: userRole.roleArn, unauthenticated: guestRole.roleArn },
		});
		new cognito.CfnIdentityPoolPrincipalTag(this, 'Tags', {
			identityPoolId: identities.ref,
			identityProviderName: users.userPoolProviderName,
			principalTags: { tenant: 'custom:tenant' },
		});

		const other = new iam.CfnRole(this, 'Legacy', {
			assumeRolePolicyDocument: {
				Version: '2012-10-17',
				Statement: [{ Effect: 'Allow', Principal: { Federated: service }, Action: 'sts:AssumeRoleWithWebIdentity' }],
			},
		});
		const open = new IdentityPool(this, 'Open', {
			allowUnauthenticatedIdentities: true,
			allowClassicFlow: true,
			authenticationProviders: {
				userPools: [new UserPoolAuthenticationProvider({ userPool: users, userPoolClient: web, disableServerSideTokenCheck: true })],
			},
		});
		open.unauthenticatedRole.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['*'], resources: ['*'] }));
		new cognito.CfnIdentityPoolPrincipalTag(this, 'OpenTags', {
			identityPoolId: open.identityPoolId,
			identityProviderName: users.userPoolProviderName,
			principalTags: { tenant: 'custom:tenant' },
		});
		new cognito.UserPoolGroup(this, 'Legacies', { userPool: users, groupName: 'legacies', role: other });
	}
}
