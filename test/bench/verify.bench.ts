// How many tokens are verified in a second, with the keys at hand and in one process, beside the libraries that people use and beside Node's own
// check of the same signatures, which is the least that all of them have to do.
import { spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, type KeyObject, sign, verify as verifySignature } from 'node:crypto';
import { join } from 'node:path';
import { CognitoJwtVerifier, JwtVerifier } from 'aws-jwt-verify';
import { createVerifier } from 'fast-jwt';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import jsonwebtoken from 'jsonwebtoken';
import { derSignature } from '../../src/cli/signatures/derSignature.ts';
import { SignatureCrew } from '../../src/cli/signatures/signatureCrew.ts';
import { type Jwk, readKeySet } from '../../src/core/keys/jwk.ts';
import type { VerifySignature } from '../../src/core/ports.ts';
import { readToken } from '../../src/core/token/readToken.ts';
import type { Expectations } from '../../src/core/verify/expectations.ts';
import type { KeyMaterial } from '../../src/core/verify/keyMaterial.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { nodeBin, root } from '../harness/run.mjs';
import { type Racer, race } from './race.ts';

const count = 10_000;
const rounds = 5;
/** Tokens that are under way at a time, as many as the command has. */
const lanes = 128;
const clientId = 'fixtureclientid0000000001';
const kid = 'bench';
const now = Math.floor(Date.now() / 1000);
const userPoolId = 'eu-west-1_FIXTURE01';

