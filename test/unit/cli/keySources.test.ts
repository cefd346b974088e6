import { exportSPKI, importJWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fetch, ResolveHost } from '../../../src/core/ports.ts';
import { albArn, albKey, albKeyId, albToken } from '../verify/loadBalancer.ts';
import { accessKey, clientId, issuer, makeKey, mint, accessClaims as minted, now as mintedNow, poolId } from '../verify/minting.ts';
import { identityIssuer, identityKeys, identityPool, identityToken } from '../verify/scenarios/scenario.ts';
import { checkOf, run, runJson } from './commandRun.ts';

const clock = (): number => mintedNow * 1000;

/** A network in which these URLs answer, each with this JSON or text; what was asked is kept. */
function network(answers: Readonly<Record<string, unknown>>): { readonly fetch: Fetch; readonly asked: string[] } {
	const asked: string[] = [];
	const fetch: Fetch = (url) => {
		asked.push(url);
		const answer = answers[url];
		if (answer === undefined) return Promise.resolve(new Response('', { status: 404 }));
		return Promise.resolve(typeof answer === 'string' ? new Response(answer) : Response.json(answer));
	};
	return { fetch, asked };
}

const setOf = (key: { readonly jwk: object }): object => ({ keys: [key.jwk] });
const expectAccess = ['--token-use', 'access', '--client-id', clientId];

describe('the data of a load balancer', () => {
	const keyUrl = `https://public-keys.auth.elb.eu-west-1.amazonaws.com/${albKeyId}`;
	const args = ['--alb-arn', albArn, '--issuer', issuer, '--client-id', clientId];
	let pem: string;
	beforeAll(async () => {
		pem = await exportSPKI((await importJWK({ ...albKey.jwk }, 'ES256', { extractable: true })) as CryptoKey);
	});

	it('is verified with the key of the expected Region', async () => {
		const { fetch, asked } = network({ [keyUrl]: pem });
		const { status, json } = await runJson(['verify', albToken(), ...args], { fetch, clock });
		expect([status, json.verdict, json.kind]).toEqual([0, 'accepted', 'alb-data']);
		expect(json.key).toMatchObject({ kid: albKeyId, source: keyUrl });
		expect(asked).toEqual([keyUrl]);
		expect(checkOf(json, 'signer')).toMatchObject({ outcome: 'pass' });
	});

	it('of another load balancer is rejected, although its key is at the same place', async () => {
		const { fetch } = network({ [keyUrl]: pem });
		const { status, json } = await runJson(['verify', albToken({ signer: albArn.replace('front', 'other') }), ...args], { fetch, clock });
		expect([status, checkOf(json, 'signer').code, checkOf(json, 'signature').outcome]).toEqual([1, 'signer-mismatch', 'pass']);
	});

	it('asks nobody without the ARN, and says what to state', async () => {
		const { status, json } = await runJson(['verify', albToken(), '--issuer', issuer], { clock });
		expect([status, checkOf(json, 'key').code]).toEqual([4, 'no-key']);
		expect(checkOf(json, 'signer').hint).toContain('--alb-arn');
	});

	it('says when what is at that place is no key', async () => {
		const { fetch } = network({ [keyUrl]: '<Error><Code>AccessDenied</Code></Error>' });
		const { status, json } = await runJson(['verify', albToken(), ...args], { fetch, clock });
		expect([status, checkOf(json, 'key').code]).toEqual([4, 'jwks-invalid']);
		expect(checkOf(json, 'key').message).toContain('did not answer with a public key in PEM');
	});

	it('needs an ARN that is one', async () => {
		const { status, stderr } = await run(['verify', albToken(), '--alb-arn', 'my-balancer']);
		expect([status, stderr]).toEqual([2, expect.stringContaining('looks like arn:aws:elasticloadbalancing')]);
	});

	it('can be a line of a batch', async () => {
		const line = { token: albToken(), jwk: albKey.jwk, albArn, issuer, clientId, at: mintedNow };
		const lines = [line, { ...line, albArn: [albArn.replace('front', 'other')] }, { ...line, albArn: null }, { ...line, albArn: 'x' }];
		const { stdout } = await run(['verify', '--batch'], { stdin: lines.map((each) => JSON.stringify(each)).join('\n') });
		const answers = stdout
			.trim()
			.split('\n')
			.map((text) => JSON.parse(text) as { verdict?: string; failed?: string[]; error?: string });
		expect(answers.map(({ verdict, failed }) => [verdict, failed])).toEqual([
			['accepted', []],
			['rejected', ['signer-mismatch']],
			['genuine', []],
			[undefined, undefined],
		]);
		expect(answers[3]?.error).toContain('ARN of an Application Load Balancer');
	});
});

