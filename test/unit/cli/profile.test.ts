import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOf, run, runJson } from './commandRun.ts';
import { accessClaims, clientId, createSigner, idClaims, poolId, type TestSigner } from './signedTokens.ts';

let folder: string;
let below: string;
let signer: TestSigner;
let access: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'claimlens-profile-'));
	below = join(folder, 'packages', 'api');
	mkdirSync(below, { recursive: true });
	mkdirSync(join(folder, '.claimlens'));
	signer = await createSigner();
	access = await signer.sign(accessClaims());
	writeFileSync(join(folder, '.claimlens', 'jwks.json'), JSON.stringify(signer.jwks));
	writeFileSync(
		join(folder, '.claimlens', 'profiles.json'),
		`{
	// What our services expect.
	"profiles": {
		"orders-api": {
			"userPoolId": "${poolId}",
			"tokenUse": "access",
			"clientIds": ["${clientId}"],
			"keys": "jwks.json"
		},
		"lost": { "userPoolId": "${poolId}", "tokenUse": "access", "clientIds": "x", "keys": "no.json" },
		"elsewhere": { "userPoolId": "eu-west-1_Elsewhere", "tokenUse": "access", "clientIds": "x" },
		"broken": { "clientId": "x" },
	}
}`,
	);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join('..', '..', '.claimlens', 'profiles.json');

describe('verify --profile', () => {
	it('reads what is expected and where the keys are from the nearest file above, and says so for each check', async () => {
		const { status, json } = await runJson(['verify', access, '--profile', 'orders-api'], { cwd: below });
		expect([status, json.verdict]).toEqual([0, 'accepted']);
		const source = (line: number): object => ({ type: 'profile', profile: 'orders-api', place: { in: 'file', path: file, line } });
		expect(checkOf(json, 'issuer')).toMatchObject({ source: source(5) });
		expect(checkOf(json, 'token-use')).toMatchObject({ source: source(6) });
		expect(checkOf(json, 'client')).toMatchObject({ source: source(7) });
		expect(checkOf(json, 'expiry')).not.toHaveProperty('source');
		const { stdout } = await run(['verify', access, '--profile', 'orders-api'], { cwd: below });
		expect(stdout).toContain(`Profile  orders-api (${file}:4)`);
	});

	it('lets options count before it', async () => {
		const { json } = await runJson(['verify', access, '--profile', 'orders-api', '--client-id', 'other', '--token-use', 'none'], {
			cwd: folder,
		});
		expect(json.verdict).toBe('rejected');
		expect(checkOf(json, 'client')).toMatchObject({ code: 'client-mismatch', source: { type: 'option', option: '--client-id' } });
		expect(checkOf(json, 'token-use')).toMatchObject({ code: 'waived', source: { type: 'option', option: '--token-use' } });
		expect(checkOf(json, 'issuer')).toMatchObject({ code: 'ok', source: { type: 'profile' } });
	});

	it('refuses a token of another kind', async () => {
		const { status, json } = await runJson(['verify', await signer.sign(idClaims()), '--profile', 'orders-api'], { cwd: folder });
		expect([status, checkOf(json, 'token-use').code]).toEqual([1, 'token-use-mismatch']);
	});

	it('asks the issuer that the profile expects, never the token’s', async () => {
		const asked: string[] = [];
		const fetch = (url: string): Promise<Response> => {
			asked.push(url);
			return Promise.reject(new TypeError('no network'));
		};
		const { json } = await runJson(['verify', access, '--profile', 'elsewhere'], { cwd: folder, fetch });
		expect(checkOf(json, 'issuer').code).toBe('issuer-mismatch');
		expect(asked).toEqual(['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Elsewhere/.well-known/openid-configuration']);
	});

	it('needs a profile that is there and without mistakes', async () => {
		const missing = await run(['verify', access, '--profile', 'order-api'], { cwd: below });
		expect(missing).toEqual({
			status: 2,
			stdout: '',
			stderr: `claimlens: ${file} has no profile of that name. It has: orders-api, lost, elsewhere.\n`,
		});
		const broken = await run(['verify', access, '--profile', 'broken'], { cwd: folder });
		expect(broken.status).toBe(2);
		expect(broken.stderr).toContain(`${join('.claimlens', 'profiles.json')}, line 12: A profile has no “clientId”`);
		const nowhere = await run(['verify', access, '--profile', 'x'], { cwd: join(folder, '..') });
		expect([nowhere.status, nowhere.stderr]).toEqual([2, expect.stringContaining('neither this folder nor one above it has')]);
	});

	it('says that its own keys cannot be read, and blames no option that nobody gave', async () => {
		const { status, stderr } = await run(['verify', access, '--profile', 'lost'], { cwd: folder });
		expect(status).toBe(2);
		expect(stderr).toContain('claimlens: keys (lost) names a file that cannot be read: ');
		expect(stderr).not.toContain('--jwks');
	});

	it('stands alone with neither --batch nor a key of its own when the options give one', async () => {
		expect((await run(['verify', '--batch', '--profile', 'orders-api'], { cwd: folder })).status).toBe(2);
		const jwks = join(folder, 'none.json');
		writeFileSync(jwks, '{"keys": []}');
		const { json } = await runJson(['verify', access, '--profile', 'orders-api', '--jwks', jwks], { cwd: folder });
		expect(checkOf(json, 'key').code).toBe('key-not-found');
	});

	it('is in the help', async () => {
		expect((await run(['verify', '--help'])).stdout).toMatch(/--profile NAME {2,}a profile of \.claimlens\/profiles\.json/);
	});
});
