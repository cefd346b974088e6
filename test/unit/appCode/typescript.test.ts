import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appCode, codeText } from '../../../src/core/appCode/appCode.ts';
import type { CodeRequest } from '../../../src/core/appCode/request.ts';
import { issuersOfUserPool } from '../../../src/core/cognito/issuer.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { startUserPool, type UserPool } from '../../servers/userPool.ts';
import {
	accessClaims,
	accessKey,
	accessToken,
	clientId,
	foreignKey,
	headerOf,
	idKey,
	idToken,
	makeKey,
	mint,
	now,
	poolId,
	setOf,
} from '../verify/minting.ts';
import { BuiltCode, type VerifierModule } from './builtCode.ts';

const libraries = ['aws-jwt-verify', 'jose'] as const;
type Library = (typeof libraries)[number];

const bothForms = issuersOfUserPool(poolId) ?? [];
const audience = 'https://api.example.com';
const otherIssuer = 'https://idp.example.com/tenant';
const otherKeys = `${otherIssuer}/keys`;
const weakHashKey = await makeKey('RS384', { kid: 'rs384' });
const profileKey = await makeKey('ES256', { kid: 'es256' });

const bound = (claims: object = {}, header: object = {}): string => accessToken({ aud: audience, ...claims }, header);
const profileClaims = {
	iss: otherIssuer,
	sub: 'user',
	aud: [audience, 'https://other.example.com'],
	client_id: 'app',
	exp: now + 60,
	iat: now,
};
const profile = (claims: object = {}, header: object = {}): string =>
	mint({ ...headerOf(profileKey), typ: 'at+jwt', ...header }, { ...profileClaims, scp: ['read', 'write'], ...claims }, profileKey);

interface Scenario {
	readonly request: CodeRequest;
	/** The key set at each address. */
	readonly keySets: Readonly<Record<string, readonly object[]>>;
	readonly good: Readonly<Record<string, string>>;
	readonly faults: Readonly<Record<string, string>>;
	/** What ClaimLens only warns about, and the code refuses: a token that is good for ever. */
	readonly forEver?: string;
	readonly sent?: { readonly nonce: string; readonly accessToken: string };
}