/** What is verified: an access token of a user pool, or one of another issuer that names its audience. */
interface Job {
	readonly algorithm: 'RS256' | 'ES256';
	readonly issuer: string;
	readonly claims: object;
	readonly makeKeys: () => { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
}

const jobs: readonly Job[] = [
	{
		algorithm: 'RS256',
		issuer: `https://cognito-idp.eu-west-1.amazonaws.com/${userPoolId}`,
		claims: { version: 2, token_use: 'access', client_id: clientId },
		makeKeys: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
	},
	{
		algorithm: 'ES256',
		issuer: 'https://issuer.example.com',
		claims: { aud: clientId, client_id: clientId },
		makeKeys: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
	},
];

function mint({ algorithm, issuer, claims }: Job, privateKey: KeyObject, index: number): string {
	const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
	const payload = {
		sub: `11111111-2222-3333-4444-${String(index).padStart(12, '0')}`,
		iss: issuer,
		...claims,
		scope: 'openid email orders/read',
		auth_time: now,
		iat: now,
		exp: now + 86_400,
		jti: `aaaaaaaa-bbbb-cccc-dddd-${String(index).padStart(12, '0')}`,
		username: 'fixture-user',
		'cognito:groups': ['ops'],
	};
	const signed = `${encode({ kid, alg: algorithm })}.${encode(payload)}`;
	const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
	return `${signed}.${signature.toString('base64url')}`;
}

/** Does one thing for all, several at a time, and gives how many were good. */
async function inLanes<Item>(items: readonly Item[], check: (item: Item) => Promise<boolean>): Promise<number> {
	let next = 0;
	let good = 0;
	const lane = async (): Promise<void> => {
		for (let item = items[next++]; item !== undefined; item = items[next++]) if (await check(item)) good++;
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return good;
}

function ours({ issuer, algorithm }: Job, jwk: Jwk, tokens: readonly string[], verifySignature: VerifySignature): () => Promise<number> {
	const keySet = readKeySet({ keys: [jwk] });
	if (keySet === undefined) throw new Error('no key set');
	const keyMaterial: KeyMaterial = { type: 'set', keySet, source: 'given' };
	const isPool = algorithm === 'RS256';
	const expectations: Expectations = {
		issuer: [issuer],
		...(isPool ? { tokenUse: 'access', clientId: [clientId] } : { audience: [clientId], tokenUse: null }),
	};
	return () =>
		inLanes(tokens, async (token) => (await verify(token, expectations, keyMaterial, Date.now, verifySignature)).verdict === 'accepted');
}

/** The command over requests that each carry the key set, as its users send them; the start of the process is in the time. */
function batch({ issuer, algorithm }: Job, jwk: Jwk, tokens: readonly string[]): () => number {
	const use = algorithm === 'RS256' ? { tokenUse: 'access', clientId } : { tokenUse: null, audience: clientId };
	const input = tokens.map((token) => JSON.stringify({ token, jwks: { keys: [jwk] }, issuer, ...use })).join('\n');
	return () => {
		const { stdout, error } = spawnSync(nodeBin, [join(root, 'dist/cli.js'), 'verify', '--batch'], { input, maxBuffer: 1 << 30 });
		if (error) throw new Error('the command did not run', { cause: error });
		return stdout.toString().split('"verdict":"accepted"').length - 1;
	};
}

function countGood(tokens: readonly string[], check: (token: string) => unknown): number {
	let good = 0;
	for (const token of tokens) if (check(token)) good++;
	return good;
}

function racers(job: Job, crew: SignatureCrew): readonly Racer[] {
	const { algorithm, issuer } = job;
	const { publicKey, privateKey } = job.makeKeys();
	const jwk = { ...publicKey.export({ format: 'jwk' }), kid, alg: algorithm, use: 'sig' } as Jwk;
	const tokens = Array.from({ length: count }, (_, index) => mint(job, privateKey, index));
	const signatures = tokens.map((token) => {
		const dot = token.lastIndexOf('.');
		const signature = Buffer.from(token.slice(dot + 1), 'base64url');
		return [Buffer.from(token.slice(0, dot)), algorithm === 'ES256' ? derSignature(signature) : signature] as const;
	});
	// The key stands by itself: beside options, Node takes twice as long for a signature, and everybody would look good against that.
	const key = createPublicKey({ key: publicKey.export({ format: 'jwk' }), format: 'jwk' });
	const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
	const isPool = algorithm === 'RS256';
	const aws = isPool
		? CognitoJwtVerifier.create({ userPoolId, tokenUse: 'access', clientId })
		: JwtVerifier.create({ issuer, audience: clientId, jwksUri: `${issuer}/jwks.json` });
	aws.cacheJwks({ keys: [jwk] } as Parameters<typeof aws.cacheJwks>[0]);
	const keySet = createLocalJWKSet({ keys: [jwk] } as JSONWebKeySet);
	const audience = isPool ? {} : { audience: clientId };
	const fast = createVerifier({
		key: pem,
		algorithms: [algorithm],
		allowedIss: issuer,
		cache: false,
		...(!isPool && { allowedAud: clientId }),
	});
	const isOurs = (payload: unknown): boolean =>
		typeof payload === 'object' && payload !== null && (payload as { readonly client_id?: unknown }).client_id === clientId;
	return [
		[
			'the signatures alone, crypto.verify of Node',
			() => signatures.filter(([data, signature]) => verifySignature('sha256', data, key, signature)).length,
		],
		[
			'the same on threads of their own',
			() =>
				inLanes(
					signatures,
					([data, signature]) =>
						new Promise<boolean>((resolve) => {
							verifySignature('sha256', data, key, signature, (_error, good) => resolve(good));
						}),
				),
		],
		['ClaimLens, every check', ours(job, jwk, tokens, crew.verify)],
		['ClaimLens, the tokens only read', () => countGood(tokens, (token) => readToken(token).payload?.json)],
		['ClaimLens, every check but the signature', ours(job, jwk, tokens, () => Promise.resolve(true))],
		['claimlens verify --batch, the whole command', batch(job, jwk, tokens)],
		['aws-jwt-verify, verifySync', () => countGood(tokens, (token) => aws.verifySync(token))],
		['aws-jwt-verify, verify', () => inLanes(tokens, async (token) => isOurs(await aws.verify(token)))],
		[
			'jose, jwtVerify',
			() =>
				inLanes(tokens, async (token) => {
					const { payload } = await jwtVerify(token, keySet, { issuer, algorithms: [algorithm], ...audience });
					return isOurs(payload);
				}),
		],
		['fast-jwt', () => countGood(tokens, (token) => isOurs(fast(token)))],
		[
			'jsonwebtoken',
			() => countGood(tokens, (token) => isOurs(jsonwebtoken.verify(token, pem, { algorithms: [algorithm], issuer, ...audience }))),
		],
	];
}

spawnSync(nodeBin, [join(root, 'esbuild.mjs'), '--production'], { cwd: root });
const crew = new SignatureCrew({ program: join(root, 'dist/cli/signatureWorker.cjs') });
for (const job of jobs) {
	const title = `${count.toLocaleString('en')} tokens, ${job.algorithm}`;
	await race({ title, amount: count, unit: 'tokens', counted: 'good', rounds }, racers(job, crew));
}
await crew.end();
