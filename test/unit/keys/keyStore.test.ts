import { describe, expect, it } from 'vitest';
import type { KeysFailure } from '../../../src/core/keys/discovery.ts';
import type { FetchedKeys } from '../../../src/core/keys/fetchKeys.ts';
import { type KeySource, placeOf } from '../../../src/core/keys/keySource.ts';
import { failurePause, KeyStore, maxKeyAge, unknownKidPause } from '../../../src/core/keys/keyStore.ts';

const issuer = 'https://issuer.example';
const source: KeySource = { type: 'discovery', issuer };

function keysOf(...kids: string[]): FetchedKeys {
	const keys = kids.map((kid) => ({ kty: 'RSA', kid }));
	return { ok: true, keySet: { keys, findings: [] }, jwksUri: `${issuer}/j` };
}

const failure: KeysFailure = { ok: false, code: 'unreachable', url: issuer };

/** An issuer that counts how often it is asked, and answers when it is told to. */
function pretendIssuer() {
	const requests: {
		readonly source: KeySource;
		readonly signal: AbortSignal;
		readonly answer: (keys: FetchedKeys | KeysFailure) => void;
	}[] = [];
	let time = 1_000_000;
	const fetchKeys = (asked: KeySource, signal: AbortSignal): Promise<FetchedKeys | KeysFailure> =>
		new Promise((answer) => requests.push({ source: asked, signal, answer }));
	return {
		store: new KeyStore(fetchKeys, () => time),
		requests,
		pass: (milliseconds: number) => {
			time += milliseconds;
		},
		now: () => time,
		answer: (keys: FetchedKeys | KeysFailure) => requests.at(-1)?.answer(keys),
	};
}

/** A store that already holds the key `old`. */
async function filled() {
	const pretended = pretendIssuer();
	const first = pretended.store.keysFor(source, 'old');
	pretended.answer(keysOf('old'));
	const stored = await first;
	return { ...pretended, stored };
}

