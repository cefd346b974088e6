import { CompactSign, exportJWK, exportPKCS8, exportSPKI, generateKeyPair, type JWK } from 'jose';
import { now } from './commandRun.ts';

/** The pool that the tokens of these tests name, in both forms of its issuer. */
export const poolId = 'eu-west-1_TestPool1';
export const poolIssuer = `https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`;
export const updatedPoolIssuer = `https://issuer-cognito-idp.eu-west-1.amazonaws.com/${poolId}`;
export const clientId = '1example23456789';
/** Key ids of pools hold the signs that break careless code. */
const kid = 'aB+c/d0EfGhIjKlMnOpQrStUvWxYz0123456789abcd=';

/** One real key that exists for the length of a test run. */
export interface TestSigner {
	readonly jwk: JWK;
	readonly jwks: { readonly keys: readonly JWK[] };
	readonly spki: string;
	readonly pkcs8: string;
	/** Signs a payload, any bytes or JSON, with these header members beside `alg` and `kid`. */
	readonly sign: (payload: object | string, header?: object) => Promise<string>;
}

/** Makes a key for the algorithm. */
export async function createSigner(alg = 'RS256', id: string = kid): Promise<TestSigner> {
	const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
	const jwk = { ...(await exportJWK(publicKey)), kid: id, alg, use: 'sig' };
	return {
		jwk,
		jwks: { keys: [jwk] },
		spki: await exportSPKI(publicKey),
		pkcs8: await exportPKCS8(privateKey),
		sign: (payload, header = {}) =>
			new CompactSign(new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)))
				.setProtectedHeader({ alg, kid: id, ...header })
				.sign(privateKey),
	};
}

/** Claims of an access token of the pool, valid for an hour. */
export function accessClaims(changes: object = {}): object {
	return {
		sub: '5f0c1d9e-0000-4000-8000-000000000001',
		iss: poolIssuer,
		version: 2,
		client_id: clientId,
		token_use: 'access',
		scope: 'openid email',
		auth_time: now - 60,
		exp: now + 3540,
		iat: now - 60,
		jti: '5f0c1d9e-0000-4000-8000-000000000002',
		username: 'somebody',
		'cognito:groups': ['admins'],
		...changes,
	};
}

/** Claims of an ID token of the pool, valid for an hour. */
export function idClaims(changes: object = {}): object {
	return {
		sub: '5f0c1d9e-0000-4000-8000-000000000001',
		iss: poolIssuer,
		aud: clientId,
		token_use: 'id',
		auth_time: now - 60,
		exp: now + 3540,
		iat: now - 60,
		email: 'somebody@example.com',
		email_verified: true,
		...changes,
	};
}

/** The third part of a token: the one that makes it a credential. */
export function signatureOf(token: string): string {
	return token.split('.')[2] ?? '';
}
