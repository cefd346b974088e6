import { aws_cognito as cognito, RemovalPolicy, Stack } from 'aws-cdk-lib';

export class UsersStack extends Stack {
	constructor(scope, id) {
		super(scope, id);
		const users = new cognito.UserPool(this, 'Users', {
			mfa: cognito.Mfa.REQUIRED,
			featurePlan: cognito.FeaturePlan.LITE,
			signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
			standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION,
			userVerification: { emailBody: 'Please confirm your address.' },
			passwordPolicy: { minLength: 12 },
		});
		users.applyRemovalPolicy(RemovalPolicy.DESTROY);
		const cfnUsers = users.node.defaultChild;
		cfnUsers.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 6);
		cfnUsers.deletionProtection = 'INACTIVE';
		const client = new cognito.UserPoolClient(this, 'Web', { userPool: users, disableOAuth: true });
		const cfnClient = client.node.defaultChild;
		cfnClient.allowedOAuthFlowsUserPoolClient = true;
		cfnClient.allowedOAuthFlows = ['implicit'];
		cfnClient.callbackUrLs = ['http://shop.example.jp/callback'];
		cfnClient.addPropertyOverride('ExplicitAuthFlows', ['ALLOW_USER_PASSWORD_AUTH']);
		const identities = new cognito.CfnIdentityPool(this, 'Identities', { allowUnauthenticatedIdentities: false });
		identities.allowUnauthenticatedIdentities = true;
		identities.addPropertyOverride('AllowClassicFlow', true);
	}
}
