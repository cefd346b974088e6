import { UserManager, WebStorageStateStore } from 'oidc-client-ts';

// Cognito: "authority" is the address of the sign-in pages, is it not?
export const users = new UserManager({
	authority: 'https://orders.auth.eu-west-1.amazoncognito.com',
	client_id: '4r5t6y7u8i9o0p1a2s3d4f5g6h',
	redirect_uri: 'https://orders.example.jp/callback',
	response_type: 'id_token token',
	scope: 'openid profile',
	userStore: new WebStorageStateStore({ store: window.localStorage }),
});
