import { CognitoJwtVerifier, JwtRsaVerifier } from 'aws-jwt-verify';

/** For a user pool in AWS: aud of an ID token, or client_id of an access token, must be the app client. */
export const cognitoVerifier = CognitoJwtVerifier.create({
	userPoolId: '{{poolId}}',
	tokenUse: 'id',
	clientId: '{{clientId}}',
	groups: ['tenant-admins'],
});

/** For the user pool of this sample, which is no AWS address. */
export const sampleVerifier = JwtRsaVerifier.create({
	issuer: '{{issuer}}',
	audience: '{{clientId}}',
	jwksUri: '{{issuer}}/.well-known/jwks.json',
	customJwtCheck: ({ payload }) => {
		if (payload.token_use !== 'id') throw new Error('An ID token is expected here');
		if (payload['custom:tenant_id'] === undefined) throw new Error('The user belongs to no tenant');
	},
});

/** Who is asking, and for which tenant. */
export async function caller(token: string) {
	const payload = await sampleVerifier.verify(token);
	return {
		user: payload.sub,
		name: payload['cognito:username'],
		tenant: payload['custom:tenant_id'],
		groups: payload['cognito:groups'] ?? [],
		signedInAt: payload.auth_time,
	};
}
