import { createHash } from 'node:crypto';
import { JwtRsaVerifier } from 'aws-jwt-verify';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poolUsers, samplePool } from './samplePool.ts';
import type { SignedIn } from './signIn.ts';
import { startUserPool, type UserPool } from './userPool.ts';

const someNumber: unknown = expect.any(Number);
const someText: unknown = expect.any(String);

let pool: UserPool;
let tokens: SignedIn;

beforeAll(async () => {
	pool = await startUserPool();
	tokens = await pool.signIn('t1u1');
});
afterAll(() => pool.close());

async function getJson(url: string): Promise<Record<string, unknown>> {
	return (await (await fetch(url)).json()) as Record<string, unknown>;
}

async function keySet(): Promise<JSONWebKeySet> {
	return (await getJson(pool.jwksUrl)) as unknown as JSONWebKeySet;
}

describe('discovery', () => {
	test('the document names the issuer, the key set and the endpoints as Cognito does', async () => {
		expect(pool.issuer).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/eu-west-1_Sample001$/);
		expect(await getJson(pool.discoveryUrl)).toEqual({
			authorization_endpoint: `${pool.origin}/oauth2/authorize`,
			end_session_endpoint: `${pool.origin}/logout`,
			id_token_signing_alg_values_supported: ['RS256'],
			issuer: pool.issuer,
			jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
			response_types_supported: ['code', 'token'],
			revocation_endpoint: `${pool.origin}/oauth2/revoke`,
			scopes_supported: ['openid', 'email', 'phone', 'profile'],
			subject_types_supported: ['public'],
			token_endpoint: `${pool.origin}/oauth2/token`,
			token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
			userinfo_endpoint: `${pool.origin}/oauth2/userInfo`,
		});
	});

	test('the key set holds two public RSA keys of 2048 bits with key ids in base64', async () => {
		const { keys } = await keySet();
		expect(keys).toHaveLength(2);
		for (const key of keys) {
			expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
			expect(key).toMatchObject({ alg: 'RS256', e: 'AQAB', kty: 'RSA', use: 'sig' });
			expect(Buffer.from(key.n ?? '', 'base64url')).toHaveLength(256);
			expect(Buffer.from(key.kid ?? '', 'base64')).toHaveLength(32);
			expect(key.kid).toMatch(/\+/);
			expect(key.kid).toMatch(/\//);
			expect(key.kid).toMatch(/=$/);
		}
	});
});

describe('tokens', () => {
	test('each kind is signed by its own key, and jose accepts both', async () => {
		const { keys } = await keySet();
		const keyIds = keys.map(({ kid }) => kid);
		expect([tokens.idToken, tokens.accessToken].map((token) => decodeProtectedHeader(token))).toEqual([
			{ kid: keyIds[0], alg: 'RS256' },
			{ kid: keyIds[1], alg: 'RS256' },
		]);
		const local = createLocalJWKSet({ keys });
		await expect(jwtVerify(tokens.idToken, local, { issuer: pool.issuer, audience: pool.clientId })).resolves.toBeDefined();
		await expect(jwtVerify(tokens.accessToken, local, { issuer: pool.issuer })).resolves.toBeDefined();
	});

	test('aws-jwt-verify accepts both with the keys that the pool serves', async () => {
		const verifier = JwtRsaVerifier.create({ issuer: pool.issuer, audience: null, jwksUri: pool.jwksUrl });
		verifier.cacheJwks((await getJson(pool.jwksUrl)) as Parameters<typeof verifier.cacheJwks>[0]);
		expect(verifier.verifySync(tokens.idToken, { audience: pool.clientId }).token_use).toBe('id');
		expect(verifier.verifySync(tokens.accessToken).token_use).toBe('access');
	});

	test('the ID token has the claims of Cognito, and its at_hash belongs to the access token', () => {
		const { sub } = poolUsers.t1u1;
		const payload = decodeJwt(tokens.idToken);
		const role = 'arn:aws:iam::000000000000:role/tenant-admins';
		expect(payload).toEqual({
			at_hash: createHash('sha256').update(tokens.accessToken).digest().subarray(0, 16).toString('base64url'),
			sub,
			'cognito:groups': ['tenant-admins'],
			'cognito:preferred_role': role,
			iss: pool.issuer,
			'cognito:username': 't1u1',
			nonce: tokens.nonce,
			origin_jti: decodeJwt(tokens.accessToken)['origin_jti'],
			'cognito:roles': [role],
			aud: pool.clientId,
			event_id: decodeJwt(tokens.accessToken)['event_id'],
			token_use: 'id',
			auth_time: someNumber,
			exp: (payload.iat ?? 0) + 3600,
			iat: someNumber,
			jti: someText,
			email: 't1u1@example.com',
			email_verified: true,
			'custom:tenant_id': 'T1',
			'custom:user_id': 'U1',
		});
	});

	test('the access token has a client and no audience', () => {
		const payload = decodeJwt(tokens.accessToken);
		expect(payload).toEqual({
			sub: poolUsers.t1u1.sub,
			'cognito:groups': ['tenant-admins'],
			iss: pool.issuer,
			version: 2,
			client_id: pool.clientId,
			origin_jti: someText,
			event_id: someText,
			token_use: 'access',
			scope: samplePool.signInScope,
			auth_time: someNumber,
			exp: (payload.iat ?? 0) + 3600,
			iat: someNumber,
			jti: someText,
			username: 't1u1',
		});
	});

	test('the refresh token has the shape of Cognito: five parts, encrypted', () => {
		expect(tokens.refreshToken.split('.').map((part) => part.length)).toEqual([62, 342, 16, someNumber, 22]);
		expect(tokens.refreshToken).toMatch(/^eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ\./);
	});

	test('a user without groups has neither groups nor roles', async () => {
		const { idToken } = await pool.signIn('t2u1');
		const payload = decodeJwt(idToken);
		expect(payload).toMatchObject({ 'cognito:username': 't2u1', 'custom:tenant_id': 'T2' });
		expect(Object.keys(payload).filter((name) => /groups|role/.test(name))).toEqual([]);
	});

	test('a machine gets an access token without a user', async () => {
		const payload = decodeJwt(await pool.clientCredentials());
		expect(payload).toMatchObject({
			sub: samplePool.machineClientId,
			client_id: samplePool.machineClientId,
			token_use: 'access',
			version: 2,
		});
		expect(payload).not.toHaveProperty('username');
		expect(payload['scope']).toBe('objects/list objects/read');
	});
});

