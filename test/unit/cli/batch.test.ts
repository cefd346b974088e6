import { once } from 'node:events';
import { PassThrough, Readable, Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/cli/command.ts';
import type { CheckJson } from '../../../src/cli/reportJson.ts';
import { checkOf, now, run } from './commandRun.ts';
import { accessClaims, clientId, createSigner, idClaims, poolId, poolIssuer, type TestSigner } from './signedTokens.ts';

interface BatchAnswer {
	readonly id: unknown;
	readonly verdict?: string;
	readonly failed?: readonly string[];
	readonly checks?: readonly CheckJson[];
	readonly error?: string;
}

let signer: TestSigner;
let other: TestSigner;
let good: string;
beforeAll(async () => {
	signer = await createSigner();
	other = await createSigner('ES256', 'other');
	good = await signer.sign(accessClaims());
});

const stated = { userPoolId: poolId, tokenUse: 'access', clientId };

async function batch(lines: readonly unknown[], ...args: string[]): Promise<BatchAnswer[]> {
	const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
	const { status, stdout, stderr } = await run(['verify', '--batch', ...args], { stdin: text });
	expect([status, stderr]).toEqual([0, '']);
	return stdout
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as BatchAnswer);
}

/** A batch on streams that the test holds, to see when it reads and answers. */
function onStreams(streams: { readonly stdin: Readable; readonly stdout?: PassThrough; readonly stderr?: PassThrough }): Promise<number> {
	const unread = { stdout: new PassThrough(), stderr: new PassThrough() };
	return runCommand(['verify', '--batch'], { ...unread, ...streams, cwd: '/', env: {}, clock: () => now * 1000, fetch });
}

