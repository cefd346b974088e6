import { aws_cognito as cognito, Duration, Stack } from 'aws-cdk-lib';

export class LegacyStack extends Stack {
	constructor(scope, id) {
		super(scope, id);
		const users = new cognito.UserPool(this, 'Users', {
			mfa: cognito.Mfa.OFF,
			passwordPolicy: { minLength: 6, requireDigits: false },
		});
		users.addClient('App');
		users.addClient('Web', {
			authFlows: { userPassword: true, adminUserPassword: true },
			oAuth: {
				flows: { implicitCodeGrant: true },
				scopes: [cognito.OAuthScope.OPENID],
				callbackUrls: ['http://shop.example.jp/callback'],
			},
			enableTokenRevocation: false,
			accessTokenValidity: Duration.hours(24),
		});
		new cognito.CfnUserPoolClient(this, 'Short', { userPoolId: users.userPoolId, accessTokenValidity: 60, idTokenValidity: 60 });
		new cognito.CfnIdentityPool(this, 'Guests', { allowUnauthenticatedIdentities: true, allowClassicFlow: true });
	}
}
