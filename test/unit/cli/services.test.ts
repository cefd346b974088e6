import { beforeAll, describe, expect, it } from 'vitest';
import type { AcceptanceJson } from '../../../src/cli/acceptanceJson.ts';
import { serviceIds } from '../../../src/core/services/service.ts';
import { now, run } from './commandRun.ts';
import { accessClaims, clientId, createSigner, idClaims, poolId, poolIssuer, signatureOf, type TestSigner } from './signedTokens.ts';

let signer: TestSigner;
beforeAll(async () => {
	signer = await createSigner();
});

async function answerOf(token: string, ...args: readonly string[]): Promise<AcceptanceJson> {
	const { status, stdout, stderr } = await run(['services', token, '--format', 'json', ...args]);
	expect([status, stderr]).toEqual([0, '']);
	return JSON.parse(stdout) as AcceptanceJson;
}

describe('services as JSON', () => {
	it('has a row for every service, those first that take the token', async () => {
		const { kind, refusal, services } = await answerOf(await signer.sign(accessClaims()));
		expect([kind, refusal]).toEqual(['cognito-access', null]);
		expect(services.map(({ service }) => service).sort()).toEqual([...serviceIds].sort());
		expect(services.find(({ service }) => service === 'http-jwt')).toEqual({
			service: 'http-jwt',
			title: 'API Gateway HTTP, no scopes',
			answer: 'depends',
			otherwise: 'depends',
			code: 'http-client',
			message: `The audience list must hold ${clientId}: there is no aud, so client_id counts.`,
			hint: `Put ${clientId} into the audience list, and ${poolIssuer} as the issuer.`,
			certainty: 'documented',
			detail: { audience: clientId, issuer: poolIssuer },
			source: 'API Gateway Developer Guide: JWT authorizers for HTTP APIs',
		});
		expect(services[0]).toMatchObject({ answer: 'yes' });
		expect(services.at(-1)).toMatchObject({ answer: 'no' });
	});

	it('says no for every service where the token has expired, and what it would be otherwise', async () => {
		const { refusal, services } = await answerOf(await signer.sign(idClaims({ exp: now - 90 })));
		expect(refusal).toEqual({ code: 'expired', message: expect.stringContaining('Expired 1 min 30 sec ago') as string });
		expect(new Set(services.map(({ answer }) => answer))).toEqual(new Set(['no']));
		expect(services.find(({ service }) => service === 'rest-cognito')).toMatchObject({ otherwise: 'yes', code: 'rest-id' });
	});

	it('is one line as ndjson, and Japanese on request', async () => {
		const token = await signer.sign(idClaims());
		const { status, stdout } = await run(['services', '--format', 'ndjson', '--lang', 'ja'], { stdin: `Bearer ${token}\n` });
		expect(status).toBe(0);
		expect(stdout.trimEnd().split('\n')).toHaveLength(1);
		expect((JSON.parse(stdout) as AcceptanceJson).services.map(({ title }) => title)).toContain('API Gateway REST、スコープなし');
	});
});

describe('services as text', () => {
	it('is a line for each service with its reason, and what to do below', async () => {
		const { status, stdout, stderr } = await run(['services', '-'], { stdin: await signer.sign(idClaims()) });
		expect([status, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(
			/^ID token\nJudged by kind and claims, .* revoked is not\.\n\n {2}✓ accepts {2}API Gateway REST, no scopes +An authorizer/,
		);
		expect(stdout).toContain(`→ In Logins the key is cognito-idp.eu-west-1.amazonaws.com/${poolId}, and the value is this token.`);
		expect(stdout.match(/^ {2}[✓?✗] /gm)).toHaveLength(serviceIds.length);
	});

	it('says once that the token has expired, and only what would be', async () => {
		const { stdout } = await run(['services', await signer.sign(idClaims({ exp: now - 90 }))]);
		expect(stdout.match(/Expired/g)).toHaveLength(1);
		expect(stdout).toContain('✓ would accept');
		expect(stdout).not.toContain('✓ accepts');
	});

	it('fits the terminal', async () => {
		const token = await signer.sign(accessClaims({ aud: 'https://api.example.com' }));
		for (const [columns, lang] of [
			[120, 'en'],
			[100, 'ja'],
		] as const) {
			const { stdout } = await run(['services', token, '--lang', lang], { columns, env: { NO_COLOR: '1' } });
			for (const line of stdout.split('\n')) {
				if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(columns);
			}
		}
	});

	it('prints values of a hostile token as escapes, and no token', async () => {
		const inner = await signer.sign(idClaims());
		const token = await signer.sign(
			accessClaims({ iss: 'https://issuer.example/\u001b[31m\u202E', aud: inner, scope: `a\u0007b ${inner}` }),
		);
		for (const format of ['text', 'json']) {
			const { stdout } = await run(['services', token, '--format', format]);
			expect(stdout).not.toMatch(/[\u0007\u001b\u202e]/);
			expect(stdout).toContain('\\u001b');
			expect(stdout).not.toContain(signatureOf(inner));
		}
	});
});

it.each([
	[['services', 'nonsense'], 'this is no token that can be read'],
	[['services', ''], 'there is no token'],
	[['services', 'a.b.c', 'd.e.f'], 'one token at a time'],
])('refuses %j in one line with status 2', async (args, sentence) => {
	const { status, stdout, stderr } = await run(args);
	expect([status, stdout]).toEqual([2, '']);
	expect(stderr).toMatch(/^claimlens: [^\n]+\n$/);
	expect(stderr).toContain(sentence);
});
