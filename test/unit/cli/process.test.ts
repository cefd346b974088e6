import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandBundles } from '../../../build/commandBundles.mjs';
import { startUserPool } from '../../servers/userPool.ts';
import type { Answer } from './commandRun.ts';
import { accessClaims, clientId, createSigner, idClaims, poolId, signatureOf, type TestSigner } from './signedTokens.ts';

let folder: string;
let program: string;
let jwks: string;
let signer: TestSigner;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-process-'));
	program = join(folder, 'main.mjs');
	jwks = join(folder, 'jwks.json');
	signer = await createSigner();
	await writeFile(jwks, JSON.stringify(signer.jwks));
	await Promise.all(Object.values(commandBundles(folder)).map((options) => build({ ...options, logLevel: 'silent' })));
});
afterAll(() => rm(folder, { recursive: true }));

interface Result {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the bundled command as its own process. Undefined as the input leaves standard input open, as a terminal would. */
async function claimlens(args: readonly string[], input?: string, env: Record<string, string> = {}): Promise<Result> {
	const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } });
	const output = Promise.all([text(child.stdout), text(child.stderr)]);
	child.stdin.on('error', () => undefined);
	if (input !== undefined) child.stdin.end(input);
	const [status] = (await once(child, 'exit')) as [number | null];
	const [stdout, stderr] = await output;
	return { status, stdout, stderr };
}

const nowClaims = (claims: object): object => {
	const now = Math.floor(Date.now() / 1000);
	return { ...claims, iat: now - 60, auth_time: now - 60, exp: now + 3540 };
};
const stated = ['--user-pool-id', poolId, '--token-use', 'access', '--client-id', clientId];

