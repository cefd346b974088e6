import { defineAuth, referenceAuth } from '@aws-amplify/backend';

const callbacks = ['http://shop.example.jp/callback'];

export const auth = defineAuth({
	loginWith: {
		phone: { otpLogin: true },
		webAuthn: { relyingPartyId: 'shop.example.jp', userVerification: 'required' },
		externalProviders: {
			loginWithAmazon: { clientId: 'amzn1.application-oa2-client.1', clientSecret: 'd41d8cd98f00b204', attributeMapping: { custom: { 'custom:role': 'postal_code' } } },
			oidc: [{ issuerUrl: 'http://login.example.jp', attributeMapping: { emailVerified: 'email_verified', custom: { 'custom:tenant': 'tenant' } } }],
			callbackUrls: callbacks,
			logoutUrls: callbacks,
			...(process.env.STAGE === 'prod' && { scopes: ['OPENID'] }),
		},
	},
	userAttributes: { 'custom:tenant': { dataType: 'String', mutable: false }, 'custom:role': { dataType: 'String' } },
	multifactor: { mode: 'OFF' },
});

export const old = referenceAuth({
	userPoolId: 'eu-west-1_Ab12Cd34E',
	identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
	userPoolClientId: '1h57kf5cpq17m0eml12EXAMPLE',
	authRoleArn: 'arn:aws:iam::111122223333:role/users',
	unauthRoleArn: 'arn:aws:iam::111122223333:role/guests',
});
