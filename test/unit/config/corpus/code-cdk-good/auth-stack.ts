import * as cdk from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { IdentityPool, UserPoolAuthenticationProvider } from 'aws-cdk-lib/aws-cognito-identitypool';
import type { Construct } from 'constructs';

export class AuthStack extends cdk.Stack {
	readonly pool: cognito.UserPool;

	constructor(scope: Construct, id: string, props: cdk.StackProps & { readonly domain: string }) {
		super(scope, id, props);
		this.pool = new cognito.UserPool(this, 'Users', {
			selfSignUpEnabled: false,
			signInAliases: { email: true },
			signInCaseSensitive: false,
			mfa: cognito.Mfa.REQUIRED,
			mfaSecondFactor: { otp: true, sms: false },
			passwordPolicy: { minLength: 14, tempPasswordValidity: cdk.Duration.days(3) },
			featurePlan: cognito.FeaturePlan.PLUS,
			standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION,
			deletionProtection: true,
			removalPolicy: cdk.RemovalPolicy.RETAIN,
		});
		const web = this.pool.addClient('Web', {
			authFlows: { userSrp: true },
			preventUserExistenceErrors: true,
			accessTokenValidity: cdk.Duration.minutes(15),
			oAuth: {
				flows: { authorizationCodeGrant: true },
				scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.EMAIL],
				callbackUrls: [`https://${props.domain}/callback`],
				logoutUrls: ['https://shop.example.jp/'],
			},
		});
		this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'shop' } });
		const native = new cognito.UserPoolClient(this, 'Native', { userPool: this.pool, disableOAuth: true, authFlows: { userSrp: true } });
		new IdentityPool(this, 'Identities', {
			authenticationProviders: { userPools: [new UserPoolAuthenticationProvider({ userPool: this.pool, userPoolClient: web })] },
			allowUnauthenticatedIdentities: false,
		});
		new cdk.CfnOutput(this, 'ClientId', { value: native.userPoolClientId });
	}
}
