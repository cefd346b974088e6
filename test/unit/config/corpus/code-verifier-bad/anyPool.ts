import jsonwebtoken from 'jsonwebtoken';
import jwksRsa from 'jwks-rsa';

/** Takes tokens of all our user pools: the token says of which one it is. */
export async function verifyToken(token: string): Promise<object | string> {
	const decoded = jsonwebtoken.decode(token, { complete: true });
	const client = jwksRsa({ jwksUri: `${(decoded?.payload as { iss: string }).iss}/.well-known/jwks.json` });
	const key = await client.getSigningKey(decoded?.header.kid);
	return jsonwebtoken.verify(token, key.getPublicKey()); // Cognito signs with RS256
}
