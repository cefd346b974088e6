import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DiscoveryJson } from '../../../src/cli/config/discoveryJson.ts';
import type { Fetch } from '../../../src/core/ports.ts';
import { type MisbehavingServer, startMisbehaving } from '../../servers/misbehaving.ts';
import { startUserPool, type UserPool } from '../../servers/userPool.ts';
import { type RunOptions, type RunResult, run } from './commandRun.ts';
import { folder, put } from './testFolder.ts';

const check = (args: readonly string[], options: RunOptions = {}): Promise<RunResult> =>
	run(['config', folder, '--check-discovery', ...args], { cwd: folder, ...options });

async function checkJson(args: readonly string[], options: RunOptions = {}) {
	const result = await check([...args, '--format', 'json'], options);
	return { ...result, issuers: (JSON.parse(result.stdout) as { readonly issuers: readonly DiscoveryJson[] }).issuers };
}

/** Counts what is asked, and lets it through. */
function counted(): { readonly fetch: Fetch; readonly asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		fetch: (url, init) => {
			asked.push(url);
			return fetch(url, init);
		},
	};
}

const verifier = (issuer: string): string => `import { createRemoteJWKSet, jwtVerify } from 'jose';
const keys = createRemoteJWKSet(new URL('${issuer}/.well-known/jwks.json'));
export const check = (token) => jwtVerify(token, keys, { issuer: '${issuer}', algorithms: ['RS256'] });
`;

const document = (issuer: string): string =>
	JSON.stringify({ issuer, jwks_uri: `${issuer}/.well-known/jwks.json`, response_types_supported: ['code'] });

describe('config --check-discovery, against a real provider', () => {
	let pool: UserPool;
	beforeAll(async () => {
		pool = await startUserPool();
	});
	afterAll(() => pool.close());

	const saved = async (changes: object): Promise<void> => {
		const document = (await (await fetch(pool.discoveryUrl)).json()) as object;
		await put('openid-configuration.json', JSON.stringify({ ...document, ...changes }));
	};

	it('exits with 0 where files say what the pool says', async () => {
		await saved({});
		const { status, issuers } = await checkJson(['--issuer', pool.issuer], { fetch });
		expect(status).toBe(0);
		expect(issuers).toHaveLength(1);
		expect(issuers[0]).toMatchObject({ issuer: pool.issuer, files: 1, failure: null });
		expect(issuers[0]?.keys).toBeGreaterThan(0);
		expect(issuers[0]?.statements?.map(({ code }) => code)).toContain('live-document-same');
	});

	it('exits with 1 where they differ, with the place, in every format and language', async () => {
		await saved({ token_endpoint: 'https://old.example.jp/oauth2/token' });
		const { status, issuers } = await checkJson(['--issuer', pool.issuer], { fetch });
		expect(status).toBe(1);
		const differing = issuers[0]?.statements?.find(({ code }) => code === 'live-member-differs');
		expect(differing).toMatchObject({ standing: 'differs', path: join(folder, 'openid-configuration.json'), line: 1 });
		const text = await check(['--issuer', pool.issuer], { fetch });
		expect(text.stdout).toContain(`Configuration against the user pool\n${pool.issuer}\nCompared with the discovery document`);
		expect(text.stdout).toContain('token_endpoint is not what the user pool says');
		expect(text.stdout).toContain('openid-configuration.json:1:');
		const lines = await check(['--issuer', pool.issuer, '--format', 'ndjson'], { fetch });
		expect((JSON.parse(lines.stdout) as DiscoveryJson).issuer).toBe(pool.issuer);
		const japanese = await check(['--issuer', pool.issuer, '--lang', 'ja'], { fetch });
		expect(japanese.stdout).toMatch(/ユーザープール/);
	});

	it('asks nobody with --offline, nor without --check-discovery', async () => {
		await saved({});
		const { fetch: never, asked } = counted();
		const { status, issuers } = await checkJson(['--offline', '--issuer', pool.issuer], { fetch: never });
		expect([status, issuers[0]?.failure?.code, issuers[0]?.statements]).toEqual([4, 'offline', null]);
		expect(issuers[0]?.failure?.message).toContain('--offline');
		await run(['config', folder], { cwd: folder, fetch: never });
		const alone = await run(['config', folder, '--issuer', pool.issuer], { cwd: folder, fetch: never });
		expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining('--issuer says whom to ask; add --check-discovery.')]);
		expect(asked).toEqual([]);
	});
});

