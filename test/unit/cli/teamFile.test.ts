import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './commandRun.ts';
import { createSigner, idClaims } from './signedTokens.ts';

let folder: string;
let below: string;
let token: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'claimlens-team-'));
	below = join(folder, 'packages', 'api');
	mkdirSync(below, { recursive: true });
	mkdirSync(join(folder, '.claimlens'));
	const claims = {
		'custom:tier': { title: { en: 'Tier', ja: 'プラン' }, meaning: { en: 'What they pay for.', ja: '契約の種類。' } },
		sub: { title: 'Ours', meaning: 'Also the id in our CRM.\u202e\u001b[31m' },
		broken: { title: 'x' },
	};
	writeFileSync(join(folder, '.claimlens', 'claims.json'), JSON.stringify(claims, null, 2));
	token = await (await createSigner()).sign({ ...idClaims(), 'custom:tier': '3' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = join('..', '..', '.claimlens', 'claims.json');

describe('a team’s claims on the command line', () => {
	it('are found in a folder above, and said where they come from', async () => {
		const { stdout, status } = await run(['explain', 'custom:tier', '--lang', 'ja'], { cwd: below });
		expect(status).toBe(0);
		expect(stdout).toMatch(/^custom:tier {2}プラン\n {2}契約の種類。\n/);
		expect(stdout).toContain(path);
		const json = JSON.parse((await run(['explain', 'custom:tier', '--format', 'json'], { cwd: folder })).stdout) as unknown[];
		expect(json[0]).toEqual({
			name: 'custom:tier',
			title: 'Tier',
			meaning: 'What they pay for.',
			where: [],
			check: null,
			mistake: null,
			source: join('.claimlens', 'claims.json'),
		});
		expect(json[1]).toMatchObject({ name: 'custom:*' });
	});

	it('stand beside the claims of a token, without their control characters', async () => {
		const { stdout, status } = await run(['decode', token], { cwd: below });
		expect(status).toBe(0);
		expect(stdout).toContain(`Tier: What they pay for. (${path})`);
		expect(stdout).toContain('Ours: Also the id in our CRM.\\u202e\\u001b[31m');
		expect(stdout).not.toMatch(/[\u001b\u202e]/);
	});

	it('leave the answer for programs as it is', async () => {
		const inside = await run(['decode', token, '--format', 'json'], { cwd: below });
		const outside = await run(['decode', token, '--format', 'json']);
		expect(inside).toEqual(outside);
		expect(inside.stderr).toBe('');
	});

	it('are told to be broken, by file and line, while the others count', async () => {
		const { stderr } = await run(['explain', 'custom:tier'], { cwd: below });
		expect(stderr).toBe(`claimlens: ${path}, line 16: meaning is missing, so the claim does not count.\n`);
	});

	it('are offered for a name that is misspelt', async () => {
		const { stderr, status } = await run(['explain', 'custm:tier'], { cwd: below });
		expect(status).toBe(2);
		expect(stderr).toContain('custom:tier');
	});
});