describe('the bundled command', () => {
	it('gives every exit status', async () => {
		const token = await signer.sign(nowClaims(accessClaims()));
		const expired = await signer.sign(accessClaims({ exp: 1 }));
		const runs: readonly [number, readonly string[]][] = [
			[0, ['verify', token, '--jwks', jwks, ...stated]],
			[1, ['verify', expired, '--jwks', jwks, ...stated]],
			[2, ['verify', token, '--jwks', join(folder, 'missing')]],
			[3, ['verify', token, '--jwks', jwks]],
			[0, ['verify', token, '--jwks', jwks, '--signature-only']],
			[4, ['verify', token, ...stated, '--offline']],
			[0, ['decode', token]],
			[2, ['decode', 'nonsense']],
			[0, ['explain', 'aud']],
			[2, ['explain', 'xyzzyxyzzy']],
			[0, ['--version']],
			[2, []],
			[0, ['scan', folder]],
			[2, ['scan', join(folder, 'missing')]],
			[0, ['lint', folder]],
			[2, ['lint', join(folder, 'missing')]],
			[2, ['access', '.']],
		];
		// Standard input stays open: nobody but those who need it may wait for it.
		const results = await Promise.all(runs.map(([, args]) => claimlens(args)));
		expect(results.map(({ status }) => status)).toEqual(runs.map(([status]) => status));
		for (const { stdout, stderr } of results) {
			expect(stdout + stderr).not.toContain(signatureOf(token));
			expect(stdout).not.toContain('\u001b');
		}
	});

	it('reads standard input', async () => {
		const { status, stdout } = await claimlens(
			['verify', '--jwks', jwks, ...stated, '--format', 'json'],
			await signer.sign(nowClaims(accessClaims())),
		);
		expect([status, (JSON.parse(stdout) as Answer).verdict]).toEqual([0, 'accepted']);
	});

	it('asks an issuer over the network and then ends', async () => {
		const pool = await startUserPool();
		const { idToken } = await pool.signIn();
		const { status, stdout } = await claimlens([
			'verify',
			idToken,
			'--issuer',
			pool.issuer,
			'--token-use',
			'id',
			'--client-id',
			pool.clientId,
		]);
		await pool.close();
		expect([status, stdout.split('\n')[0]]).toEqual([0, '✓ Accepted']);
	});

	it('speaks Japanese in a Japanese locale, in the local time', async () => {
		const token = await signer.sign(idClaims());
		const { stdout } = await claimlens(['decode', token], undefined, { LC_ALL: 'ja_JP.UTF-8', TZ: 'Asia/Tokyo' });
		expect(stdout).toMatch(/^IDトークン\n/);
		expect(stdout).toContain('2026-06-01 21:59:00 +09:00 · 2026-06-01 12:59:00 UTC · ');
	});

	it('answers a long batch through a pipe, whole and in order', async () => {
		const token = await signer.sign(nowClaims(accessClaims()));
		const line = { token, jwks: signer.jwks, userPoolId: poolId, tokenUse: 'access', clientId };
		const input = Array.from({ length: 2_000 }, (_, id) => JSON.stringify({ id, ...line })).join('\n');
		const { status, stdout, stderr } = await claimlens(['verify', '--batch'], input);
		expect([status, stderr]).toEqual([0, '']);
		const answers = stdout
			.trimEnd()
			.split('\n')
			.map((answer) => JSON.parse(answer) as { id: number; verdict: string });
		expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 2_000 }, (_, id) => id));
		expect(answers.every(({ verdict }) => verdict === 'accepted')).toBe(true);
	});

	it('stops quietly, but not with status 0, when nobody reads the answers of a batch', async () => {
		const child = spawn(process.execPath, [program, 'verify', '--batch']);
		const errors = text(child.stderr);
		child.stdin.on('error', () => undefined);
		const feed = (): void => {
			while (child.stdin.writable && child.stdin.write('{"token":"nonsense"}\n'));
		};
		child.stdin.on('drain', feed);
		feed();
		await once(child.stdout, 'data');
		child.stdout.destroy();
		const [status] = (await once(child, 'exit')) as [number | null];
		child.stdin.destroy();
		expect([status, await errors]).toEqual([2, '']);
	});

	it('prints of a large file, which several threads read, what it prints of standard input', async () => {
		const token = await signer.sign(accessClaims());
		const line = `${'a line of a log, 行 '.repeat(40)}\n`;
		const log = join(folder, 'log', 'large.log');
		await mkdir(join(folder, 'log'));
		const content = Array.from({ length: 26_000 }, (_, number) => (number % 4 === 0 ? `${number} ${token}\n` : line)).join('');
		await writeFile(log, content);
		for (const options of [
			['--format', 'json', '--show-tokens'],
			['--lang', 'ja'],
		]) {
			const [parts, stream] = await Promise.all([claimlens(['scan', log, ...options]), claimlens(['scan', ...options], content)]);
			const named = options.includes('ja')
				? stream.stdout.replaceAll(/^-/gm, log)
				: stream.stdout.replaceAll('"path":"-"', `"path":"${log}"`);
			expect(parts.stdout === named).toBe(true);
			expect([parts.status, parts.stderr]).toEqual([0, stream.stderr]);
		}
		// Nobody reads on: it ends all the same.
		const child = spawn(process.execPath, [program, 'scan', '--format', 'ndjson', log]);
		const errors = text(child.stderr);
		await once(child.stdout, 'data');
		child.stdout.destroy();
		const [status] = (await once(child, 'exit')) as [number | null];
		expect([status, await errors]).toEqual([0, '']);
	});

	it('checks against the key set of a real pool, whose key IDs hold + / and =', async () => {
		const fixture = 'test/fixtures/deep-dive/jwks.json';
		const { keys } = JSON.parse(await readFile(fixture, 'utf8')) as { keys: { kid: string }[] };
		const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV';
		for (const { kid } of keys) {
			expect(kid).toMatch(/=$/);
			const forged = await signer.sign(nowClaims(accessClaims({ iss: issuer })), { kid });
			const args = ['verify', forged, '--jwks', fixture, '--user-pool-id', 'us-east-1_u6ICFYxuV', '--format', 'json'];
			const { status, stdout } = await claimlens(args);
			const { checks, key } = JSON.parse(stdout) as Answer;
			const failed = checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code);
			expect([status, failed, key]).toEqual([1, ['signature-invalid'], { kid, source: 'file', fetchedAt: null }]);
		}
	});
});