describe('a batch', () => {
	it('takes no line of scan, whose issuer the token itself says', async () => {
		const line = { path: 'a.log', token: 'e30.e30.AA', issuer: 'https://issuer.example', verdictHint: 'unchecked' };
		const { stdout } = await run(['verify', '--batch'], { stdin: `${JSON.stringify(line)}\n` });
		expect(JSON.parse(stdout)).toEqual({ id: null, error: expect.stringContaining('what the token itself says') as string });
	});

	it('answers 200 mixed lines in order', async () => {
		const expired = await signer.sign(accessClaims({ exp: now - 1 }));
		const foreign = await other.sign({ iss: 'https://issuer.example.com', exp: now + 1, aud: 'me', sub: 'x' });
		const cases: readonly [object | string, Partial<BatchAnswer>][] = [
			[
				{ token: good, jwks: signer.jwks, ...stated },
				{ verdict: 'accepted', failed: [] },
			],
			[
				{ token: expired, jwks: signer.jwks, ...stated, clientId: ['x', 'y'] },
				{ verdict: 'rejected', failed: ['expired', 'client-mismatch'] },
			],
			[
				{ token: good, jwk: signer.jwk },
				{ verdict: 'genuine', failed: [] },
			],
			[{ token: foreign, pem: other.spki, issuer: 'https://issuer.example.com', audience: ['me'], typ: null }, { verdict: 'accepted' }],
			[{ token: good }, { verdict: 'unverified', failed: [] }],
			[
				{ token: good, jwks: {} },
				{ verdict: 'unverified', failed: ['jwks-invalid'] },
			],
			[
				{ token: good, jwks: other.jwks },
				{ verdict: 'rejected', failed: ['key-not-found'] },
			],
			[
				{ token: 'nonsense', jwks: signer.jwks },
				{ verdict: 'rejected', failed: ['malformed'] },
			],
			['{"token": ', { error: expect.stringContaining('is not JSON') as string }],
			[{ token: 7 }, { error: '“token” must be a string.' }],
		];
		const lines = Array.from({ length: 200 }, (_, index) => {
			const [line] = cases[index % cases.length] ?? [''];
			return typeof line === 'string' ? line : { id: index % 2 ? index : `line ${index}`, ...line };
		});
		const answers = await batch(lines);
		expect(answers).toHaveLength(200);
		for (const [index, answer] of answers.entries()) {
			const [line, expected] = cases[index % cases.length] ?? ['', {}];
			expect(answer).toMatchObject({ id: typeof line === 'string' ? null : index % 2 ? index : `line ${index}`, ...expected });
			expect(Object.keys(answer)).toEqual('error' in expected ? ['id', 'error'] : ['id', 'verdict', 'failed', 'checks']);
		}
	});

	it('gives the checks as verify does', async () => {
		const [answer] = await batch([{ id: 1, token: good, jwks: signer.jwks, ...stated }]);
		const checks = answer?.checks ?? [];
		expect(checks).toHaveLength(18);
		expect(checkOf({ checks }, 'signature')).toEqual({
			id: 'signature',
			outcome: 'pass',
			code: 'ok',
			message: expect.any(String) as string,
		});
	});

	it('tells null from left out', async () => {
		const members = ['issuer', 'tokenUse', 'clientId', 'audience', 'scope', 'group', 'nonce', 'accessToken', 'typ'];
		const token = await signer.sign(accessClaims({ aud: 'https://api.example.com' }));
		const nothing = Object.fromEntries(members.map((name) => [name, null]));
		const [open, waived] = await batch([
			{ token, jwks: signer.jwks },
			{
				token,
				jwks: signer.jwks,
				...nothing,
				userPoolId: null,
				subject: null,
				maxAge: null,
				require: null,
				at: null,
				algorithms: null,
			},
		]);
		for (const id of ['issuer', 'token-use', 'client', 'audience', 'scope', 'groups', 'nonce', 'access-token-hash', 'type']) {
			expect(checkOf({ checks: open?.checks ?? [] }, id).code).toBe('not-stated');
			expect(checkOf({ checks: waived?.checks ?? [] }, id).code).toBe('waived');
		}
		expect([open?.verdict, waived?.verdict]).toEqual(['genuine', 'accepted']);
		expect(checkOf({ checks: open?.checks ?? [] }, 'client').hint).toBe(
			'State it as “clientId”, or leave it unchecked on purpose with null.',
		);
	});

	it('reads "none" as a value, not as a waiver', async () => {
		const [answer] = await batch([{ token: good, jwks: signer.jwks, clientId: 'none' }]);
		expect(answer?.failed).toEqual(['client-mismatch']);
	});

	it('reads every expectation', async () => {
		const token = await signer.sign(idClaims({ nonce: 'n', scope: 'a b', 'cognito:groups': ['g'] }));
		const all = {
			issuer: poolIssuer,
			audience: [clientId],
			scope: ['b'],
			group: 'g',
			nonce: 'n',
			subject: '5f0c1d9e-0000-4000-8000-000000000001',
		};
		const more = { tokenUse: ['id', 'access'], maxAge: 60, require: ['email'], clockTolerance: 5, at: now, algorithms: 'RS256' };
		const [met, late, early, only] = await batch([
			{ token, jwks: signer.jwks, ...all, ...more },
			{ token, jwks: signer.jwks, ...all, at: '2026-06-01T13:00:00Z' },
			{ token, jwks: signer.jwks, ...all, ...more, at: now + 10, maxAge: 60 },
			{ token, jwks: signer.jwks, audience: 'wrong', signatureOnly: true },
		]);
		expect([met?.verdict, late?.failed, early?.failed]).toEqual(['accepted', ['expired'], ['authentication-too-old']]);
		expect([only?.verdict, only?.failed]).toEqual(['genuine', []]);
	});

	it('checks HMAC with a secret of the line', async () => {
		const token = 'eyJhbGciOiJIUzI1NiJ9.e30.';
		const sign = (await import('node:crypto')).createHmac('sha256', 's'.repeat(32)).update(token.slice(0, -1)).digest('base64url');
		const [right, wrong] = await batch([
			{ token: token + sign, secret: 's'.repeat(32), signatureOnly: true },
			{ token: token + sign, secret: 't'.repeat(32), signatureOnly: true },
		]);
		expect([right?.verdict, wrong?.failed]).toEqual(['genuine', ['signature-invalid']]);
	});

	it.each([
		[{ id: {} }, '“id” must be a string or a number.'],
		[{ token: undefined }, '“token” is missing.'],
		[{ token: null }, '“token” must be a string.'],
		[{ clientId: 5 }, '“clientId” must be a string, a list of strings, or null.'],
		[{ clientId: ['a', null] }, '“clientId” must be a string, a list of strings, or null.'],
		[{ clientId: '' }, '“clientId” must not be empty.'],
		[{ audience: [] }, '“audience” is an empty list'],
		[{ nonce: ['a'] }, '“nonce” must be a string or null.'],
		[{ maxAge: '60' }, '“maxAge” must be a number of seconds'],
		[{ clockTolerance: -1 }, '“clockTolerance” must be a number of seconds'],
		[{ at: true }, '“at” must be a time'],
		[{ at: 'soon' }, 'at is a time'],
		[{ at: 1_780_315_200_000 }, 'at looks like milliseconds'],
		[{ algorithms: ['none'] }, 'algorithms cannot hold none'],
		[{ signatureOnly: 'yes' }, '“signatureOnly” must be true or false.'],
		[{ tokenUse: 'refresh' }, '“tokenUse” must be'],
		[{ userPoolId: 'nowhere' }, 'a user pool ID looks like'],
		[{ jwks: 'text' }, '“jwks” must be an object.'],
		[{ pem: 5 }, '“pem” must be a string or null.'],
		[{ secret: 'a', pem: 'b' }, 'give one of “jwks”, “jwk”, “pem” and “secret”'],
		[{ scopes: ['a'] }, 'Did you mean “scope”?'],
		[{ client_id: 'a' }, 'Did you mean “clientId”?'],
		[{ aud: 'a' }, 'Did you mean “audience”?'],
	])('refuses %j and goes on', async (changes, sentence) => {
		const [bad, fine] = await batch([
			{ id: 'bad', token: good, ...changes },
			{ id: 'fine', token: good, comment: 'this is mine', jwks: signer.jwks },
		]);
		expect(bad).toEqual({ id: 'id' in changes ? null : 'bad', error: expect.stringContaining(sentence) as string });
		expect(fine).toMatchObject({ id: 'fine', verdict: 'genuine' });
	});

	it('passes over empty lines, and reads CRLF, a byte order mark and characters cut between chunks', async () => {
		const line = Buffer.from(
			`\ufeff\r\n\n${JSON.stringify({ id: 'é漢😀', token: 'x' })}\r\n\r\n  \n${JSON.stringify({ id: 2, token: 'x' })}`,
		);
		const { stdout } = await run(['verify', '--batch'], { stdin: [...line].map((byte) => Uint8Array.of(byte)) });
		expect(
			stdout
				.trim()
				.split('\n')
				.map((answer) => (JSON.parse(answer) as BatchAnswer).id),
		).toEqual(['é漢😀', 2]);
	});

	it('answers a line that is too long and goes on', async () => {
		const megabyte = 'x'.repeat(1_048_576);
		const stdin = ['{"id":1,"token":"', ...Array.from({ length: 17 }, () => megabyte), '"}\n', '{"id":2,"token":"x"}\n'];
		const { stdout } = await run(['verify', '--batch'], { stdin });
		const [first, second] = stdout
			.trim()
			.split('\n')
			.map((answer) => JSON.parse(answer) as BatchAnswer);
		expect(first).toEqual({ id: null, error: 'line 1 is longer than 16 MB.' });
		expect(second).toMatchObject({ id: 2, verdict: 'rejected' });
	});

	it('answers a request before the next one comes', async () => {
		const stdin = new PassThrough();
		const stdout = new PassThrough();
		const finished = onStreams({ stdin, stdout });
		for (const id of [1, 2, 3]) {
			stdin.write(`${JSON.stringify({ id, token: good, jwks: signer.jwks, ...stated })}\n`);
			const [answer] = (await once(stdout, 'data')) as [Buffer];
			expect(JSON.parse(answer.toString())).toMatchObject({ id, verdict: 'accepted' });
		}
		stdin.end();
		expect(await finished).toBe(0);
	});

	it('writes answers together whose requests came together', async () => {
		const line = `${JSON.stringify({ id: 1, token: good, jwks: signer.jwks, ...stated })}\n`;
		const writes: number[] = [];
		const stdout = new Writable({
			write(chunk: Buffer, _encoding, done) {
				writes.push(chunk.toString().split('\n').length - 1);
				done();
			},
		});
		const stdin = Readable.from([Buffer.from(line.repeat(320))]);
		await runCommand(['verify', '--batch'], {
			stdin,
			stdout,
			stderr: new PassThrough(),
			cwd: '/',
			env: {},
			clock: () => now * 1000,
			fetch,
		});
		expect(writes.reduce((sum, count) => sum + count, 0)).toBe(320);
		expect(writes.length).toBeLessThan(32);
	});

	it('reads no further than a slow reader takes answers', async () => {
		const line = `${JSON.stringify({ id: 1, token: good, jwks: signer.jwks })}\n`;
		let given = 0;
		async function* lines(): AsyncGenerator<Buffer> {
			for (; given < 5_000; given++) yield Buffer.from(line);
		}
		const stdout = new PassThrough();
		const finished = onStreams({ stdin: Readable.from(lines(), { highWaterMark: 1 }), stdout });
		await once(stdout, 'readable');
		for (let before = -1; before !== given; ) {
			before = given;
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(given).toBeLessThan(500);
		let answers = 0;
		stdout.on('data', (chunk: Buffer) => {
			answers += chunk.toString().split('\n').length - 1;
		});
		expect(await finished).toBe(0);
		stdout.end();
		await once(stdout, 'end');
		expect(answers).toBe(5_000);
	});

	it('asks no network, whatever the line says', async () => {
		const [answer] = await batch([{ token: good, ...stated }]);
		expect(checkOf({ checks: answer?.checks ?? [] }, 'key')).toMatchObject({
			code: 'no-key',
			hint: expect.stringContaining('in the line') as string,
		});
	});

	it('stands alone', async () => {
		for (const args of [['a.b.c'], ['--client-id', 'x'], ['--jwks', 'x'], ['--signature-only']]) {
			const { status, stderr } = await run(['verify', '--batch', ...args]);
			expect(status).toBe(2);
			expect(stderr).toContain('--batch reads everything from standard input');
		}
		expect((await run(['verify', '--batch', '--format', 'text'])).status).toBe(2);
		for (const args of [['-'], ['--format', 'ndjson'], ['--format', 'json'], ['--offline']]) {
			expect((await run(['verify', '--batch', ...args])).status).toBe(0);
		}
	});

	it('exits with 2 when the input cannot be read', async () => {
		const stdin = new PassThrough();
		const stderr = new PassThrough();
		const finished = onStreams({ stdin, stderr });
		stdin.destroy(Object.assign(new Error('is a directory'), { code: 'EISDIR' }));
		expect(await finished).toBe(2);
		expect(String(stderr.read())).toBe('claimlens: standard input cannot be read (EISDIR).\n');
	});

	it('speaks Japanese', async () => {
		const [bad, fine] = await batch([{ token: 5 }, { token: good, jwks: signer.jwks, ...stated }], '--lang', 'ja');
		expect(bad?.error).toBe('「token」は文字列でなければなりません。');
		expect(checkOf({ checks: fine?.checks ?? [] }, 'signature').message).toMatch(/署名/);
	});
});
