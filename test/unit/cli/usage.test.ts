import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../../src/cli/verbs.ts';
import * as tables from '../../../src/words/command.ts';
import { commandSentences } from '../../../src/words/command.ts';
import { run } from './commandRun.ts';
import { accessClaims, createSigner, signatureOf } from './signedTokens.ts';

let token: string;
beforeAll(async () => {
	token = await (await createSigner()).sign(accessClaims());
});

describe('verbs', () => {
	it.each(['compare', 'access'])('says plainly that %s is not available yet', async (verb) => {
		const { status, stdout, stderr } = await run([verb, 'x', '--anything']);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toBe(
			`claimlens: ${verb} is not available yet. This version has scan, decode, verify, services, code, config, lint and explain.\n`,
		);
	});

	it.each([
		[[], 'say what to do'],
		[['verfy'], 'Did you mean claimlens verify?'],
		[['frobnicate'], 'there is no such verb'],
		[['--frob'], '--frob is not an option here'],
		[['decode', '--clientid', 'x'], '--clientid is not an option here'],
		[['verify', '--clientid', 'x'], 'Did you mean --client-id?'],
		[['verify', '--format', 'sarif'], '--format is text, json or ndjson'],
		[['decode', '--lang', 'fr'], '--lang is en or ja'],
		[['decode', '--format'], '--format needs a value'],
	])('refuses %j in one line', async (args, sentence) => {
		const { status, stdout, stderr } = await run(args);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(sentence);
		expect(stderr).toMatch(/^claimlens: [^\n]+\n$/);
	});

	it('takes the options of every verb before it too', async () => {
		const { status, stdout } = await run(['--lang', 'ja', '--format', 'ndjson', 'decode', 'a.b.c']);
		expect(status).toBe(2);
		expect(stdout).toMatch(/^\{"form":.*ヘッダー.*\}\n$/);
	});
});

describe('help', () => {
	it('is printed on request, with status 0', async () => {
		for (const args of [['--help'], ['-h'], ['help'], ['help', 'nothing']]) {
			const { status, stdout, stderr } = await run(args);
			expect([status, stderr]).toEqual([0, '']);
			expect(stdout).toContain('Not available yet: compare, access');
		}
		for (const { name, options } of verbs) {
			const { status, stdout } = await run([name, '--help']);
			expect(status).toBe(0);
			for (const { rows } of options) for (const row of rows) expect(stdout).toContain(`--${row.name}`);
			expect((await run(['help', name])).stdout).toBe(stdout);
		}
	});

	it('names the version', async () => {
		const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
		expect(await run(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
	});
});

describe('Japanese', () => {
	it('follows the locale by POSIX precedence, and --lang before all', async () => {
		const first = async (env: Record<string, string>, ...args: string[]) => (await run(['--help', ...args], { env })).stdout.split('\n')[0];
		const [english, japanese] = [await first({}), await first({}, '--lang', 'ja')];
		expect(japanese).toMatch(/トークン/);
		expect(await first({ LANG: 'ja_JP.UTF-8' })).toBe(japanese);
		expect(await first({ LANG: 'en_GB.UTF-8', LC_ALL: 'ja' })).toBe(japanese);
		expect(await first({ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' })).toBe(english);
		expect(await first({ LANG: 'ja_JP.UTF-8' }, '--lang=en')).toBe(english);
	});

	it('says errors, verdicts and problems', async () => {
		expect((await run(['access', '--lang', 'ja'])).stderr).toMatch(/^claimlens: accessはまだ使えません。/);
		expect((await run(['verify', token, '--lang', 'ja'])).stdout).toMatch(/未検証/);
		expect((await run(['decode', token, '--lang', 'ja'])).stdout).toMatch(/ペイロード/);
	});

	it('has every sentence of the command, with the same places', () => {
		const bundle = JSON.parse(readFileSync('l10n/bundle.l10n.ja.json', 'utf8')) as Record<string, string>;
		const sentences = Object.values(tables).flatMap((table) => Object.values(table)) as string[];
		const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();
		expect(sentences).toContain(commandSentences.decodedOnly);
		for (const sentence of sentences) {
			expect([sentence, bundle[sentence]]).toEqual([sentence, expect.any(String)]);
			expect(places(bundle[sentence] ?? '')).toEqual(places(sentence));
		}
	});
});

describe('a token in the wrong place', () => {
	const misplaced: readonly ((text: string) => readonly string[])[] = [
		(text) => [text],
		(text) => ['decode', text, text],
		(text) => ['decode', `--${text}`],
		(text) => ['decode', '--token', text],
		(text) => ['decode', `--token=${text}`],
		(text) => ['explain', text],
		(text) => ['scan', text],
		(text) => ['verify', '--token-use', text],
		(text) => ['verify', '--user-pool-id', `=${text}`],
		(text) => ['verify', 'x', '--jwks', text],
		(text) => ['verify', 'x', '--key', text],
		(text) => ['verify', 'x', '--secret-env', text],
		(text) => ['verify', 'x', '--issuer', `https://${text}`, '--offline'],
		(text) => ['verify', 'x', '--at', text],
		(text) => ['verify', 'x', '--nonce', text],
		(text) => ['verify', '--batch', text],
		(text) => ['decode', '--format', text],
		(text) => ['decode', '--lang', text],
		(text) => ['help', text],
		(text) => ['verify', text],
		(text) => ['verify', text, '--access-token', text, '--nonce', text, '--client-id', `=${text}`],
	];

	it('is printed neither by an answer nor by an error', async () => {
		for (const place of misplaced) {
			for (const format of [[], ['--format', 'json'], ['--show-tokens']]) {
				const args = place(token);
				const { stdout, stderr } = await run(args[1] === '--format' ? args : [...args, ...format]);
				expect(stderr).not.toContain(signatureOf(token));
				if (format[0] !== '--show-tokens') expect(stdout).not.toContain(signatureOf(token));
			}
		}
	});
});
