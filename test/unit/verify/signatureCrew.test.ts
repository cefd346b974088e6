import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandBundles } from '../../../build/commandBundles.mjs';
import { SignatureCrew, type SignatureCrewPlan } from '../../../src/cli/signatures/signatureCrew.ts';
import { makeKey, signatureOf } from './minting.ts';

let folder: string;
let program: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-signatures-'));
	await build({ ...commandBundles(folder)['cli thread'], logLevel: 'silent' });
	program = join(folder, 'signatureWorker.cjs');
});
afterAll(() => rm(folder, { recursive: true }));

const signers = await Promise.all(['RS256', 'RS384', 'RS512', 'ES256'].map((algorithm) => makeKey(algorithm, { kid: 'k' })));
const keys = new Map(await Promise.all(signers.map(async (signer) => [signer, (await importJWK(signer.jwk)) as CryptoKey] as const)));
const unfit = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, ['verify', 'sign']);
/** Signatures of all keys in turn, good ones and others, some beside a key that nothing can be verified with. */
const askings = Array.from({ length: 100 }, (_, index) =>
	signers.map((signer) => {
		const fits = index % 5 !== 0;
		const good = index % 3 !== 0;
		const key = (fits ? keys.get(signer) : undefined) ?? unfit;
		return {
			algorithm: signer.algorithm,
			key,
			good: good && fits,
			text: `${index}`,
			signature: signatureOf(good ? `${index}` : 'another', signer),
		};
	}),
).flat();
const expected = askings.map(({ good }) => good);

async function answers(plan: SignatureCrewPlan, times = 1): Promise<readonly (boolean | undefined)[]> {
	const crew = new SignatureCrew(plan);
	try {
		const all = Array.from({ length: times }, () => askings).flat();
		return await Promise.all(all.map(async ({ algorithm, key, signature, text }) => crew.verify(algorithm, key, signature, text)));
	} finally {
		await crew.end();
	}
}

describe('signatures that many wait for', () => {
	it('have each an answer of its own', async () => {
		expect(await answers({})).toEqual(expected);
	});

	it('are verified by other threads as by this one', async () => {
		const times = 20;
		const all = Array.from({ length: times }, () => expected).flat();
		expect(await answers({ program, threads: 3, worthwhile: 0 }, times)).toEqual(all);
	});

	it('are given to them', async () => {
		const credulous = join(folder, 'credulous.cjs');
		writeFileSync(
			credulous,
			"const { parentPort } = require('node:worker_threads');\nparentPort.on('message', ({ length }) => parentPort.postMessage(new Uint8Array(length).fill(1)));",
		);
		const given = await answers({ program: credulous, threads: 2, worthwhile: 0 }, 20);
		expect(given.filter((good) => good).length).toBeGreaterThan(20 * expected.filter((good) => good).length);
	});

	it.each([
		['cannot be started', 'throw new Error()'],
		['break down', "import { parentPort } from 'node:worker_threads';\nparentPort.once('message', () => process.exit());"],
	])('are verified all the same when helpers %s', async (_, script) => {
		const broken = join(folder, 'broken.mjs');
		writeFileSync(broken, script);
		expect(await answers({ program: broken, threads: 3, worthwhile: 0 }, 5)).toEqual(Array.from({ length: 5 }, () => expected).flat());
	});

	it('leave no thread behind that was still being started', async () => {
		const crew = new SignatureCrew({ program, threads: 2, worthwhile: 0 });
		const [first] = askings;
		if (first === undefined) throw new Error('nothing is asked');
		const started: Worker[] = [];
		const note = (worker: Worker): unknown => started.push(worker);
		process.on('worker', note);
		expect(await crew.verify(first.algorithm, first.key, first.signature, first.text)).toBe(first.good);
		await crew.end();
		process.off('worker', note);
		// A thread that has ended has no number any more.
		expect(started.map(({ threadId }) => threadId)).toEqual([-1]);
	});

	it('of algorithms that take longer or are rare are left to WebCrypto', () => {
		expect(new SignatureCrew({}).verify('PS256', unfit, new Uint8Array(256), '')).toBeUndefined();
	});
});
