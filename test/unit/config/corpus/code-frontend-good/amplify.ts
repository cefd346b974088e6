import { Amplify, type ResourcesConfig } from 'aws-amplify';

const origin = 'https://orders.example.jp';

export const config = {
	Auth: {
		Cognito: {
			userPoolId: import.meta.env.VITE_USER_POOL_ID,
			userPoolClientId: '4r5t6y7u8i9o0p1a2s3d4f5g6h',
			identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
			allowGuestAccess: false,
			loginWith: {
				oauth: {
					domain: 'login.orders.example.jp',
					scopes: ['openid', 'email', 'profile'],
					redirectSignIn: [`${origin}/callback`],
					redirectSignOut: [`${origin}/`],
					responseType: 'code',
				},
			},
			mfa: { status: 'optional', totpEnabled: true },
			passwordFormat: { minLength: 14, requireLowercase: true, requireNumbers: true },
		},
	},
} satisfies ResourcesConfig;

Amplify.configure(config, { ssr: true });
