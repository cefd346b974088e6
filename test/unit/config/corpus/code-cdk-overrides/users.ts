import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { IdentityPool } from 'aws-cdk-lib/aws-cognito-identitypool';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

interface UsersProps extends StackProps {
	readonly stage: 'dev' | 'prod';
	readonly enrich: lambda.IFunction;
}

/** Passkeys and mail for users; what the constructs cannot say is set in the resources behind them. */
export class UsersStack extends Stack {
	constructor(scope: Construct, id: string, props: UsersProps) {
		super(scope, id, props);
		const users = new cognito.UserPool(this, 'Users', {
			selfSignUpEnabled: true,
			signInAliases: { email: true },
			signInCaseSensitive: false,
			keepOriginal: { email: true },
			accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
			mfa: cognito.Mfa.OPTIONAL,
			mfaSecondFactor: { sms: false, otp: true },
			passwordPolicy: { minLength: 12, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
			signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true, passkey: true } },
			passkeyRelyingPartyId: 'login.example.jp',
			passkeyUserVerification: cognito.PasskeyUserVerification.PREFERRED,
			featurePlan: cognito.FeaturePlan.ESSENTIALS,
			email: cognito.UserPoolEmail.withSES({ fromEmail: 'no-reply@example.jp', fromName: 'Shop', sesVerifiedDomain: 'example.jp' }),
			userVerification: { emailSubject: 'Your code', emailBody: 'Enter {####} to confirm your address.' },
			userInvitation: { emailSubject: 'Welcome', emailBody: 'Sign in as {username} with {####}.' },
			deviceTracking: { challengeRequiredOnNewDevice: true, deviceOnlyRememberedOnUserPrompt: true },
			deletionProtection: true,
			removalPolicy: props.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
		});
		users.addTrigger(cognito.UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, props.enrich, cognito.LambdaVersion.V2_0);
		const web = users.addClient('Web', {
			authFlows: { user: true, userSrp: true },
			preventUserExistenceErrors: true,
			refreshTokenRotationGracePeriod: Duration.seconds(10),
			oAuth: {
				flows: { authorizationCodeGrant: true },
				scopes: [cognito.OAuthScope.OPENID],
				callbackUrls: ['https://shop.example.jp/callback'],
				logoutUrls: ['https://shop.example.jp/'],
			},
			writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ email: true, fullname: true }),
		});
		const cfnUsers = users.node.defaultChild as cognito.CfnUserPool;
		cfnUsers.userPoolTags = { team: 'shop' };
		cfnUsers.addPropertyOverride('Policies.PasswordPolicy.MinimumLength', 14);
		cfnUsers.addPropertyOverride('EmailConfiguration.ConfigurationSet', 'mail');
		(web.node.defaultChild as cognito.CfnUserPoolClient).addPropertyOverride('EnableTokenRevocation', true);

		const identities = new IdentityPool(this, 'Identities', { allowUnauthenticatedIdentities: true });
		// Guests were for the first version of the shop alone.
		(identities.node.defaultChild as cognito.CfnIdentityPool).allowUnauthenticatedIdentities = false;
		identities.roleAttachment.addPropertyDeletionOverride('Roles.unauthenticated');
	}
}
