import { spawnSync } from 'node:child_process';
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compact, encode } from '../token/compact.ts';
import { now, run } from './commandRun.ts';
import { folder, put } from './testFolder.ts';

const pool = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123';
const access = compact(
	{ kid: 'key=', alg: 'RS256' },
	{ iss: pool, token_use: 'access', username: 'u', sub: 's', exp: now + 600 },
	'x'.repeat(342),
);
const expired = compact({ alg: 'ES256' }, { iss: 'https://issuer.example', exp: now - 86_400 }, 'y'.repeat(86));
const unsecured = compact({ alg: 'none' }, { exp: now + 600 }, '');
const later = compact({ alg: 'HS256' }, { nbf: now + 600 }, 'z'.repeat(43));
const refresh = `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.a2V5.aXY.Y2lwaGVydGV4dA.${'t'.repeat(22)}`;
const wrapped = access.replace(/.{76}/g, '$&\r\n');

interface Found {
	readonly path: string;
	readonly start: number;
	readonly end: number;
	readonly line: number;
	readonly column: number;
	readonly kind: string;
	readonly verdictHint: string;
}

async function found(...paths: readonly string[]): Promise<readonly Found[]> {
	const { stdout, status } = await run(['scan', ...paths, '--format', 'json']);
	expect(status).toBe(0);
	return JSON.parse(stdout) as readonly Found[];
}

/** The files below the folder in which something was found. */
async function files(...paths: readonly string[]): Promise<readonly string[]> {
	return (await found(...paths.map((path) => join(folder, path)))).map(({ path }) => path.slice(folder.length + 1).replaceAll('\\', '/'));
}

