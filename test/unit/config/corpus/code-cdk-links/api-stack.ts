import { aws_cognito as cognito, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CognitoUserPoolsAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { IdentityPool, UserPoolAuthenticationProvider } from 'aws-cdk-lib/aws-cognito-identitypool';
import type { Construct } from 'constructs';

const read = new cognito.ResourceServerScope({ scopeName: 'read', scopeDescription: 'Read orders' });

export class ApiStack extends Stack {
	readonly users: cognito.UserPool;

	constructor(scope: Construct, id: string, props: StackProps) {
		super(scope, id, props);
		this.users = new cognito.UserPool(this, 'Users', {
			accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
			customAttributes: {
				tenant: new cognito.StringAttribute({ mutable: false, maxLen: 36 }),
				level: new cognito.NumberAttribute({ min: 1, max: 9, mutable: true }),
			},
			standardAttributes: { email: { required: true }, fullname: { required: false } },
			featurePlan: cognito.FeaturePlan.ESSENTIALS,
			passwordPolicy: { minLength: 14, tempPasswordValidity: Duration.days(3) },
			selfSignUpEnabled: false,
		});
		const google = new cognito.UserPoolIdentityProviderGoogle(this, 'Google', {
			userPool: this.users,
			clientId: '123.apps.example.jp',
			clientSecretValue: props.googleSecret,
			attributeMapping: { email: cognito.ProviderAttribute.GOOGLE_EMAIL, fullname: cognito.ProviderAttribute.other('displayName') },
			scopes: ['openid', 'email'],
		});
		new cognito.UserPoolIdentityProviderSaml(this, 'Partner', {
			userPool: this.users,
			name: 'Partner',
			metadata: cognito.UserPoolIdentityProviderSamlMetadata.url('https://idp.example.jp/metadata.xml'),
		});
		const orders = this.users.addResourceServer('Orders', { identifier: 'orders', scopes: [read] });
		this.users.addDomain('Domain', {
			cognitoDomain: { domainPrefix: 'shop' },
			managedLoginVersion: cognito.ManagedLoginVersion.CLASSIC_HOSTED_UI,
		});
		const web = this.users.addClient('Web', {
			oAuth: {
				flows: { authorizationCodeGrant: true },
				scopes: [cognito.OAuthScope.EMAIL, cognito.OAuthScope.resourceServer(orders, read), cognito.OAuthScope.custom('orders/write')],
				callbackUrls: ['https://shop.example.jp/callback'],
			},
			supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.GOOGLE, cognito.UserPoolClientIdentityProvider.COGNITO],
			accessTokenValidity: Duration.minutes(15),
			idTokenValidity: Duration.hours(1),
			refreshTokenValidity: Duration.days(7),
			readAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true }).withCustomAttributes('tenant'),
			writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, fullname: true }),
		});
		web.node.addDependency(google);
		new cognito.UserPoolGroup(this, 'Staff', { userPool: this.users, groupName: 'staff', precedence: 1 });
		new IdentityPool(this, 'Identities', {
			authenticationProviders: { userPools: [new UserPoolAuthenticationProvider({ userPool: this.users, userPoolClient: web })] },
		});
		new HttpUserPoolAuthorizer('Http', this.users, { userPoolClients: [web] });
		new CognitoUserPoolsAuthorizer(this, 'Rest', { cognitoUserPools: [this.users] });
	}
}
