import { defineAuth, secret } from '@aws-amplify/backend';
import { postConfirmation } from './post-confirmation/resource';

/** Users of the shop, and staff by the company's directory. */
export const auth = defineAuth({
	name: 'shop',
	loginWith: {
		email: {
			verificationEmailStyle: 'CODE',
			verificationEmailSubject: 'Welcome to the shop',
			verificationEmailBody: (createCode) => `Your code is ${createCode()}`,
			userInvitation: { emailSubject: 'Your account', emailBody: (user, code) => `${user()} ${code()}` },
		},
		externalProviders: {
			google: { clientId: secret('GOOGLE_CLIENT_ID'), clientSecret: secret('GOOGLE_CLIENT_SECRET'), scopes: ['email', 'profile'] },
			oidc: [
				{
					name: 'Directory',
					clientId: secret('DIRECTORY_CLIENT_ID'),
					clientSecret: secret('DIRECTORY_CLIENT_SECRET'),
					issuerUrl: 'https://login.example.jp/',
					scopes: ['openid', 'email'],
					attributeMapping: { givenName: 'given_name', custom: { 'custom:department': 'department' } },
				},
			],
			saml: { name: 'Partner', metadata: { metadataContent: 'https://idp.example.jp/metadata.xml', metadataType: 'URL' }, idpSignout: true },
			callbackUrls: ['http://localhost:3000/', 'https://shop.example.jp/'],
			logoutUrls: ['https://shop.example.jp/bye'],
			scopes: ['OPENID', 'EMAIL'],
		},
	},
	userAttributes: {
		givenName: { required: true },
		'custom:department': { dataType: 'String', mutable: true, maxLen: 40 },
		'custom:born': { dataType: 'Number', min: 1900, mutable: false },
	},
	groups: ['admins', 'staff'],
	multifactor: { mode: 'REQUIRED', totp: true, sms: false },
	accountRecovery: 'EMAIL_ONLY',
	senders: { email: { fromEmail: 'shop@example.jp', replyTo: 'help@example.jp' } },
	triggers: { postConfirmation },
	access: (allow) => [allow.resource(postConfirmation).to(['addUserToGroup'])],
});