describe('what files name', () => {
	it('is asked, each issuer once; the status says that one is out of reach', async () => {
		await put('a.ts', verifier('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123xyz'));
		await put('b/b.ts', verifier('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123xyz'));
		const asked: string[] = [];
		const { status, issuers } = await checkJson([], {
			fetch: (url) => {
				asked.push(url);
				return Promise.resolve(new Response('', { status: 404 }));
			},
		});
		expect(asked).toEqual(['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123xyz/.well-known/openid-configuration']);
		expect(status).toBe(4);
		expect(issuers.map(({ failure }) => failure?.code)).toEqual(['status']);
	});

	it('may be nothing, or too much to be asked', async () => {
		await put('.env', 'COGNITO_REGION=eu-west-1\n');
		expect(await check([])).toMatchObject({ status: 2, stderr: expect.stringContaining('no user pool that could be asked') as string });
		for (let count = 0; count < 11; count++)
			await put(`${count}/a.ts`, verifier(`https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Pool${count}`));
		expect(await check([])).toMatchObject({ status: 2, stderr: expect.stringContaining('name 11 user pools, too many') as string });
	});
});

describe('attacks by files', () => {
	it('lead to no address of this machine or of its network: not written out, nor by plain http, nor by a name', async () => {
		const { fetch: watched, asked } = counted();
		const resolveHost = () => Promise.resolve([{ address: '169.254.169.254' }]);
		const hostile = [
			'http://127.0.0.1:1/eu-west-1_Hostile1',
			'https://127.0.0.1:1/eu-west-1_Hostile1',
			'https://10.0.0.1/eu-west-1_Hostile1',
			'http://issuer.example.jp/eu-west-1_Hostile1',
			'https://user:password@issuer.example.jp/eu-west-1_Hostile1',
			'https://metadata.example.jp/eu-west-1_Hostile1',
		];
		for (const issuer of hostile) {
			await put('openid-configuration.json', document(issuer));
			const { status, issuers, stdout } = await checkJson([], { fetch: watched, resolveHost });
			expect([status, issuers.length], issuer).toEqual([4, 1]);
			expect(issuers[0]?.failure?.code, issuer).toMatch(/^(?:not-https|private-address|has-credentials|resolves-to-private)$/);
			expect(stdout).not.toContain('settings');
		}
		expect(asked).toEqual([]);
	});

	it('cannot have a private address asked unless the user names its host', async () => {
		await put('openid-configuration.json', document('https://10.0.0.1/eu-west-1_Inside1'));
		const asked: string[] = [];
		const answer: Fetch = (url) => {
			asked.push(url);
			return Promise.resolve(new Response('', { status: 404 }));
		};
		const { issuers } = await checkJson(['--allow-host', '10.0.0.1'], { fetch: answer });
		expect([issuers[0]?.failure?.code, asked.length]).toEqual(['status', 1]);
		expect((await check(['--allow-host', 'https://10.0.0.1/x'], { fetch: answer })).status).toBe(2);
	});

	describe('by the issuer itself', () => {
		let server: MisbehavingServer;
		beforeAll(async () => {
			server = await startMisbehaving();
		});
		afterAll(() => server.close());

		it('are not followed elsewhere, are cut off, and are told in few words', async () => {
			await put('.env', 'COGNITO_USER_POOL_ID=eu-west-1_AbC123xyz\n');
			const codes = { redirect: 'redirect', endless: 'too-large', html: 'not-json', 'wrong-issuer': 'issuer-differs' } as const;
			for (const [misbehaviour, code] of Object.entries(codes)) {
				const issuer = server.issuer(misbehaviour as keyof typeof codes);
				const { status, issuers, stdout } = await checkJson(['--issuer', issuer], { fetch });
				expect([status, issuers[0]?.failure?.code], misbehaviour).toEqual([4, code]);
				expect(stdout.length).toBeLessThan(5_000);
			}
			expect(server.elsewhere.requests.all).toEqual([]);
		}, 20_000);
	});

	it('by what it says about itself are text and nothing else', async () => {
		const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbC123xyz';
		await put('a.ts', verifier(issuer));
		await put('openid-configuration.json', document(issuer));
		const hostile = `\u001b]0;owned\u0007\u202e${'x'.repeat(100_000)}`;
		const answer: Fetch = (url) =>
			Promise.resolve(
				Response.json(
					url.endsWith('openid-configuration')
						? { issuer, jwks_uri: `${issuer}/keys`, response_types_supported: [hostile], authorization_endpoint: hostile }
						: { keys: [{ kty: 'RSA', kid: hostile, n: 'AQAB', e: 'AQAB' }] },
				),
			);
		const { status, stdout } = await check([], { fetch: answer });
		expect(status).toBe(1);
		expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
		expect(stdout.length).toBeLessThan(5_000);
	});
});