describe('a token of an identity pool', () => {
	it('is verified with the keys that its own issuer names', async () => {
		const jwksUri = `${identityIssuer}/.well-known/jwks_uri`;
		const keySet = identityKeys.type === 'set' ? { keys: identityKeys.keySet.keys } : {};
		const { fetch, asked } = network({
			[`${identityIssuer}/.well-known/openid-configuration`]: { issuer: identityIssuer, jwks_uri: jwksUri },
			[jwksUri]: keySet,
		});
		const args = ['--issuer', identityIssuer, '--audience', identityPool];
		const { status, json } = await runJson(['verify', identityToken(), ...args], { fetch, clock });
		expect([status, json.verdict, json.kind]).toEqual([0, 'accepted', 'cognito-identity']);
		expect(asked).toHaveLength(2);
		expect((await runJson(['decode', identityToken()])).json.payload).toMatchObject({
			amr: expect.arrayContaining(['authenticated']) as string[],
		});
	});
});

describe('a replica of a user pool', () => {
	const replica = `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`;
	const token = mint({ alg: 'RS256', kid: accessKey.kid }, { ...minted, iss: replica }, accessKey);
	const answers = {
		[`${replica}/.well-known/openid-configuration`]: { issuer: replica, jwks_uri: `${replica}/.well-known/jwks.json` },
		[`${replica}/.well-known/jwks.json`]: setOf(accessKey),
	};

	it('is expected where its Region was named, and the remark says that nobody documents it', async () => {
		const { fetch } = network(answers);
		const { status, json } = await runJson(['verify', token, '--user-pool-id', poolId, '--replica-region', 'us-east-1', ...expectAccess], {
			fetch,
			clock,
		});
		expect([status, json.verdict]).toEqual([0, 'accepted']);
		expect(checkOf(json, 'issuer')).toMatchObject({ outcome: 'pass', code: 'issuer-undocumented', hint: expect.any(String) as string });
		const { stdout } = await run(['verify', token, '--user-pool-id', poolId, '--replica-region', 'us-east-1', ...expectAccess], {
			fetch,
			clock,
		});
		expect(stdout).toContain('→ Compare it with the issuer in the discovery document of your pool.');
	});

	it('says in few words that the address of its keys is none to ask', async () => {
		for (const address of ['data:,', 'https://10.0.0.1/']) {
			const discovery = { issuer: replica, jwks_uri: address + 'x'.repeat(500_000) };
			const { fetch } = network({ [`${replica}/.well-known/openid-configuration`]: discovery });
			const { status, stdout } = await run(['verify', token, '--issuer', replica], { fetch, clock });
			expect(status).toBe(4);
			expect(stdout.length).toBeLessThan(10_000);
		}
	});

	it('is expected nowhere else', async () => {
		const { fetch, asked } = network(answers);
		const { status } = await runJson(['verify', token, '--user-pool-id', poolId, ...expectAccess], { fetch, clock });
		expect(status).toBe(1);
		expect(asked.some((url) => url.startsWith(replica))).toBe(false);
	});

	it('can be a member of a batch', async () => {
		const line = { token, jwks: setOf(accessKey), userPoolId: poolId, tokenUse: 'access', clientId, at: mintedNow };
		const lines = [
			{ ...line, replicaRegions: 'us-east-1' },
			line,
			{ ...line, replicaRegions: ['x'] },
			{ token, replicaRegions: ['us-east-1'] },
		];
		const { stdout } = await run(['verify', '--batch'], { stdin: lines.map((each) => JSON.stringify(each)).join('\n') });
		expect(
			stdout
				.trim()
				.split('\n')
				.map((text) => {
					const { verdict, error } = JSON.parse(text) as { verdict?: string; error?: string };
					return verdict ?? error;
				}),
		).toEqual([
			'accepted',
			'rejected',
			'replicaRegions names a Region, such as eu-west-1.',
			'the Regions of replicas belong to a user pool: give its ID too.',
		]);
	});

	it.each([
		[['--replica-region', 'us-east-1'], 'belong to a user pool'],
		[['--user-pool-id', poolId, '--replica-region', 'us_east'], 'names a Region'],
	])('needs a pool and a Region: %j', async (args, sentence) => {
		const { status, stderr } = await run(['verify', token, ...args]);
		expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
	});
});

