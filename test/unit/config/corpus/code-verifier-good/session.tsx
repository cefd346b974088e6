'use server';
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { cookies } from 'next/headers';

const region = 'eu-central-1';
const userPoolId = `${region}_Hh7Gg6Ff5`;
const issuer = `https://cognito-idp.${region}.amazonaws.com/${userPoolId}`;
const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`));

async function claims(token: string): Promise<JWTPayload> {
	const { payload } = await jwtVerify<{ token_use: string }>(token, keys, { issuer, algorithms: ['RS256'] });
	if (payload.token_use !== 'access') throw new Error('not an access token');
	if (payload['client_id'] !== process.env.NEXT_PUBLIC_CLIENT_ID) throw new Error('a token of another app');
	return payload;
}

export async function Greeting() {
	const token = (await cookies()).get('access_token')?.value;
	const user = token === undefined ? undefined : await claims(token).catch(() => undefined);
	return <p lang="en">{user ? `Hello ${String(user['username'])}` : 'Please sign in'}</p>;
}
