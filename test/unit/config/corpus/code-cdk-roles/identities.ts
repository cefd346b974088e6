import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import {
	IdentityPool,
	IdentityPoolProviderUrl,
	RoleMappingMatchType,
	UserPoolAuthenticationProvider,
} from 'aws-cdk-lib/aws-cognito-identitypool';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** Users of a shop, each of whom reads the orders of their own tenant. */
export class IdentitiesStack extends Stack {
	constructor(scope: Construct, id: string, props?: StackProps) {
		super(scope, id, props);
		const orders = new dynamodb.Table(this, 'Orders', {
			partitionKey: { name: 'tenant', type: dynamodb.AttributeType.STRING },
			removalPolicy: RemovalPolicy.RETAIN,
		});
		const users = new cognito.UserPool(this, 'Users', {
			selfSignUpEnabled: false,
			customAttributes: { tenant: new cognito.StringAttribute({ mutable: false }) },
		});
		const web = users.addClient('Web', {
			disableOAuth: true,
			writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }),
		});

		const identities = new cognito.CfnIdentityPool(this, 'Identities', {
			allowUnauthenticatedIdentities: false,
			cognitoIdentityProviders: [
				{ clientId: web.userPoolClientId, providerName: users.userPoolProviderName, serverSideTokenCheck: true },
			],
		});
		const userRole = new iam.Role(this, 'UserRole', {
			assumedBy: new iam.WebIdentityPrincipal('cognito-identity.amazonaws.com', {
				StringEquals: { 'cognito-identity.amazonaws.com:aud': identities.ref },
				'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
			}).withSessionTags(),
			inlinePolicies: {
				orders: new iam.PolicyDocument({
					statements: [
						new iam.PolicyStatement({
							effect: iam.Effect.ALLOW,
							actions: ['dynamodb:Query'],
							resources: [orders.tableArn],
							conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}'] } },
						}),
					],
				}),
			},
		});
		orders.grantReadData(userRole);
		new cognito.CfnIdentityPoolPrincipalTag(this, 'Tags', {
			identityPoolId: identities.ref,
			identityProviderName: users.userPoolProviderName,
			principalTags: { tenant: 'custom:tenant' },
		});
		new cognito.CfnIdentityPoolRoleAttachment(this, 'Roles', {
			identityPoolId: identities.ref,
			roles: { authenticated: userRole.roleArn },
		});

		const staffPool = new cognito.UserPool(this, 'Staff', { selfSignUpEnabled: false });
		const console = staffPool.addClient('Console', { disableOAuth: true });
		const adminRole = new iam.Role(this, 'AdminRole', {
			assumedBy: new iam.FederatedPrincipal(
				'cognito-identity.amazonaws.com',
				{
					StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:8e6b8b6b-3f4f-4f9e-9d8e-0d1f2a3b4c5d' },
					'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
				},
				'sts:AssumeRoleWithWebIdentity',
			),
		});
		new cognito.UserPoolGroup(this, 'Admins', { userPool: staffPool, groupName: 'admins', role: adminRole });
		const staff = new IdentityPool(this, 'StaffIdentities', {
			authenticationProviders: {
				userPools: [new UserPoolAuthenticationProvider({ userPool: staffPool, userPoolClient: console })],
			},
			roleMappings: [
				{
					mappingKey: 'staff',
					providerUrl: IdentityPoolProviderUrl.userPool(staffPool, console),
					rules: [
						{ claim: 'cognito:groups', claimValue: 'admins', matchType: RoleMappingMatchType.CONTAINS, mappedRole: adminRole },
						{ claim: 'email', claimValue: 'owner@example.jp', mappedRole: adminRole },
					],
				},
				{ providerUrl: IdentityPoolProviderUrl.GOOGLE, useToken: true },
			],
		});
		staff.authenticatedRole.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['dynamodb:GetItem'], resources: [orders.tableArn] }));
		new CfnOutput(this, 'IdentityPoolId', { value: staff.identityPoolId });
	}
}