describe('endpoints', () => {
	const userInfo = async (accessToken: string) =>
		fetch(`${pool.origin}/oauth2/userInfo`, { headers: { authorization: `Bearer ${accessToken}` } });

	test('userInfo answers to the access token, with strings for booleans', async () => {
		const response = await userInfo(tokens.accessToken);
		expect(await response.json()).toMatchObject({
			sub: poolUsers.t1u1.sub,
			username: 't1u1',
			email_verified: 'true',
			'custom:user_id': 'U1',
		});
	});

	test('userInfo refuses an access token without the scope openid', async () => {
		expect((await userInfo(await pool.clientCredentials())).status).toBe(401);
	});

	test('a refreshed token keeps the sign-in and is a new token', async () => {
		const refreshed = await pool.refresh(tokens.refreshToken);
		const [before, after] = [decodeJwt(tokens.accessToken), decodeJwt(refreshed.accessToken)];
		expect(after['origin_jti']).toBe(before['origin_jti']);
		expect(after['auth_time']).toBe(before['auth_time']);
		expect(after.jti).not.toBe(before.jti);
	});

	test('a revoked refresh token is refused, and so are the tokens of its sign-in', async () => {
		const signedIn = await pool.signIn('t2u1');
		const form = new URLSearchParams({ client_id: pool.clientId, token: signedIn.refreshToken });
		expect((await fetch(`${pool.origin}/oauth2/revoke`, { method: 'POST', body: form })).status).toBe(200);
		await expect(pool.refresh(signedIn.refreshToken)).rejects.toThrow('invalid_grant');
		expect((await userInfo(signedIn.accessToken)).status).toBe(401);
	});
});

describe('what tests need', () => {
	test('odd tokens are signed with the real key of their use', async () => {
		const token = await pool.sign({ iss: pool.issuer, exp: 1 }, { use: 'access', header: { typ: 'JWT' } });
		const { keys } = await keySet();
		expect(decodeProtectedHeader(token)).toEqual({ kid: keys[1]?.kid, alg: 'RS256', typ: 'JWT' });
		await expect(jwtVerify(token, createLocalJWKSet({ keys }))).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
	});

	test('requests are recorded without their query, and can be awaited', async () => {
		const before = pool.requests.count('/eu-west-1_Sample001/.well-known/jwks.json');
		const asked = pool.requests.next('/jwks.json');
		await fetch(`${pool.jwksUrl}?secret=1`);
		expect(await asked).toEqual({ method: 'GET', path: '/eu-west-1_Sample001/.well-known/jwks.json' });
		expect(pool.requests.count('/eu-west-1_Sample001/.well-known/jwks.json')).toBe(before + 1);
	});

	test('after a rotation only new tokens verify with the keys that are served', async () => {
		const rotating = await startUserPool();
		const old = await rotating.signIn();
		rotating.rotateKeys();
		const renewed = await rotating.signIn();
		const keys = createLocalJWKSet((await getJson(rotating.jwksUrl)) as unknown as JSONWebKeySet);
		await expect(jwtVerify(old.idToken, keys)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
		await expect(jwtVerify(renewed.idToken, keys)).resolves.toBeDefined();
		await rotating.close();
	});

	test('a port that is taken is refused with EADDRINUSE', async () => {
		await expect(startUserPool({ port: Number(new URL(pool.origin).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});
});
