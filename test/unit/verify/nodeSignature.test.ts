// The command verifies common signatures by `node:crypto`, the editor every one by WebCrypto: both must say the same of every token.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyByNode } from '../../../src/cli/signatures/nodeSignature.ts';
import { encode } from '../token/compact.ts';
import { faultsOf } from './faults.ts';
import { clock, idKey, makeKey, mint, poolKeys, setOf } from './minting.ts';
import { scenarios } from './scenarios/all.ts';
import { generic, type Scenario, secret, secretKeys } from './scenarios/scenario.ts';
import { typeFaultsOf } from './typeFaults.ts';

/** From here on `verify` is the command's, in this file and in those that it imports. */
vi.mock(import('../../../src/core/verify/verify.ts'), async (importOriginal) => {
	const { verify } = await importOriginal();
	return { verify: (token, expectations, keys, time) => verify(token, expectations, keys, time, verifyByNode) };
});
const { verify: verifyByCommand } = await import('../../../src/core/verify/verify.ts');
const { verify: verifyByEditor } = await vi.importActual<typeof import('../../../src/core/verify/verify.ts')>(
	'../../../src/core/verify/verify.ts',
);

describe('by node:crypto', async () => {
	await import('./attacks.test.ts');
	await import('./differential.test.ts');
	await import('./checks.test.ts');
});

async function expectAgreement({ token, expectations = {}, keys = poolKeys }: Scenario): Promise<void> {
	const byCommand = await verifyByCommand(token, expectations, keys, clock);
	expect(byCommand).toEqual(await verifyByEditor(token, expectations, keys, clock));
}

const byNode = await Promise.all(['RS256', 'RS384', 'RS512', 'ES256'].map((algorithm) => makeKey(algorithm, { kid: 'k' })));
const left = await Promise.all(['PS256', 'ES384', 'ES512', 'EdDSA'].map((algorithm) => makeKey(algorithm, { kid: 'k' })));

afterEach(() => {
	vi.restoreAllMocks();
});

describe('both verifiers say the same', () => {
	it.each(['id', 'access'] as const)('of every token that is held against other libraries, of use %s', async (use) => {
		for (const { what, token, jwks } of faultsOf(use)) await expectAgreement({ what, token, ...(jwks && { keys: setOf(...jwks.keys) }) });
		for (const { member, token } of typeFaultsOf(use)) await expectAgreement({ what: member, token });
	});

	it('of every token that a check is tried on', async () => {
		for (const results of Object.values(scenarios)) {
			for (const scenario of Object.values(results).flat()) await expectAgreement(scenario);
		}
	});

	it('of each token by itself, and of all of them side by side in any order', async () => {
		const all = (['id', 'access'] as const)
			.flatMap((use) => faultsOf(use))
			.map(({ token, jwks }) => ({ token, keys: jwks ? setOf(...jwks.keys) : poolKeys }));
		const alone: unknown[] = [];
		for (const { token, keys } of all) alone.push(await verifyByEditor(token, {}, keys, clock));
		const orders = fc.shuffledSubarray([...all.keys()], { minLength: all.length });
		await fc.assert(
			fc.asyncProperty(orders, async (order) => {
				const reports = await Promise.all(
					order.map(async (index) => {
						const { token = '', keys = poolKeys } = all[index] ?? {};
						return verifyByCommand(token, {}, keys, clock);
					}),
				);
				expect(reports).toEqual(order.map((index) => alone[index]));
			}),
			{ numRuns: 5 },
		);
	});

	it.each(byNode)('of a signature of $algorithm that was cut, extended, changed in one bit or made of zeros', async (key) => {
		const token = mint({ alg: key.algorithm, kid: 'k' }, generic, key);
		const start = token.lastIndexOf('.') + 1;
		const signature = Buffer.from(token.slice(start), 'base64url');
		const other = fc.oneof(
			fc.constant(Buffer.alloc(signature.length)),
			fc.nat(signature.length).map((length) => signature.subarray(0, length)),
			fc.uint8Array({ maxLength: 8 }).map((more) => Buffer.concat([signature, more])),
			fc.nat(signature.length * 8 - 1).map((bit) => {
				const bytes = Buffer.from(signature);
				bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				return bytes;
			}),
		);
		const keys = setOf(key.jwk);
		await fc.assert(fc.asyncProperty(other, (bytes) => expectAgreement({ what: '', token: token.slice(0, start) + encode(bytes), keys })));
	});

	it.each([
		['an even exponent', { e: 'Ag' }],
		['the exponent 1', { e: 'AQ' }],
		['the exponent 0', { e: 'AA' }],
		['another modulus', { n: `${idKey.modulus.slice(0, -8)}AAAAAAA1` }],
		['an even modulus', { n: `${idKey.modulus.slice(0, -8)}AAAAAAAA` }],
	])('of a key with %s', async (what, members) => {
		const [sound] = faultsOf('id');
		await expectAgreement({ what, token: sound?.token ?? '', keys: setOf({ ...idKey.jwk, ...members }) });
	});
});

describe('a signature', () => {
	it.each(byNode)('of $algorithm is verified without WebCrypto', async (key) => {
		const verify = vi.spyOn(crypto.subtle, 'verify');
		const token = mint({ alg: key.algorithm, kid: 'k' }, generic, key);
		expect((await verifyByCommand(token, {}, setOf(key.jwk), clock)).verdict).toBe('genuine');
		expect(verify).not.toHaveBeenCalled();
	});

	it.each(left)('of $algorithm, which takes longer or is rare, is left to WebCrypto', async (key) => {
		const verify = vi.spyOn(crypto.subtle, 'verify');
		const token = mint({ alg: key.algorithm, kid: 'k' }, generic, key);
		expect((await verifyByCommand(token, {}, setOf(key.jwk), clock)).verdict).toBe('genuine');
		expect(verify).toHaveBeenCalledOnce();
	});

	it('by a shared secret is left to WebCrypto', async () => {
		const verify = vi.spyOn(crypto.subtle, 'verify');
		const token = mint({ alg: 'HS256' }, generic, { algorithm: 'HS256', secret });
		expect((await verifyByCommand(token, {}, secretKeys, clock)).verdict).toBe('genuine');
		expect(verify).toHaveBeenCalledOnce();
	});

	it('is not good with a key that node:crypto cannot verify with', async () => {
		const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, true, ['verify', 'sign']);
		expect(await verifyByNode('RS256', key, new Uint8Array(256), '')).toBe(false);
	});
});
