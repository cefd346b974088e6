import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MisbehavingServer, startMisbehaving } from '../../servers/misbehaving.ts';
import { startUserPool, type UserPool } from '../../servers/userPool.ts';
import { checkOf, now, run, runJson } from './commandRun.ts';
import { accessClaims, createSigner, poolIssuer, type TestSigner } from './signedTokens.ts';

let signer: TestSigner;
let folder: string;
beforeAll(async () => {
	signer = await createSigner();
	folder = await mkdtemp(join(tmpdir(), 'claimlens-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(name: string, content: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}

describe('keys from files', () => {
	it('reads PEM and JWK, and does not mind another key ID', async () => {
		const token = await signer.sign(accessClaims(), { kid: 'another' });
		const jwk = await fileWith('key.json', `\ufeff${JSON.stringify(signer.jwk)}`);
		for (const [path, kid] of [
			[await fileWith('key.pem', signer.spki), null],
			[jwk, signer.jwk.kid],
		] as const) {
			const { json } = await runJson(['verify', token, '--key', path]);
			expect(json.verdict).toBe('genuine');
			expect(json.key).toEqual({ kid, source: 'file', fetchedAt: null });
		}
	});

	it.each(['ES256', 'ES384', 'ES512', 'PS256', 'EdDSA'])('knows the type of a PEM key by itself (%s)', async (alg) => {
		const other = await createSigner(alg);
		const path = await fileWith(`${alg}.pem`, other.spki);
		expect((await run(['verify', await other.sign(accessClaims({ iss: 'x' })), '--key', path, '--signature-only'])).status).toBe(0);
	});

	it('rejects a token that was signed with another type of key', async () => {
		const path = await fileWith('ec.pem', (await createSigner('ES256')).spki);
		const { status, json } = await runJson(['verify', await signer.sign(accessClaims()), '--key', path]);
		expect(status).toBe(1);
		expect(checkOf(json, 'key').code).toBe('algorithm-mismatch');
	});

	it('does not take a private key', async () => {
		const path = await fileWith('private.pem', signer.pkcs8);
		const { status, json, stdout } = await runJson(['verify', await signer.sign(accessClaims()), '--key', path]);
		expect(status).toBe(4);
		expect(checkOf(json, 'key')).toMatchObject({ code: 'jwks-invalid', message: expect.stringContaining('private key') as string });
		expect(stdout).not.toContain(signer.pkcs8.split('\n')[1]);
	});

	it('cannot check with a file that holds no keys', async () => {
		for (const [option, content] of [
			['--jwks', 'not json'],
			['--jwks', '[]'],
			['--key', 'not a key'],
			['--key', '{"kty":5}'],
		] as const) {
			const path = await fileWith('broken', content);
			const { status, json } = await runJson(['verify', await signer.sign(accessClaims()), option, path]);
			expect([status, checkOf(json, 'key').code]).toEqual([4, 'jwks-invalid']);
		}
	});

	it('exits with 2 when the file cannot be read', async () => {
		for (const path of [join(folder, 'missing.json'), folder]) {
			const { status, stderr } = await run(['verify', await signer.sign(accessClaims()), '--jwks', path]);
			expect(status).toBe(2);
			expect(stderr).toMatch(/^claimlens: --jwks names a file that cannot be read: .* \((?:ENOENT|EISDIR)\)\.\n$/);
		}
	});

	it('takes one source of keys', async () => {
		const { status, stderr } = await run(['verify', 'a.b.c', '--jwks', 'a', '--key', 'b']);
		expect(status).toBe(2);
		expect(stderr).toContain('give one of --jwks, --key, --secret-env and --emulator');
	});
});

describe('shared secrets', () => {
	const secret = 'a secret of at least thirty-two bytes';
	const hmac = (alg = 'HS256') =>
		new SignJWT({ sub: 'x', exp: now + 60 }).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));

	it('come from the environment', async () => {
		const { status, json } = await runJson(['verify', await hmac(), '--secret-env', 'SIGNING_SECRET'], { env: { SIGNING_SECRET: secret } });
		expect([status, json.verdict]).toEqual([3, 'genuine']);
		expect(json.key).toEqual({ kid: null, source: 'secret', fetchedAt: null });
		expect((await run(['verify', await hmac(), '--secret-env', 'OTHER'], { env: { OTHER: 'wrong' } })).status).toBe(1);
	});

	it('must be there', async () => {
		for (const env of [{}, { SIGNING_SECRET: '' }]) {
			const { status, stderr } = await run(['verify', await hmac(), '--secret-env', 'SIGNING_SECRET'], { env });
			expect(status).toBe(2);
			expect(stderr).toContain('Give its name, not the secret itself');
		}
	});

	it('may be a symmetric JWK', async () => {
		const path = await fileWith('oct.json', JSON.stringify({ kty: 'oct', k: Buffer.from(secret).toString('base64url') }));
		expect((await runJson(['verify', await hmac(), '--key', path])).json.verdict).toBe('genuine');
	});

	it('are never a public key', async () => {
		const path = await fileWith('public.pem', signer.spki);
		const forged = await new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(signer.spki));
		const { status, json } = await runJson(['verify', forged, '--key', path]);
		expect(status).toBe(1);
		expect(checkOf(json, 'algorithm').code).toBe('algorithm-not-allowed');
	});
});

describe('keys by discovery', () => {
	let pool: UserPool;
	const clock = Date.now;
	beforeAll(async () => {
		pool = await startUserPool();
	});
	afterAll(() => pool.close());

	it('asks the issuer that was expected', async () => {
		const { idToken, accessToken, nonce } = await signIn();
		const args = ['--issuer', 'https://other.example.com', pool.issuer, '--client-id', pool.clientId];
		const id = await runJson(['verify', idToken, ...args, '--token-use', 'id', '--access-token', accessToken, '--nonce', nonce], {
			fetch,
			clock,
		});
		expect([id.status, id.json.verdict]).toEqual([0, 'accepted']);
		expect(id.json.key).toEqual({
			kid: expect.stringMatching(/[+/=]/) as string,
			source: pool.jwksUrl,
			fetchedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
		});
		const access = await run(['verify', accessToken, ...args, '--token-use', 'access', '--scope', 'objects/read'], { fetch, clock });
		expect(access.status).toBe(0);
		expect(access.stdout).toContain(`from ${pool.jwksUrl}`);
	});

	async function signIn() {
		const tokens = await pool.signIn();
		const claims = JSON.parse(Buffer.from(tokens.idToken.split('.')[1] ?? '', 'base64url').toString()) as { nonce?: string };
		return { ...tokens, nonce: claims.nonce ?? 'none' };
	}

	it('reads a key set by its URL', async () => {
		const { accessToken } = await pool.signIn();
		const { json } = await runJson(['verify', accessToken, '--jwks', pool.jwksUrl], { fetch, clock });
		expect([json.verdict, json.key?.source]).toEqual(['genuine', pool.jwksUrl]);
	});

	it('asks the expected issuer even when the token names another, and says so', async () => {
		const token = await signer.sign(accessClaims());
		const { status, json } = await runJson(['verify', token, '--issuer', pool.issuer], { fetch });
		expect(status).toBe(1);
		expect(checkOf(json, 'issuer').code).toBe('issuer-mismatch');
		expect(checkOf(json, 'key').code).toBe('key-not-found');
		expect((await run(['verify', token, '--issuer', pool.issuer], { fetch })).stdout).toContain('The token names another issuer');
	});

	it('asks nobody whom only the token names', async () => {
		const before = pool.requests.all.length;
		const { accessToken } = await pool.signIn();
		const after = pool.requests.all.length;
		expect((await run(['verify', accessToken, '--client-id', pool.clientId], { clock })).status).toBe(4);
		expect((await run(['verify', accessToken, '--client-id', pool.clientId], { clock, fetch })).status).toBe(4);
		expect(pool.requests.all).toHaveLength(after);
		expect(after).toBeGreaterThan(before);
	});

	it('takes the word of the token on request, but not for plain http', async () => {
		const asked: string[] = [];
		const answer = (json: object): Promise<Response> => Promise.resolve(Response.json(json));
		const token = await signer.sign(accessClaims());
		const { status, json } = await runJson(['verify', token, '--trust-token-issuer'], {
			fetch: (url) => {
				asked.push(url);
				if (url.endsWith('/jwks.json')) return answer(signer.jwks);
				return answer({ issuer: poolIssuer, jwks_uri: `${poolIssuer}/.well-known/jwks.json` });
			},
		});
		expect(asked).toEqual([`${poolIssuer}/.well-known/openid-configuration`, `${poolIssuer}/.well-known/jwks.json`]);
		// The issuer that the token names is asked; it is still none that anybody expects.
		expect([status, json.verdict, checkOf(json, 'issuer').code]).toEqual([3, 'genuine', 'not-stated']);

		const { accessToken } = await pool.signIn();
		const refused = await runJson(['verify', accessToken, '--trust-token-issuer'], { clock });
		expect(refused.status).toBe(4);
		expect(checkOf(refused.json, 'key').message).toContain('only when you name the URL yourself');
	});
});

describe('issuers that misbehave', () => {
	let server: MisbehavingServer;
	beforeAll(async () => {
		server = await startMisbehaving();
	});
	afterAll(() => server.close());

	it.each([
		['redirect', 'discovery', 'keys-unreachable', 'Redirects are not followed'],
		['redirect', 'keys', 'keys-unreachable', 'Redirects are not followed'],
		['html', 'discovery', 'keys-unreachable', 'did not answer with JSON'],
		['html', 'keys', 'keys-unreachable', 'did not answer with JSON'],
		['broken-json', 'keys', 'keys-unreachable', 'did not answer with JSON'],
		['status-404', 'discovery', 'keys-unreachable', 'HTTP status 404'],
		['status-500', 'keys', 'keys-unreachable', 'HTTP status 500'],
		['reset', 'discovery', 'keys-unreachable', 'cannot be reached'],
		['endless', 'keys', 'keys-unreachable', 'more than 1 MB'],
		['wrong-issuer', 'discovery', 'keys-unreachable', 'names another issuer'],
		['no-keys', 'keys', 'jwks-invalid', 'not a key set'],
	] as const)('%s at the %s: exits with 4 and says why', async (misbehaviour, stage, code, sentence) => {
		const issuer = server.issuer(misbehaviour, stage);
		const { status, json } = await runJson(['verify', await signer.sign(accessClaims({ iss: issuer })), '--issuer', issuer], { fetch });
		expect([status, json.verdict, json.key]).toEqual([4, 'unverified', null]);
		expect(checkOf(json, 'key')).toMatchObject({ outcome: 'skip', code, message: expect.stringContaining(sentence) as string });
		expect(server.elsewhere.requests.all).toEqual([]);
	});

	it('does not follow a key set URL that redirects', async () => {
		const url = `${server.issuer('redirect', 'keys')}/.well-known/jwks.json`;
		const { status, stdout } = await run(['verify', await signer.sign(accessClaims()), '--jwks', url], { fetch });
		expect(status).toBe(4);
		expect(stdout).toContain('? Not verified');
		expect(stdout).toContain('→ A saved key set needs no network: --jwks FILE.');
	});

	it.each([
		['http://keys.example.com/jwks.json', 'is not https'],
		['https://10.0.0.1/jwks.json', 'private network'],
	])('asks nothing of %s', async (url, sentence) => {
		const { status, json } = await runJson(['verify', await signer.sign(accessClaims()), '--jwks', url]);
		expect(status).toBe(4);
		expect(checkOf(json, 'key').message).toContain(sentence);
		expect(JSON.stringify(json)).not.toContain('Allow Loopback');
	});
});