describe('claimlens scan', () => {
	it('prints each token of standard input with its place and what it is, and never the token', async () => {
		const text = `😀 first\nid=${access} ${expired}\r\n${unsecured}\n`;
		const { stdout, status, stderr } = await run(['scan', '--format', 'json'], { stdin: text });
		expect([status, stderr]).toEqual([0, '']);
		expect(JSON.parse(stdout)).toEqual([
			{
				path: '-',
				start: text.indexOf(access),
				end: text.indexOf(access) + access.length,
				line: 2,
				column: 4,
				kind: 'cognito-access',
				form: 'compact-jws',
				alg: 'RS256',
				kid: 'key=',
				issuer: pool,
				expiresAt: new Date((now + 600) * 1000).toISOString(),
				verdictHint: 'unchecked',
			},
			expect.objectContaining({ start: text.indexOf(expired), line: 2, column: 5 + access.length, verdictHint: 'expired', kid: null }),
			expect.objectContaining({ start: text.indexOf(unsecured), line: 3, column: 1, kind: 'unsecured', verdictHint: 'unsecured' }),
		]);
		expect(stdout).not.toContain(access.slice(-60));
	});

	it('prints one object a line, one list, or a line for people', async () => {
		const stdin = `${access}\n${later}\n${refresh}\n`;
		const lines = (await run(['scan', '--format', 'ndjson', '-'], { stdin })).stdout.trim().split('\n');
		expect(lines.map((line) => (JSON.parse(line) as Found).verdictHint)).toEqual(['unchecked', 'not-yet-valid', 'unreadable']);
		expect((await run(['scan', '--format', 'json'], { stdin: 'nothing' })).stdout).toBe('[]\n');
		const text = await run(['scan'], { stdin });
		expect(text.stdout).toBe(
			[
				'-:1:1  Access token · eu-west-1 eu-west-1_AbCdEf123 · not verified · expires in 10 min',
				'-:2:1  Signed token · not yet valid',
				'-:3:1  Refresh token · not readable',
				'',
			].join('\n'),
		);
		expect(text.stderr).toBe('Tokens found: 3. Files read: 1.\n');
		expect((await run(['scan'], { stdin: expired })).stdout).toMatch(/^-:1:1 {2}Signed token · [^·]+ · expired 1 day ago\n$/);
		expect((await run(['scan', '--lang', 'ja'], { stdin: expired })).stdout).toMatch(/前に期限切れ\n$/);
		expect((await run(['scan', '--show-tokens', '--format', 'ndjson'], { stdin: access })).stdout).toContain(access);
	});

	it('finds a token over several lines where it begins', async () => {
		await put('mail.txt', `Hello\r\n\r\n${wrapped}\r\n\r\nBye`);
		expect(await found(join(folder, 'mail.txt'))).toEqual([
			expect.objectContaining({ start: 9, end: 9 + wrapped.length, line: 3, column: 1 }),
		]);
	});

	it('reads UTF-16 and byte order marks as editors do', async () => {
		const text = `ü ${access}`;
		await put('utf8.txt', `\ufeff${text}`);
		await put('utf16le.txt', Buffer.from(`\ufeff${text}`, 'utf16le'));
		await put('utf16be.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
		const all = await found(folder);
		expect(all.map(({ start, column }) => [start, column])).toEqual([
			[2, 3],
			[2, 3],
			[2, 3],
		]);
	});

	it('passes over what git ignores, git itself and data that is no text, unless they are named', async () => {
		spawnSync('git', ['init', '-q', folder]);
		await put('.gitignore', 'dist/\n*.log\n!keep.log\n');
		for (const path of [
			'a.txt',
			'.env',
			'a.log',
			'keep.log',
			'dist/x.js',
			'src/.gitignore',
			'src/secret/b.txt',
			'src/c.txt',
			'.git/d.txt',
		]) {
			await put(path, path.endsWith('.gitignore') ? 'secret\n' : access);
		}
		await put('data.bin', Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(access)]));
		expect(await files('')).toEqual(['.env', 'a.txt', 'keep.log', 'src/c.txt']);
		expect(await files('src')).toEqual(['src/c.txt']);
		expect(await files('dist', 'a.log', 'data.bin', 'src/secret')).toEqual(['dist/x.js', 'a.log', 'data.bin', 'src/secret/b.txt']);
	});

	it("passes over what the user's own ignore file names, by the environment of the command", async () => {
		spawnSync('git', ['init', '-q', join(folder, 'repository')]);
		await put('repository/a.txt', access);
		await put('repository/b.txt', access);
		await put('home/.config/git/ignore', 'b.txt\n');
		const { stdout } = await run(['scan', join(folder, 'repository'), '--format', 'json'], { env: { HOME: join(folder, 'home') } });
		expect((JSON.parse(stdout) as readonly Found[]).map(({ path }) => path)).toEqual([join(folder, 'repository/a.txt')]);
	});

	it('follows no links that it meets, and a link that is named', async () => {
		await put('real/a.txt', access);
		await put('links/b.txt', 'nothing');
		await symlink(join(folder, 'real'), join(folder, 'links/real'));
		await symlink(join(folder, 'real/a.txt'), join(folder, 'links/a.txt'));
		expect(await files('links')).toEqual([]);
		expect(await files('links/a.txt')).toEqual(['links/a.txt']);
	});

	it('tells what cannot be read, scans the rest, and ends with 2', async () => {
		const good = await put('good.txt', access);
		const { stdout, stderr, status } = await run(['scan', join(folder, 'gone.txt'), good, '--format', 'ndjson']);
		expect(status).toBe(2);
		expect(stderr).toContain('gone.txt cannot be read (ENOENT)');
		expect(stdout.trim().split('\n')).toHaveLength(1);
	});

	it.skipIf(process.getuid?.() === 0)('tells of a folder that may not be entered', async () => {
		await put('closed/a.txt', access);
		await chmod(join(folder, 'closed'), 0);
		expect((await run(['scan', folder])).status).toBe(2);
		await chmod(join(folder, 'closed'), 0o700);
	});

	it('asks a person at a terminal for something to scan', async () => {
		const { status, stderr } = await run(['scan'], { typed: true });
		expect([status, stderr]).toEqual([2, expect.stringContaining('say what to scan')]);
	});

	it('prints no token that is the name of a file or of a key, unless tokens are to be shown', async () => {
		const named = compact({ alg: 'ES256', kid: unsecured }, { iss: later }, 'y'.repeat(86));
		const file = await put(expired, named);
		for (const format of ['text', 'ndjson']) {
			const { stdout } = await run(['scan', file, '--format', format]);
			for (const token of [expired, unsecured, later, named]) expect(stdout).not.toContain(token);
			expect(stdout).toContain(`${expired.slice(0, 10)}…`);
			expect((await run(['scan', file, '--format', format, '--show-tokens'])).stdout).toContain(named);
		}
	});

	it('shows hostile values as text', async () => {
		const hostile = compact({ alg: 'RS256', kid: '\u001b[31m' }, { iss: 'https://x.example/\u001b]0;title\u0007\u202e' });
		for (const format of ['text', 'json', 'ndjson']) {
			const { stdout } = await run(['scan', '--format', format], { stdin: hostile });
			expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
		}
	});
});