/** What is wrong with any token, whatever is expected; `make` gives a good one with some members changed. */
function commonFaults(make: (claims?: object, header?: object) => string): Readonly<Record<string, string>> {
	const [header, payload = '', signature = ''] = make().split('.');
	const changed = Buffer.from(payload, 'base64url').toString().replace('"sub":"', '"sub":"x');
	return {
		'another issuer': make({ iss: 'https://evil.example.com' }),
		'no issuer': make({ iss: undefined }),
		expired: make({ exp: now - 1 }),
		'expires this very second': make({ exp: now }),
		'an expiry that is a text': make({ exp: String(now + 60) }),
		'not valid yet': make({ nbf: now + 1 }),
		'issued in the future': make({ iat: now + 1 }),
		'a critical extension': make({}, { crit: ['b64'], b64: false }),
		'no signature': `${header}.${payload}.`,
		'alg none': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`,
		'another payload': `${header}.${Buffer.from(changed).toString('base64url')}.${signature}`,
		'a key ID that is not known': make({}, { kid: 'unknown' }),
	};
}

const poolKeySets = Object.fromEntries(
	bothForms.map((issuer) => [`${issuer}/.well-known/jwks.json`, [idKey.jwk, accessKey.jwk, weakHashKey.jwk]]),
);
const updatedForm = { iss: bothForms[1] };

const scenarios: Readonly<Record<string, Scenario>> = {
	'access tokens of a user pool, everything stated': {
		request: {
			expectations: {
				issuer: bothForms,
				tokenUse: 'access',
				clientId: ['another', clientId],
				audience: [audience, 'https://b.example.com'],
				scope: ['orders/write', 'orders/read'],
				group: ['admins', 'ops'],
				subject: accessClaims.sub,
				maxAge: 3600,
				require: ['jti', 'username'],
			},
		},
		keySets: poolKeySets,
		good: { 'original issuer': bound(), 'updated issuer': bound(updatedForm), 'two audiences': bound({ aud: ['x', audience] }) },
		faults: {
			...commonFaults(bound),
			'no expiry': bound({ exp: undefined }),
			'an ID token': bound({ token_use: 'id', aud: clientId }),
			'another client': bound({ client_id: 'evil' }),
			'no client': bound({ client_id: undefined }),
			'another audience': bound({ aud: 'https://evil.example.com' }),
			'no audience': bound({ aud: undefined }),
			'another scope': bound({ scope: 'openid orders/reader' }),
			'no scope': bound({ scope: undefined }),
			'another group': bound({ 'cognito:groups': ['opsx'] }),
			'no group': bound({ 'cognito:groups': undefined }),
			'groups that are a text': bound({ 'cognito:groups': 'ops' }),
			'another subject': bound({ sub: 'evil' }),
			'a claim that must be there': bound({ username: undefined }),
			'signed in long ago': bound({ auth_time: now - 3601 }),
			'no sign-in time': bound({ auth_time: undefined }),
			'another key with the same ID': mint(headerOf(foreignKey), { ...accessClaims, aud: audience }, foreignKey),
			'an algorithm that a pool does not use': mint(headerOf(weakHashKey), { ...accessClaims, aud: audience }, weakHashKey),
		},
	},
	'ID tokens of a user pool, one issuer form': {
		request: {
			expectations: {
				issuer: [bothForms[0] ?? ''],
				tokenUse: 'id',
				clientId: [clientId],
				nonce: 'n1',
				accessToken: 'kept out of the code',
			},
		},
		keySets: poolKeySets,
		sent: { nonce: 'n1', accessToken: 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y' },
		good: { 'with the hash': idToken({ at_hash: '77QmUPtjPfzWtF2AnpK9RQ' }), 'without a hash': idToken({ at_hash: undefined }) },
		faults: {
			...commonFaults((claims, header) => idToken({ at_hash: undefined, ...claims }, header)),
			'the other issuer form': idToken({ at_hash: undefined, ...updatedForm }),
			'an access token': accessToken({ nonce: 'n1' }),
			'another client': idToken({ at_hash: undefined, aud: 'evil' }),
			'clients in a list': idToken({ at_hash: undefined, aud: [clientId, 'evil'] }),
			'another nonce': idToken({ at_hash: undefined, nonce: 'n2' }),
			'no nonce': idToken({ at_hash: undefined, nonce: undefined }),
			'the hash of another access token': idToken({ at_hash: 'c0bMd1zcVvR9DlTGXuWb9w' }),
		},
	},
	'either token of a user pool, no client checked': {
		request: { expectations: { issuer: bothForms, tokenUse: 'any', clientId: null } },
		keySets: poolKeySets,
		good: { ID: idToken(), access: accessToken(), 'any client': accessToken({ client_id: 'x' }) },
		faults: { ...commonFaults(accessToken), 'no token use': accessToken({ token_use: undefined }) },
	},
	'access tokens of another issuer': {
		request: {
			expectations: {
				issuer: [otherIssuer],
				typ: 'application/at+JWT',
				audience: [audience],
				clientId: ['app'],
				scope: ['read'],
				algorithms: ['ES256'],
			},
			jwksUri: otherKeys,
		},
		keySets: { [otherKeys]: [profileKey.jwk, accessKey.jwk] },
		good: { 'scopes in a list': profile(), 'scopes in a text': profile({ scp: undefined, scope: 'read' }) },
		forEver: profile({ exp: undefined }),
		faults: {
			...commonFaults(profile),
			'no type': profile({}, { typ: undefined }),
			'another type': profile({}, { typ: 'JWT' }),
			'another audience': profile({ aud: ['https://evil.example.com'] }),
			'another client': profile({ client_id: 'evil' }),
			'another scope': profile({ scp: ['write'] }),
			'an algorithm that was not stated': mint({ ...headerOf(accessKey), typ: 'at+jwt' }, { ...profileClaims, scp: ['read'] }, accessKey),
		},
	},
	'any issuer with these keys, and a tolerance': {
		request: { expectations: { issuer: null, tokenUse: null, audience: [audience], clockTolerance: 5 }, jwksUri: otherKeys },
		keySets: { [otherKeys]: [profileKey.jwk] },
		good: { 'its own': profile(), 'just expired': profile({ exp: now - 4 }), 'of anybody': profile({ iss: 'https://x.example.com' }) },
		forEver: profile({ exp: undefined }),
		faults: { 'expired for longer': profile({ exp: now - 5 }), 'no audience': profile({ aud: undefined }) },
	},
	'two issuers, each with its own keys': {
		request: {
			expectations: { issuer: [bothForms[0] ?? '', otherIssuer], tokenUse: null, clientId: ['app', clientId] },
			tokenIssuer: otherIssuer,
			jwksUri: otherKeys,
		},
		keySets: { ...poolKeySets, [otherKeys]: [accessKey.jwk, weakHashKey.jwk] },
		good: { 'of the pool': accessToken(), 'of the other': accessToken({ iss: otherIssuer }) },
		faults: { 'keys of the one for the other': idToken({ iss: otherIssuer, aud: undefined, client_id: 'app' }) },
	},
};

describe.each(libraries)('code for %s', (library) => {
	let built: BuiltCode;
	let pool: UserPool;
	const fetchOnce = globalThis.fetch;

	beforeAll(async () => {
		built = await BuiltCode.create();
		pool = await startUserPool();
		for (const [name, { request }] of Object.entries(scenarios)) await built.write(fileOf(name), codeText(appCode(library, request)));
		await built.write('loopback.ts', codeText(appCode(library, loopbackRequest(pool))));
		vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 });
	});

	afterAll(async () => {
		vi.useRealTimers();
		vi.unstubAllGlobals();
		await pool.close();
		await built.remove();
	});

	it('compiles as strictly as this project', async () => {
		expect(await built.compile()).toBe('');
	});

	describe.each(Object.entries(scenarios))('%s', (name, scenario) => {
		let verifyToken: VerifierModule['verifyToken'];

		beforeAll(async () => {
			verifyToken = await withKeys(library, await built.load(fileOf(name)), scenario);
		});

		it.each(Object.entries(scenario.good))('takes a good token: %s', async (_, token) => {
			await expect(verifyToken(token, scenario.sent)).resolves.toMatchObject({});
			expect(await ownVerdict(token, scenario)).toBe('accepted');
		});

		it.each(Object.entries(scenario.faults))('refuses: %s', async (_, token) => {
			await expect(verifyToken(token, scenario.sent)).rejects.toThrow();
			expect(await ownVerdict(token, scenario)).toBe('rejected');
		});

		it.skipIf(scenario.forEver === undefined)('refuses a token without an expiry, which the library would take', async () => {
			const { forEver = '' } = scenario;
			await expect(verifyToken(forEver, scenario.sent)).rejects.toThrow('exp');
			expect(await ownVerdict(forEver, scenario)).toBe('accepted');
		});
	});

	it('takes the tokens of a live provider, and refuses what the provider never issued', async () => {
		vi.useRealTimers();
		vi.stubGlobal('fetch', fetchOnce);
		const { verifier, verifyToken } = await built.load('loopback.ts');
		verifier?.cacheJwks(await (await fetch(pool.jwksUrl)).json(), pool.issuer);
		const { accessToken: live, idToken: liveId } = await pool.signIn();
		await expect(verifyToken(live)).resolves.toMatchObject({ iss: pool.issuer });
		await expect(verifyToken(liveId)).rejects.toThrow('token_use');
		await expect(verifyToken(`${live.slice(0, -8)}AAAAAAAA`)).rejects.toThrow();
		vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 });
	});
});

function loopbackRequest({ issuer, jwksUrl, clientId: id }: UserPool): CodeRequest {
	return { expectations: { issuer: [issuer], tokenUse: 'access', clientId: [id], scope: ['openid'] }, jwksUri: jwksUrl };
}

function fileOf(name: string): string {
	return `${name.replace(/\W+/g, '-')}.ts`;
}

/** Hands the keys to a verifier that keeps them, or answers the requests of one that fetches; nothing else is answered. */
async function withKeys(library: Library, module: VerifierModule, { keySets, request }: Scenario): Promise<VerifierModule['verifyToken']> {
	if (library === 'jose') {
		vi.stubGlobal('fetch', async (url: string) => {
			const keys = keySets[url];
			return keys === undefined ? Promise.reject(new Error('nothing else may be asked')) : Response.json({ keys });
		});
		return module.verifyToken;
	}
	const expected = request.expectations.issuer ?? [];
	for (const [url, keys] of Object.entries(keySets)) {
		// A verifier for one user pool, or for one key set, needs no name for it.
		const issuer = keySets === poolKeySets ? undefined : expected.find((candidate) => url.startsWith(candidate));
		if (issuer !== undefined || expected.length === 0 || keySets === poolKeySets) module.verifier?.cacheJwks({ keys }, issuer);
	}
	return module.verifyToken;
}

/** What ClaimLens itself says with the same expectations, which the code must say too. */
async function ownVerdict(token: string, { request, keySets, sent }: Scenario): Promise<string> {
	const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { readonly iss?: string };
	const [url = ''] = Object.keys(keySets).filter((candidate) => candidate.startsWith(payload.iss ?? ' '));
	const keys: KeyMaterial = setOf(...(keySets[url] ?? Object.values(keySets)[0] ?? []));
	const expectations = { ...request.expectations, ...(sent && { accessToken: sent.accessToken }) };
	return (await verify(token, expectations, keys, () => now * 1000)).verdict;
}