describe('an emulator', () => {
	const motoKeys = `http://localhost:5000/${poolId}/.well-known/jwks.json`;
	let motoKey: Awaited<ReturnType<typeof makeKey>>;
	let motoToken: string;
	beforeAll(async () => {
		motoKey = await makeKey('RS256', { kid: 'dummy' });
		motoToken = mint({ alg: 'RS256', kid: 'dummy' }, minted, motoKey);
	});
	const args = ['--user-pool-id', poolId, ...expectAccess];

	it('is used when it was chosen, and the answer says that AWS signed nothing', async () => {
		const { fetch, asked } = network({ [motoKeys]: setOf(motoKey) });
		const options = { fetch, clock };
		const { status, json } = await runJson(['verify', motoToken, '--emulator', 'moto', ...args], options);
		expect([status, json.verdict]).toEqual([0, 'accepted']);
		expect(json.key).toMatchObject({ kid: 'dummy', source: motoKeys, emulator: 'moto' });
		expect(asked).toEqual([motoKeys]);
		const { stdout } = await run(['verify', motoToken, '--emulator', 'moto', ...args], options);
		expect(stdout).toContain('Signed by the emulator moto, not by AWS.');
		expect(stdout).toMatch(/fetched at .* UTC · 0 sec ago/);
		expect(stdout).toContain('the key of the emulator moto, not of AWS');
		expect(stdout).not.toContain('Signed by the expected issuer');
		expect((await run(['verify', motoToken, '--emulator', 'moto', ...args, '--lang', 'ja'], options)).stdout).toContain(
			'AWSではなく、エミュレーターmotoが署名しました',
		);
	});

	it('is never used otherwise: the issuer is AWS’s, and AWS has not that key', async () => {
		const { fetch, asked } = network({
			[motoKeys]: setOf(motoKey),
			[`${issuer}/.well-known/openid-configuration`]: { issuer, jwks_uri: `${issuer}/.well-known/jwks.json` },
			[`${issuer}/.well-known/jwks.json`]: setOf(accessKey),
		});
		for (const extra of [[], ['--trust-token-issuer']]) {
			const { status, json } = await runJson(['verify', motoToken, ...args, ...extra], { fetch, clock });
			expect([status, checkOf(json, 'key').code]).toEqual([1, 'key-not-found']);
		}
		expect(asked).not.toContain(motoKeys);
	});

	it('does not vouch for a token that AWS signed', async () => {
		const { fetch } = network({ [motoKeys]: setOf(motoKey) });
		const token = mint({ alg: 'RS256', kid: accessKey.kid }, minted, accessKey);
		const { status, json } = await runJson(['verify', token, '--emulator', 'moto', ...args], { fetch, clock });
		expect([status, checkOf(json, 'key').code]).toEqual([1, 'key-not-found']);
	});

	it.each([
		['cognito-local', 'local_5abc', 'http://localhost:9229/local_5abc', [], 'http://localhost:9229'],
		['localstack', poolId, `http://localhost.localstack.cloud:4566/${poolId}`, [], 'http://localhost:4566'],
		[
			'cognito-local',
			'local_5abc',
			'http://localhost:9229/local_5abc',
			['--emulator-endpoint', 'http://127.0.0.1:9999'],
			'http://127.0.0.1:9999',
		],
	])('%s serves the keys of %s for %s', async (name, pool, iss, extra, endpoint) => {
		const { fetch, asked } = network({ [`${endpoint}/${pool}/.well-known/jwks.json`]: setOf(motoKey) });
		const token = mint({ alg: 'RS256', kid: 'dummy' }, { ...minted, iss }, motoKey);
		const options = ['--emulator', name, ...extra, '--user-pool-id', pool, ...expectAccess];
		const { status, json } = await runJson(['verify', token, ...options], { fetch, clock });
		expect([status, json.verdict, json.key?.source]).toEqual([0, 'accepted', asked[0]]);
		const ofAws = mint({ alg: 'RS256', kid: 'dummy' }, minted, motoKey);
		expect(checkOf((await runJson(['verify', ofAws, ...options], { fetch, clock })).json, 'issuer').code).toBe('issuer-mismatch');
	});

	it.each([
		[['--emulator', 'ministack', '--user-pool-id', poolId], 'cognito-local, localstack or moto'],
		[['--emulator', 'moto'], '--emulator needs the user pool'],
		[['--emulator', 'moto', '--user-pool-id', 'none'], '--emulator needs the user pool'],
		[['--emulator', 'moto', '--user-pool-id', 'local_x'], 'is not written so'],
		[['--emulator-endpoint', 'http://localhost:1'], 'say which one with --emulator'],
		[['--emulator', 'moto', '--user-pool-id', poolId, '--emulator-endpoint', 'localhost:5000'], 'is the URL at which'],
		[['--emulator', 'moto', '--user-pool-id', poolId, '--jwks', 'x.json'], 'not several'],
	])('is chosen with care: %j', async (options, sentence) => {
		const { status, stderr } = await run(['verify', motoToken, ...options]);
		expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
	});

	it('elsewhere than on this machine is not asked over http', async () => {
		const options = ['--emulator', 'moto', '--emulator-endpoint', 'http://moto:5000', '--user-pool-id', poolId];
		const { status, json } = await runJson(['verify', motoToken, ...options], { clock });
		expect([status, checkOf(json, 'key').message]).toEqual([4, expect.stringContaining('is not https')]);
	});
});

