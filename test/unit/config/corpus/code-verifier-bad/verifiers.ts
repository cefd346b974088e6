import * as jwtVerify from 'aws-jwt-verify';
import { JwtVerifier as Generic } from 'aws-jwt-verify/jwt-verifier';

const { USER_POOL_ID = 'eu-west-1_Pp0Oo9Ii8' } = process.env;

const anyClient = jwtVerify.CognitoJwtVerifier.create({ userPoolId: USER_POOL_ID, tokenUse: 'access', clientId: null });
const anyToken = jwtVerify.CognitoJwtVerifier.create({
	userPoolId: 'eu-west-1_Pp0Oo9Ii8', // the shop
	tokenUse: null,
	clientId: '2w3e4r5t6y7u8i9o0p1a2s3d4f',
});
const incomplete = jwtVerify.CognitoJwtVerifier.create({ userPoolId: 'eu-west-1_Pp0Oo9Ii8' });
const generic = Generic.create({
	issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Pp0Oo9Ii8',
	audience: '2w3e4r5t6y7u8i9o0p1a2s3d4f',
});

export async function whoIs(token: string): Promise<string> {
	await Promise.any([anyClient.verify(token), anyToken.verify(token), incomplete.verify(token, { tokenUse: 'access' })]);
	const payload = await generic.verify(token);
	if (payload['token_use'] !== 'access') throw new Error('no access token');
	return String(payload.sub);
}