describe('KeyStore', () => {
	it('asks once for many callers at a time', async () => {
		const { store, requests, answer, now } = pretendIssuer();
		const callers = ['a', 'b', undefined, 'c'].map((kid) => store.keysFor(source, kid));
		expect(requests).toHaveLength(1);
		answer(keysOf('a', 'b'));
		for (const keys of await Promise.all(callers)) expect(keys).toEqual({ ...keysOf('a', 'b'), fetchedAt: now() });
		for (const kid of ['a', 'b', undefined]) expect(await store.keysFor(source, kid)).toMatchObject({ ok: true });
		expect(requests).toHaveLength(1);
	});

	it('lets nobody wait who cancelled before it was asked', async () => {
		const { store, requests } = pretendIssuer();
		expect(await store.keysFor(source, 'a', AbortSignal.abort())).toMatchObject({ ok: false, code: 'cancelled' });
		expect(requests.every(({ signal }) => signal.aborted)).toBe(true);
	});

	it('asks each issuer for itself', async () => {
		const { store, requests } = pretendIssuer();
		const answers = [
			store.keysFor({ type: 'discovery', issuer: 'https://a.example' }, 'k'),
			store.keysFor({ type: 'discovery', issuer: 'https://b.example' }, 'k'),
		];
		expect(requests.map((request) => placeOf(request.source))).toEqual([
			'https://a.example/.well-known/openid-configuration',
			'https://b.example/.well-known/openid-configuration',
		]);
		requests[0]?.answer(keysOf('a'));
		requests[1]?.answer(failure);
		expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: false }]);
	});

	it('keeps keys until they are too old', async () => {
		const { store, requests, pass, answer } = await filled();
		pass(maxKeyAge - 1);
		expect(await store.keysFor(source, 'old')).toMatchObject({ ok: true });
		expect(await store.keysFor(source, undefined)).toMatchObject({ ok: true });
		expect(requests).toHaveLength(1);
		pass(1);
		const again = store.keysFor(source, 'old');
		expect(requests).toHaveLength(2);
		answer(keysOf('new'));
		expect(await again).toMatchObject({ keySet: { keys: [{ kid: 'new' }] } });
	});

	it('trusts no keys that are too old when the issuer cannot be asked', async () => {
		const { store, pass, answer } = await filled();
		pass(maxKeyAge);
		const again = store.keysFor(source, 'old');
		answer(failure);
		expect(await again).toEqual(failure);
	});

	it('finds a rotated key at once', async () => {
		const { store, requests, answer } = await filled();
		const rotated = store.keysFor(source, 'new');
		expect(requests).toHaveLength(2);
		answer(keysOf('new'));
		expect(await rotated).toMatchObject({ keySet: { keys: [{ kid: 'new' }] } });
		expect(await store.keysFor(source, 'new')).toMatchObject({ ok: true });
		expect(requests).toHaveLength(2);
	});

	it('asks once for many unknown kids, and not again before the pause is over', async () => {
		const { store, requests, pass, answer, stored } = await filled();
		const callers = ['x', 'y', 'z'].map((kid) => store.keysFor(source, kid));
		expect(requests).toHaveLength(2);
		answer(keysOf('old', 'y'));
		for (const keys of await Promise.all(callers)) expect(keys).toMatchObject({ keySet: { keys: [{ kid: 'old' }, { kid: 'y' }] } });
		pass(unknownKidPause - 1);
		expect(await store.keysFor(source, 'x')).toMatchObject({ ok: true });
		expect(requests).toHaveLength(2);
		pass(1);
		const later = store.keysFor(source, 'x');
		expect(requests).toHaveLength(3);
		answer(keysOf('old'));
		expect(await later).not.toBe(stored);
	});

	it('goes on giving known keys while an unknown kid is asked for', async () => {
		const { store, stored } = await filled();
		void store.keysFor(source, 'unknown');
		expect(await store.keysFor(source, 'old')).toBe(stored);
	});

	it('keeps known keys when the question for an unknown kid fails', async () => {
		const { store, answer, stored } = await filled();
		const unknown = store.keysFor(source, 'unknown');
		answer(failure);
		expect(await unknown).toEqual(failure);
		expect(await store.keysFor(source, 'old')).toBe(stored);
	});

	it('leaves an issuer alone for a while after a failure, then asks again', async () => {
		const { store, requests, pass, answer } = pretendIssuer();
		const first = store.keysFor(source, 'k');
		answer(failure);
		expect(await first).toEqual(failure);
		pass(failurePause - 1);
		expect(await store.keysFor(source, 'k')).toEqual(failure);
		expect(requests).toHaveLength(1);
		pass(1);
		const again = store.keysFor(source, 'k');
		expect(requests).toHaveLength(2);
		answer(keysOf('k'));
		expect(await again).toMatchObject({ ok: true });
		pass(maxKeyAge - 1);
		expect(await store.keysFor(source, 'k')).toMatchObject({ ok: true });
	});

	it('asks again at once whoever insists, after a failure and for an unknown kid', async () => {
		const { store, requests, answer } = pretendIssuer();
		const first = store.keysFor(source, 'k');
		answer(failure);
		await first;
		const insisting = [store.keysFor(source, 'k', undefined, true), store.keysFor(source, 'k', undefined, true)];
		expect(requests).toHaveLength(2);
		answer(keysOf('old'));
		expect(await Promise.all(insisting)).toMatchObject([{ ok: true }, { ok: true }]);
		const unknown = store.keysFor(source, 'k');
		answer(keysOf('old'));
		await unknown;
		expect(await store.keysFor(source, 'k')).toMatchObject({ ok: true });
		expect(requests).toHaveLength(3);
		const known = store.keysFor(source, 'k', undefined, true);
		expect(requests).toHaveLength(4);
		answer(keysOf('k'));
		expect(await known).toMatchObject({ keySet: { keys: [{ kid: 'k' }] } });
		expect(await store.keysFor(source, 'k', undefined, true)).toMatchObject({ ok: true });
		expect(requests).toHaveLength(4);
	});

	it('does not remember that an address was refused: what is allowed may change at any time', async () => {
		const { store, requests, answer } = pretendIssuer();
		for (const code of ['private-address', 'resolves-to-private', 'not-https'] as const) {
			const asked = store.keysFor(source, 'k');
			answer({ ok: false, code, url: issuer });
			expect(await asked).toMatchObject({ code });
		}
		expect(requests).toHaveLength(3);
	});

	it('keeps keys of one issuer from different places apart', async () => {
		const { store, requests } = pretendIssuer();
		const places: readonly KeySource[] = [
			source,
			{ type: 'jwks', issuer, url: 'http://localhost:5000/a' },
			{ type: 'jwks', issuer, url: 'http://localhost:5000/b' },
			{ type: 'jwks', issuer: `${issuer}/`, url: 'http://localhost:5000/a' },
			{ type: 'load-balancer', url: 'http://localhost:5000/a', kid: 'k' },
		];
		const answers = places.map((place) => store.keysFor(place, 'k'));
		expect(requests.map((request) => request.source)).toEqual(places);
		requests.forEach((request, index) => {
			request.answer(keysOf('k', String(index)));
		});
		for (const [index, keys] of (await Promise.all(answers)).entries())
			expect(keys).toMatchObject({ keySet: { keys: [{}, { kid: String(index) }] } });
	});

	it('passes on what the port throws, and asks again the next time', async () => {
		let calls = 0;
		const store = new KeyStore(
			async () => {
				calls++;
				throw new Error('broken port');
			},
			() => 0,
		);
		await expect(store.keysFor(source, 'k')).rejects.toThrow('broken port');
		await expect(store.keysFor(source, 'k', new AbortController().signal)).rejects.toThrow('broken port');
		expect(calls).toBe(2);
	});
});