describe('hosts inside a private network', () => {
	const url = 'https://idp.corp.example/jwks.json';
	const resolveHost: ResolveHost = async () => [{ address: '10.0.0.5' }];
	const token = mint({ alg: 'RS256', kid: accessKey.kid }, minted, accessKey);

	it('are not asked, and the answer says how to allow one', async () => {
		const { fetch, asked } = network({ [url]: setOf(accessKey) });
		const { status, json } = await runJson(['verify', token, '--jwks', url], { fetch, resolveHost, clock });
		expect([status, asked]).toEqual([4, []]);
		expect(checkOf(json, 'key').message).toMatch(/leads to 10\.0\.0\.5.*--allow-host HOST/);
	});

	it('are asked when they are allowed', async () => {
		const { fetch, asked } = network({ [url]: setOf(accessKey), 'https://10.0.0.5/jwks.json': setOf(accessKey) });
		const { json } = await runJson(['verify', token, '--jwks', url, '--allow-host', 'idp.corp.example'], { fetch, resolveHost, clock });
		expect(json.verdict).toBe('genuine');
		await runJson(['verify', token, '--jwks', 'https://10.0.0.5/jwks.json', '--allow-host', '10.0.0.5'], { fetch, clock });
		expect(asked).toEqual([url, 'https://10.0.0.5/jwks.json']);
	});

	it.each(['https://idp.corp.example', 'idp.corp.example:443', 'a/b', 'user@host', ' ', 'a b'])('are named alone: not %o', async (host) => {
		const { status, stderr } = await run(['verify', token, '--jwks', url, '--allow-host', host]);
		expect([status, stderr]).toEqual([2, expect.stringContaining('--allow-host')]);
	});
});

describe('what is wrong with the keys', () => {
	const odd = { keys: [accessKey.jwk, { ...accessKey.jwk, kid: 'other', use: 'enc' }, { kty: 'AKP', kid: 'new' }] };
	const token = mint({ alg: 'RS256', kid: accessKey.kid }, minted, accessKey);
	const url = 'https://keys.example/jwks.json';

	it('is said beside the key, as text and as JSON, and changes no verdict', async () => {
		const { fetch } = network({ [url]: odd });
		const { json, stdout } = await runJson(['verify', token, '--jwks', url], { fetch, clock });
		expect(json.verdict).toBe('genuine');
		const { keyFindings } = JSON.parse(stdout) as { keyFindings: { code: string; message: string }[] };
		expect(keyFindings.map(({ code }) => code)).toEqual(['contradiction', 'unknown-key-type']);
		const text = (await run(['verify', token, '--jwks', url], { fetch, clock })).stdout;
		expect(text).toContain('! A key contradicts itself (other): alg, use do not go together');
	});

	it('is nothing for good keys: then the member is left out', async () => {
		const { fetch } = network({ [url]: setOf(accessKey) });
		expect((await runJson(['verify', token, '--jwks', url], { fetch, clock })).json).not.toHaveProperty('keyFindings');
	});

	it('stays short for a set that has thousands of faults', async () => {
		const { fetch } = network({
			[url]: { keys: Array.from({ length: 1000 }, (_, index) => ({ ...accessKey.jwk, kid: `k${index % 50}` })) },
		});
		const { stdout } = await run(['verify', token, '--jwks', url], { fetch, clock });
		expect(stdout).toContain('(k0, k1, k2, and 47 more)');
		expect(stdout.split('\n').length).toBeLessThan(70);
	});
});

describe('an access token that is bound to an API', () => {
	const aud = 'https://api.example.com';
	const token = mint({ alg: 'RS256', kid: accessKey.kid }, { ...minted, aud }, accessKey);
	const url = 'https://keys.example/jwks.json';
	const args = ['verify', token, '--jwks', url, '--issuer', issuer, ...expectAccess];

	it('is accepted for its client with a remark that names the API, and refused at another one', async () => {
		const { fetch } = network({ [url]: setOf(accessKey) });
		const { json } = await runJson(args, { fetch, clock });
		expect(json.verdict).toBe('accepted');
		expect(checkOf(json, 'audience')).toMatchObject({
			outcome: 'warn',
			code: 'not-stated',
			message: `The access token is bound to ${aud}: no other API may take it. Nothing says whether that is yours.`,
			hint: expect.stringContaining('State your API') as string,
		});
		expect((await runJson([...args, '--audience', 'https://other.example'], { fetch, clock })).status).toBe(1);
		expect(checkOf((await runJson([...args, '--audience', aud], { fetch, clock })).json, 'audience').outcome).toBe('pass');
	});
});
