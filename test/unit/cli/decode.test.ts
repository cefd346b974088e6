import { CompactEncrypt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { now, run, runJson } from './commandRun.ts';
import { accessClaims, createSigner, idClaims, signatureOf, type TestSigner } from './signedTokens.ts';

let signer: TestSigner;
beforeAll(async () => {
	signer = await createSigner();
});

const encode = (text: string): string => Buffer.from(text).toString('base64url');

describe('decode as JSON', () => {
	it('has exactly the members of the contract', async () => {
		const token = await signer.sign(idClaims());
		const { status, json, stderr } = await runJson(['decode', token]);
		expect(status).toBe(0);
		expect(stderr).toBe('');
		expect(json).toEqual({
			form: 'compact-jws',
			kind: 'cognito-id',
			header: { alg: 'RS256', kid: signer.jwk.kid },
			payload: idClaims(),
			signature: { bytes: 256, alg: 'RS256' },
			problems: [],
			times: {
				issuedAt: '2026-06-01T11:59:00.000Z',
				expiresAt: '2026-06-01T12:59:00.000Z',
				notBefore: null,
				authTime: '2026-06-01T11:59:00.000Z',
			},
		});
	});

	it('names problems by part, with a code and a sentence', async () => {
		const token = await signer.sign(accessClaims());
		const { status, json } = await runJson(['decode', `${token.slice(0, token.lastIndexOf('.'))}.!`]);
		expect(status).toBe(0);
		expect(json.signature).toEqual({ bytes: null, alg: 'RS256' });
		expect(json.problems).toEqual([
			{ part: 'signature', code: 'invalid-character', message: expect.stringContaining('base64url') as string },
		]);
	});

	it('answers a text that is no token with its problems and status 2', async () => {
		const { status, json } = await runJson(['decode', `${encode('{"alg":"RS256"}')}.${encode('not json')}.AAAA`]);
		expect(status).toBe(2);
		expect(json).toMatchObject({ form: 'compact-jws', header: { alg: 'RS256' }, payload: null, signature: { bytes: 3, alg: 'RS256' } });
		expect(json.problems).toMatchObject([{ part: 'payload', code: 'json-syntax' }]);
	});

	it('has null for everything that a text without parts does not have', async () => {
		const { status, json } = await runJson(['decode', 'nonsense']);
		expect(status).toBe(2);
		expect(json).toMatchObject({ form: null, kind: null, header: null, payload: null, signature: null });
		expect(Object.values(json.times)).toEqual([null, null, null, null]);
	});

	it('says that there is no text, in words of the command', async () => {
		const { status, json } = await runJson(['decode'], { stdin: ' \n' });
		expect(status).toBe(2);
		expect(json.problems).toMatchObject([
			{ part: 'token', code: 'no-token', message: expect.stringContaining('standard input') as string },
		]);
	});

	it('reads the protected header of an encrypted token', async () => {
		const { publicKey } = await crypto.subtle.generateKey(
			{ name: 'RSA-OAEP', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-1' },
			false,
			['encrypt', 'decrypt'],
		);
		const header = { cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' };
		const token = await new CompactEncrypt(new Uint8Array(64)).setProtectedHeader(header).encrypt(publicKey);
		const { status, json } = await runJson(['decode', token]);
		expect(status).toBe(0);
		expect(json).toMatchObject({ form: 'compact-jwe', kind: 'cognito-refresh', header, payload: null, signature: null });
		const { stdout } = await run(['decode', token]);
		expect(stdout).toContain('Refresh token');
		expect(stdout).toMatch(/Ciphertext +64 bytes/);
	});

	it('prints one line as ndjson', async () => {
		const { stdout } = await run(['decode', await signer.sign(idClaims()), '--format', 'ndjson']);
		expect(stdout.trimEnd().split('\n')).toHaveLength(1);
		expect(JSON.parse(stdout)).toMatchObject({ kind: 'cognito-id' });
	});

	it('has null for an instant that no calendar can say', async () => {
		const { json } = await runJson(['decode', await signer.sign({ exp: 1e18, iat: 'yesterday' })]);
		expect(json.times).toMatchObject({ expiresAt: null, issuedAt: null });
	});
});

describe('where the token comes from', () => {
	it.each([
		['no argument', []],
		['a dash', ['-']],
	])('is standard input with %s, whole though it comes in pieces', async (_, words) => {
		const token = await signer.sign(accessClaims());
		const { json } = await runJson(['decode', ...words], { stdin: [token.slice(0, 100), token.slice(100), '\n'] });
		expect(json.kind).toBe('cognito-access');
	});

	it('may be the whole header of a request', async () => {
		const token = await signer.sign(accessClaims());
		for (const text of [`Bearer ${token}`, `Authorization: Bearer ${token}\r\n`]) {
			expect((await runJson(['decode'], { stdin: text })).json.kind).toBe('cognito-access');
		}
	});

	it('asks a person to paste it, and reads one line', async () => {
		const token = await signer.sign(accessClaims());
		const { status, stderr } = await run(['decode'], { stdin: [`\n${token}\n`, 'what is typed later'], typed: true });
		expect(status).toBe(0);
		expect(stderr).toBe('Paste a token, then press Enter.\n');
	});

	it('is one argument only', async () => {
		const { status, stderr } = await run(['decode', 'a.b.c', 'd.e.f']);
		expect(status).toBe(2);
		expect(stderr).toMatch(/^claimlens: one token at a time/);
	});
});

describe('decode for people', () => {
	it('shows kind, members and times, and says that nothing is proven', async () => {
		const { stdout } = await run(['decode', await signer.sign(idClaims())], { env: {} });
		expect(stdout).toMatch(/^ID token\n/);
		expect(stdout).toContain('Decoded only');
		expect(stdout).toContain('  email_verified  true\n');
		expect(stdout).toMatch(/ {2}exp {13}1780318740 {2}.*2026-06-01 12:59:00 UTC · in 59 min\n/);
		expect(stdout).toMatch(/ {2}iat .*· 1 min ago\n/);
		expect(stdout).toContain('256 bytes, RS256');
	});

	it('says what values mean, and what is not there and why', async () => {
		const token = await signer.sign({ ...accessClaims(), scope: 'aws.cognito.signin.user.admin' });
		const { stdout } = await run(['decode', token]);
		expect(stdout).toMatch(/ {2}scope .*\n {2,}aws\.cognito\.signin\.user\.admin: User self-service\. The only scope that/);
		expect(stdout).toMatch(/\nNot here, and why\n(?: {2}.*\n)* {2}openid +Sign-in through the API/);
		expect(stdout, 'a time is said once').not.toMatch(/UTC, \d/);
		const japanese = (await run(['decode', token, '--lang', 'ja'])).stdout;
		expect(japanese).toContain('\nここにないものとその理由\n');
	});

	it('puts problems before the parts', async () => {
		const { stdout } = await run(['decode', `${encode('{"alg":"none"}')}.${encode('{}')}.`]);
		expect(stdout.indexOf('✗ Header')).toBeGreaterThan(0);
		expect(stdout.indexOf('✗ Header')).toBeLessThan(stdout.indexOf('\nHeader\n'));
	});

	it('lets no control character of a token through', async () => {
		const evil = 'a\u001b[31mred\u009b2J\u202egnp\u2028.\u0007';
		const token = await signer.sign({ sub: evil, [evil]: evil, list: [evil, evil, evil, evil, evil] }, { kid: evil });
		for (const format of ['text', 'json', 'ndjson']) {
			const { stdout } = await run(['decode', token, '--format', format]);
			expect(stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
			if (format !== 'text') expect((JSON.parse(stdout) as { payload: object }).payload).toMatchObject({ sub: evil });
		}
	});

	it('colours a terminal only, and not where NO_COLOR is set', async () => {
		const token = await signer.sign(idClaims());
		expect((await run(['decode', token], { columns: 80 })).stdout).toContain('\u001b[');
		for (const options of [{}, { columns: 80, env: { NO_COLOR: '1' } }, { columns: 80, env: { TERM: 'dumb' } }]) {
			expect((await run(['decode', token], options)).stdout).not.toContain('\u001b');
		}
		expect((await run(['decode', token], { columns: 80, env: { NO_COLOR: '' } })).stdout).toContain('\u001b[');
	});
});

describe('a token inside a token', () => {
	it('is decoded too, as the payload and in a claim, and never printed whole', async () => {
		const inner = await signer.sign(idClaims());
		const envelope = await signer.sign({ ...accessClaims(), 'a/b': { id_token: inner } });
		const outer = [encode('{"alg":"RS256","cty":"JWT"}'), encode(envelope), 'c2lnbmF0dXJl'].join('.');
		const { status, json, stdout: printed } = await runJson(['decode', outer]);
		expect(status).toBe(0);
		expect(json).toMatchObject({
			kind: 'jws',
			payload: null,
			problems: [{ part: 'payload', code: 'nested-token' }],
			nested: [{ pointer: '', kind: 'cognito-access', nested: [{ pointer: '/a~1b/id_token', kind: 'cognito-id', payload: idClaims() }] }],
		});
		const { stdout } = await run(['decode', outer]);
		expect(stdout).toContain('Token in the payload\n  Access token\n');
		expect(stdout).toContain('  Token in a~1b/id_token\n    ID token\n');
		for (const text of [printed, stdout]) {
			for (const token of [outer, envelope, inner]) expect(text).not.toContain(signatureOf(token));
		}
	});

	it('is printed whole with --show-tokens', async () => {
		const inner = await signer.sign(idClaims());
		const { json } = await runJson(['decode', await signer.sign({ id_token: inner }), '--show-tokens']);
		expect(json).toMatchObject({ nested: [{ token: inner }] });
	});
});

describe('for people', () => {
	it('says how the kind is known', async () => {
		expect((await run(['decode', await signer.sign(idClaims())])).stdout).toContain('\nNamed so because token_use is id.\n');
		const hostile = await signer.sign({ sub: 'u' }, { typ: 'application/at+jwt' });
		expect((await run(['decode', hostile])).stdout).toContain('Named so because typ is application/at+jwt.');
	});

	it('unfolds JSON that a claim holds as text, and leaves it as it is in JSON', async () => {
		const identities = '[{"userId":"7","providerName":"Corp"}]';
		const token = await signer.sign({ ...idClaims(), identities });
		const { stdout } = await run(['decode', token]);
		expect(stdout).toMatch(/ {2}identities +\[\n +\{\n +"userId": "7",\n/);
		expect(stdout).toContain('a text that holds JSON');
		expect((await runJson(['decode', token])).json.payload).toMatchObject({ identities });
	});
});

describe('--show-tokens', () => {
	it('is the only way to see the token again', async () => {
		const inner = await signer.sign(accessClaims());
		const token = await signer.sign({ ...accessClaims(), act: inner, exp: now - 5 });
		for (const format of ['text', 'json']) {
			const { stdout } = await run(['decode', token, '--format', format]);
			expect(stdout).not.toContain(signatureOf(token));
			expect(stdout).not.toContain(signatureOf(inner));
			expect(stdout).toContain('…');
		}
		const shown = await runJson(['decode', token, '--show-tokens']);
		expect(shown.json.token).toBe(token);
		expect(shown.json.payload).toMatchObject({ act: inner });
		expect((await run(['decode', token, '--show-tokens'])).stdout).toContain(`\n  ${token}\n`);
	});
});
