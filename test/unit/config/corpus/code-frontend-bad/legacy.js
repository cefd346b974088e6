import Amplify, { Auth } from 'aws-amplify';

Amplify.configure({
	Auth: {
		region: 'eu-west-2',
		userPoolId: 'eu-west-1_Kq81Zt3Wb',
		userPoolWebClientId: '4r5t6y7u8i9o0p1a2s3d4f5g6h',
		clientSecret: 'made-up-secret-of-the-test',
		authenticationFlowType: 'USER_PASSWORD_AUTH',
		oauth: {
			domain: 'orders.auth.eu-west-1.amazoncognito.com',
			scope: ['email', 'openid'],
			redirectSignIn: 'http://localhost:3000/,https://orders.example.jp/',
			redirectSignOut: 'https://orders.example.jp/bye',
			responseType: 'token',
		},
	},
});

export const token = async () => (await Auth.currentSession()).getAccessToken();
