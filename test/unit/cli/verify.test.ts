import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkIds } from '../../../src/core/verify/report.ts';
import { checkOf, now, run, runJson } from './commandRun.ts';
import { accessClaims, clientId, createSigner, idClaims, poolId, poolIssuer, type TestSigner, updatedPoolIssuer } from './signedTokens.ts';

let signer: TestSigner;
let folder: string;
let jwks: string;
beforeAll(async () => {
	signer = await createSigner();
	folder = await mkdtemp(join(tmpdir(), 'claimlens-verify-'));
	jwks = join(folder, 'jwks.json');
	await writeFile(jwks, JSON.stringify(signer.jwks));
});
afterAll(() => rm(folder, { recursive: true }));

const stated = ['--user-pool-id', poolId, '--token-use', 'access', '--client-id', clientId];

describe('verdicts and exit statuses', () => {
	it('accepts with 0 when everything that must be stated is stated and met', async () => {
		const { status, json } = await runJson(['verify', await signer.sign(accessClaims()), '--jwks', jwks, ...stated]);
		expect(status).toBe(0);
		expect(json.verdict).toBe('accepted');
		expect(json.kind).toBe('cognito-access');
		expect(json.key).toEqual({ kid: signer.jwk.kid, source: 'file', fetchedAt: null });
		expect(json.checks.map(({ id }) => id)).toEqual(
			checkIds.filter((id) => !['signer', 'subject', 'authentication-age', 'required-claims'].includes(id)),
		);
		expect(checkOf(json, 'revocation').outcome).toBe('skip');
		expect(Object.keys(json).sort()).toEqual(['checks', 'key', 'kind', 'verdict']);
	});

	it('rejects with 1, and no failure hides another', async () => {
		const token = await signer.sign(accessClaims({ exp: now - 60, client_id: 'other' }));
		const { status, json } = await runJson(['verify', token, '--jwks', jwks, ...stated]);
		expect(status).toBe(1);
		expect(json.verdict).toBe('rejected');
		expect(json.checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code)).toEqual(['expired', 'client-mismatch']);
		expect(checkOf(json, 'client')).toMatchObject({ expected: clientId, actual: 'other', hint: expect.any(String) as string });
		expect(checkOf(json, 'signature').outcome).toBe('pass');
		expect(checkOf(json, 'signature')).not.toHaveProperty('expected');
	});

	it('is genuine with 3 while something is not stated, and says how to state it', async () => {
		const token = await signer.sign(accessClaims());
		const { status, json } = await runJson(['verify', token, '--jwks', jwks, '--user-pool-id', poolId]);
		expect(status).toBe(3);
		expect(json.verdict).toBe('genuine');
		expect(checkOf(json, 'client')).toMatchObject({ code: 'not-stated', hint: expect.stringContaining('--client-id none') as string });
		const { stdout } = await run(['verify', token, '--jwks', jwks, '--user-pool-id', poolId]);
		expect(stdout).toContain('--token-use id|access');
		expect(stdout).not.toContain('--issuer URL');
	});

	it('is unverified with 4 when there are no keys, without asking anybody', async () => {
		const { status, json } = await runJson(['verify', await signer.sign(accessClaims())]);
		expect(status).toBe(4);
		expect(json.verdict).toBe('unverified');
		expect(json.key).toBeNull();
		expect(checkOf(json, 'key')).toMatchObject({
			outcome: 'skip',
			code: 'no-key',
			hint: expect.stringContaining('--user-pool-id') as string,
		});
	});

	it('keeps offline when told so', async () => {
		const token = await signer.sign(accessClaims());
		for (const keys of [[], ['--jwks', 'https://keys.example.com/jwks.json'], ['--trust-token-issuer']]) {
			const { status, json } = await runJson(['verify', token, '--offline', '--user-pool-id', poolId, ...keys]);
			expect(status).toBe(4);
			expect(checkOf(json, 'key').message).toContain('--offline');
		}
	});

	it('exits with 0 for a genuine signature alone, over any payload', async () => {
		for (const payload of [accessClaims({ exp: 1 }), 'plain text, no JSON']) {
			const token = await signer.sign(payload);
			const { status, json } = await runJson(['verify', token, '--jwks', jwks, '--signature-only']);
			expect(status).toBe(0);
			expect(json.verdict).toBe('genuine');
			expect(checkOf(json, 'expiry').code).toBe('signature-only');
		}
		const [header, , signature] = (await signer.sign('one')).split('.');
		const forged = `${header}.${Buffer.from('two').toString('base64url')}.${signature}`;
		expect((await run(['verify', forged, '--jwks', jwks, '--signature-only'])).status).toBe(1);
	});

	it('rejects what is no signed token, and asks nobody for its keys', async () => {
		const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`;
		for (const token of ['nonsense', 'a.b.c', 'a.b.c.d.e', unsigned]) {
			const { status, json } = await runJson(['verify', token, '--issuer', 'https://issuer.example.com']);
			expect(status).toBe(1);
			expect(json.verdict).toBe('rejected');
		}
		const { json } = await runJson(['verify', 'nonsense']);
		expect(json.kind).toBeNull();
		expect(checkOf(json, 'structure').code).toBe('malformed');
	});

	it.each([[[]], [['']], [['-']]])('exits with 2 without a token (%j)', async (words) => {
		const { status, stdout, stderr } = await run(['verify', ...words, '--user-pool-id', poolId]);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toMatch(/^claimlens: there is no token\. .*\n$/);
	});
});

describe('expectations', () => {
	const verifyWith = async (claims: object, ...args: string[]) =>
		(await runJson(['verify', await signer.sign(claims), '--jwks', jwks, ...args])).json;

	it('accepts both issuer forms of a pool, and of several pools', async () => {
		for (const iss of [poolIssuer, updatedPoolIssuer]) {
			expect(checkOf(await verifyWith(accessClaims({ iss }), '--user-pool-id', 'eu-west-1_Other', poolId), 'issuer').outcome).toBe('pass');
		}
		expect(checkOf(await verifyWith(accessClaims(), '--user-pool-id', 'eu-west-1_Other'), 'issuer').code).toBe('issuer-mismatch');
		expect(checkOf(await verifyWith(accessClaims(), '--issuer', poolIssuer, '--user-pool-id', 'none'), 'issuer').outcome).toBe('pass');
	});

	it('takes several values in a row, and the token after them', async () => {
		const token = await signer.sign(accessClaims());
		const { status } = await run(['verify', '--jwks', jwks, ...stated.slice(0, 4), '--client-id', 'a', 'b', clientId, token]);
		expect(status).toBe(0);
		const repeated = ['--client-id', 'a', '--client-id', clientId, '--jwks', jwks, ...stated.slice(0, 4)];
		expect((await run(['verify', ...repeated, '--', token])).status).toBe(0);
		expect((await run(['verify', ...repeated, '-'], { stdin: token })).status).toBe(0);
	});

	it('does not split at commas: a comma may belong to a value', async () => {
		const json = await verifyWith(accessClaims(), '--client-id', `a,${clientId}`);
		expect(checkOf(json, 'client')).toMatchObject({ code: 'client-mismatch', expected: `a,${clientId}` });
	});

	it('tells "not checked, on purpose" from "not stated"', async () => {
		const options = ['issuer', 'token-use', 'client-id', 'audience', 'scope', 'group', 'nonce', 'access-token', 'typ'];
		const waived = await verifyWith(accessClaims(), ...options.flatMap((name) => [`--${name}`, 'none']));
		const open = await verifyWith(accessClaims({ aud: 'https://api.example.com' }));
		for (const id of ['issuer', 'token-use', 'audience', 'client', 'scope', 'groups', 'nonce', 'access-token-hash', 'type']) {
			expect([id, checkOf(waived, id).code, checkOf(open, id).code]).toEqual([id, 'waived', 'not-stated']);
		}
		expect([waived.verdict, open.verdict]).toEqual(['accepted', 'genuine']);
		const others = await verifyWith(accessClaims(), '--subject', 'none', '--max-age', 'none', '--require', 'none');
		expect(others.checks).toHaveLength(open.checks.length);
	});

	it('looks at every one of them', async () => {
		const accessToken = await signer.sign(accessClaims());
		const hash = createHash('sha256').update(accessToken).digest().subarray(0, 16).toString('base64url');
		const claims = idClaims({ nonce: '-abc', at_hash: hash, scope: 'read write', 'cognito:groups': ['a', 'b'] });
		const met = ['--audience', clientId, '--scope', 'x', 'write', '--group', 'b', '--nonce', '-abc', '--access-token', accessToken];
		const more = ['--subject', '5f0c1d9e-0000-4000-8000-000000000001', '--max-age', '60', '--require', 'email', 'sub'];
		const json = await verifyWith(claims, ...met, ...more, '--token-use', 'any', '--issuer', poolIssuer, '--algorithms', 'RS256,ES256');
		expect(json.verdict).toBe('accepted');
		expect(json.checks.filter(({ outcome }) => outcome !== 'pass').map(({ id }) => id)).toEqual([
			'not-before',
			'type',
			'client',
			'revocation',
		]);

		const unmet = ['--audience', 'x', '--scope', 'x', '--group', 'x', '--nonce', 'x', '--access-token', 'x', '--typ', 'at+jwt'];
		const evenMore = ['--subject', 'x', '--max-age', '59', '--require', 'phone_number', '--token-use', 'access', '--algorithms', 'ES256'];
		const bad = await verifyWith(claims, ...unmet, ...evenMore, '--issuer', updatedPoolIssuer, '--client-id', 'x');
		expect(bad.checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code)).toEqual([
			'algorithm-not-allowed',
			'issuer-mismatch',
			'type-mismatch',
			'token-use-mismatch',
			'audience-mismatch',
			'client-mismatch',
			'scope-missing',
			'group-missing',
			'nonce-mismatch',
			'access-token-hash-mismatch',
			'subject-mismatch',
			'authentication-too-old',
			'claim-missing',
		]);
	});

	it.each([
		['2026-06-01T12:59:00Z', 1],
		['2026-06-01T21:58:59+09:00', 0],
		['2026-06-01T21:58:59+0900', 0],
		['2026-06-02', 1],
		[String(now + 3540), 1],
		[String(now + 3539), 0],
	])('checks as of %s', async (at, status) => {
		const token = await signer.sign(accessClaims());
		expect((await run(['verify', token, '--jwks', jwks, ...stated, '--at', at])).status).toBe(status);
	});

	it('allows clocks to differ', async () => {
		const token = await signer.sign(accessClaims({ exp: now - 29 }));
		expect((await run(['verify', token, '--jwks', jwks, ...stated])).status).toBe(1);
		expect((await run(['verify', token, '--jwks', jwks, ...stated, '--clock-tolerance', '30'])).status).toBe(0);
	});

	it.each([
		[['--token-use', 'refresh'], '--token-use is'],
		[['--user-pool-id', 'eu-west-1'], 'a user pool ID looks like'],
		[['--client-id', ''], '--client-id needs a value'],
		[['--client-id='], '--client-id needs a value'],
		[['--client-id', '--nonce', 'x'], '--client-id needs a value'],
		[['--client-id', 'none', 'other'], 'none stands alone'],
		[['--nonce'], '--nonce needs a value'],
		[['--nonce', 'a', '--nonce', 'b'], '--nonce is given twice'],
		[['--max-age', '1h'], '--max-age is a whole number'],
		[['--clock-tolerance', '-5'], '--clock-tolerance is a whole number'],
		[['--clock-tolerance', 'none'], '--clock-tolerance is a whole number'],
		[['--at', 'tomorrow'], '--at is a time'],
		[['--at', '2026-13-01'], '--at is a time'],
		[['--at', '2026-06-01T12:00'], '--at names no time zone'],
		[['--at', '1780315200000'], '--at looks like milliseconds'],
		[['--algorithms', 'none'], '--algorithms cannot hold none'],
		[['--algorithms', 'RS256', 'XS256'], '--algorithms names an algorithm'],
		[['--signature-only=yes'], '--signature-only takes no value'],
	])('refuses %j', async (args, sentence) => {
		const { status, stdout, stderr } = await run(['verify', await signer.sign(accessClaims()), '--jwks', jwks, ...args]);
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain(sentence);
		expect(stderr.trimEnd().split('\n')).toHaveLength(1);
	});
});

describe('verify for people', () => {
	it('says the verdict first, then every check with a mark and a word', async () => {
		const token = await signer.sign(accessClaims({ exp: now - 90_000 }));
		const { stdout } = await run(['verify', token, '--jwks', jwks, '--user-pool-id', poolId, '--client-id', 'x', 'y']);
		const lines = stdout.split('\n');
		expect(lines[0]).toBe('✗ Rejected');
		expect(lines[1]).toMatch(/^ {2}Expired 1 day 1 hr ago\./);
		expect(stdout).toMatch(/^ {2}✓ pass {2}Signature {12}\S/m);
		expect(stdout).toMatch(/^ {2}✗ fail {2}App client {11}\S/m);
		expect(stdout).toMatch(/^ {2}– skip {2}Revocation {11}\S/m);
		expect(stdout).toMatch(/^ +expected {2}x, y\n +actual {4}1example23456789\n +→ \S/m);
		expect(lines.filter((line) => /^ {2}[✓✗!–] /.test(line))).toHaveLength(18);
	});

	it('fills a terminal and no more', async () => {
		const token = await signer.sign(accessClaims({ iss: 'https://short.example' }));
		for (const lang of ['en', 'ja']) {
			const { stdout } = await run(['verify', token, '--jwks', jwks, ...stated, '--lang', lang], { columns: 90, env: { NO_COLOR: '1' } });
			const columnsOf = (line: string): number =>
				[...line].reduce((sum, character) => sum + (/[\u2e80-\uffe6]/.test(character) ? 2 : 1), 0);
			// A URL is never broken.
			const long = stdout.split('\n').filter((line) => columnsOf(line) > 90 && !/https:\S{40}/.test(line));
			expect(long).toEqual([]);
		}
	});

	it('lets no value of a token reach the terminal as a command', async () => {
		const token = await signer.sign(accessClaims({ iss: 'https://evil\u001b[2J\u202e.example', client_id: '\u001b]0;owned\u0007' }), {
			kid: '\u001b[31m',
		});
		const { stdout } = await run(['verify', token, '--jwks', jwks, ...stated]);
		expect(stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
		expect(stdout).toContain('\\u001b[2J');
	});
});