describe('cancelling in the KeyStore', () => {
	const cancelled = { ok: false, code: 'cancelled', url: `${issuer}/.well-known/openid-configuration` };

	it('frees the caller at once and stops a request that nobody waits for', async () => {
		const { store, requests } = pretendIssuer();
		const controller = new AbortController();
		const caller = store.keysFor(source, 'k', controller.signal);
		controller.abort();
		expect(await caller).toEqual(cancelled);
		expect(requests[0]?.signal.aborted).toBe(true);
	});

	it('does not disturb others who wait for the same keys', async () => {
		const { store, requests, answer } = pretendIssuer();
		const controller = new AbortController();
		const first = store.keysFor(source, 'k', controller.signal);
		const second = store.keysFor(source, 'k', new AbortController().signal);
		const third = store.keysFor(source, 'k');
		controller.abort();
		expect(await first).toEqual(cancelled);
		expect(requests).toHaveLength(1);
		expect(requests[0]?.signal.aborted).toBe(false);
		answer(keysOf('k'));
		expect(await second).toMatchObject({ ok: true });
		expect(await third).toMatchObject({ ok: true });
	});

	it('is no failure of the issuer: the next caller asks anew', async () => {
		const { store, requests, answer } = pretendIssuer();
		const controller = new AbortController();
		const first = store.keysFor(source, 'k', controller.signal);
		controller.abort();
		const second = store.keysFor(source, 'k');
		expect(requests).toHaveLength(2);
		answer(keysOf('k'));
		requests[0]?.answer({ ok: false, code: 'cancelled', url: issuer });
		expect(await first).toEqual(cancelled);
		expect(await second).toMatchObject({ ok: true });
		expect(await store.keysFor(source, 'k')).toMatchObject({ ok: true });
		expect(requests).toHaveLength(2);
	});

	it('does not use up the question for an unknown kid', async () => {
		const { store, requests, answer } = await filled();
		const controller = new AbortController();
		const first = store.keysFor(source, 'new', controller.signal);
		controller.abort();
		await first;
		const second = store.keysFor(source, 'new');
		expect(requests).toHaveLength(3);
		answer(keysOf('new'));
		expect(await second).toMatchObject({ keySet: { keys: [{ kid: 'new' }] } });
	});

	it('before asking asks nobody', async () => {
		const { store, requests } = pretendIssuer();
		expect(await store.keysFor(source, 'k', AbortSignal.abort())).toEqual(cancelled);
		expect(requests).toEqual([]);
	});

	it('after the answer changes nothing', async () => {
		const { store, requests, answer } = pretendIssuer();
		const controller = new AbortController();
		const caller = store.keysFor(source, 'k', controller.signal);
		answer(keysOf('k'));
		expect(await caller).toMatchObject({ ok: true });
		controller.abort();
		expect(await store.keysFor(source, 'k')).toMatchObject({ ok: true });
		expect(requests).toHaveLength(1);
	});
});
