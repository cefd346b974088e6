import { lookup } from 'node:dns/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../../src/core/keys/address.ts';
import { fetchIssuerKeys } from '../../../src/core/keys/discovery.ts';
import { fetchKeys } from '../../../src/core/keys/fetchKeys.ts';
import type { GetOptions } from '../../../src/core/keys/getJson.ts';
import { KeyStore } from '../../../src/core/keys/keyStore.ts';
import { keyFailureSentence } from '../../../src/words/keyFailures.ts';
import { keyFindingTexts } from '../../../src/words/keyFindings.ts';
import { type MisbehavingServer, type Misbehaviour, type Stage, startMisbehaving } from '../../servers/misbehaving.ts';
import { languages } from '../words/bundle.ts';

let server: MisbehavingServer;
beforeAll(async () => {
	server = await startMisbehaving();
});
afterAll(() => server.close());

const options: GetOptions = { fetch, resolveHost: lookup, timeout: 5_000, allowLoopbackHttp: true };

/** What the user is told, in both languages: what happened and why, and what to do where there is anything to do. */
const told: Readonly<Partial<Record<Misbehaviour, readonly [string, string]>>> = {
	'never-answers': ['did not answer in time. Check the connection or the proxy', '時間内に応答しませんでした。接続またはプロキシを確認'],
	'slow-drip': ['did not answer in time. Check the connection or the proxy', '時間内に応答しませんでした。接続またはプロキシを確認'],
	endless: ['more than 1 MB and was cut off', '1 MBを超えたため、読み取りを中止しました'],
	redirect: ['Redirects are not followed, because another host must not answer for the issuer', 'リダイレクトには従いません'],
	html: ['did not answer with JSON (text/html). Perhaps a proxy or a sign-in page', 'JSONではありません(text/html)'],
	'broken-json': ['did not answer with JSON', 'JSONではありません'],
	'status-500': ['HTTP status 500', 'HTTPステータス500'],
	reset: ['cannot be reached', '接続できません'],
	'no-keys': ['holds no keys', '鍵が1つも含まれていません'],
};

describe.each(['discovery', 'keys'] as const)('an issuer that misbehaves at the stage %s', (stage: Stage) => {
	// An empty key set in the place of a discovery document is a document of another issuer.
	const here = Object.entries(told).filter(([misbehaviour]) => stage === 'keys' || misbehaviour !== 'no-keys');

	it.each(here)('%s: the user is told what happened, in both languages', async (misbehaviour, sentences) => {
		const hurried = misbehaviour === 'never-answers' || misbehaviour === 'slow-drip' ? { timeout: 200 } : {};
		const answer = await fetchIssuerKeys(server.issuer(misbehaviour as Misbehaviour, stage), { ...options, ...hurried });
		if (answer.ok) throw new Error('it answered');
		const values = { url: answer.url, detail: answer.detail ?? '' };
		for (const [index, words] of languages.entries()) expect(keyFailureSentence(answer.code, values, words)).toContain(sentences[index]);
		expect(server.elsewhere.requests.all).toEqual([]);
	});

	it.each(['status-500-first', 'reset-first'] as const)('%s is asked once more, and gives its keys', async (misbehaviour) => {
		const issuer = server.issuer(misbehaviour, stage);
		const before = server.requests.all.length;
		expect(await fetchIssuerKeys(issuer, options)).toMatchObject({ ok: true, keySet: { keys: [{ kty: 'RSA' }] } });
		expect(server.requests.all.length - before).toBe(3);
	});

	it.each([
		['status-500', 2],
		['reset', 2],
		['status-404', 1],
		['redirect', 1],
		['html', 1],
		['endless', 1],
	] as const)('%s is asked %i times and no more', async (misbehaviour, times) => {
		const issuer = server.issuer(misbehaviour, stage);
		const before = server.requests.all.length;
		expect(await fetchIssuerKeys(issuer, options)).toMatchObject({ ok: false });
		expect(server.requests.all.length - before).toBe(times + (stage === 'keys' ? 1 : 0));
	});
});

describe('a key set with faults', () => {
	it('gives its good keys, and every fault is said in both languages', async () => {
		const answer = await fetchIssuerKeys(server.issuer('odd-keys', 'keys'), options);
		if (!answer.ok) throw new Error(answer.code);
		expect(answer.keySet.keys).toHaveLength(5);
		const [english, japanese] = languages.map((words) => keyFindingTexts(answer.keySet.findings, words).map(({ text }) => text));
		expect(english).toEqual([
			'Several keys have the same key ID (misbehaving), so a token that names it names none of them.',
			'One of several keys has no key ID (entries: 1), so no token can name it.',
			'A key contradicts itself (odd): alg, kty do not go together, and libraries will differ about it.',
			'A key is of a type that is not known here and was passed over (new).',
			'The key set has entries that are no keys (entries: 1).',
		]);
		expect(japanese?.every((text) => /[\u3041-\u9fff]/.test(text))).toBe(true);
	});

	it('that shows private keys says so, and its private parts stay unused', async () => {
		const answer = await fetchIssuerKeys(server.issuer('private-keys', 'keys'), options);
		expect(answer).toMatchObject({ ok: true, keySet: { findings: [{ code: 'private-member', kid: 'misbehaving' }] } });
	});
});

describe('a name that leads into a private network', () => {
	it('is not asked, whatever else it leads to', async () => {
		const before = server.requests.all.length;
		for (const address of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:10.0.0.1', 'fe80::1%eth0', 'fd00::1', '0.0.0.0']) {
			const asked: string[] = [];
			const answer = await fetchIssuerKeys('https://issuer.example', {
				...options,
				fetch: (url) => {
					asked.push(url);
					return fetch(`${server.issuer('none')}/.well-known/openid-configuration`);
				},
				resolveHost: async () => [{ address: '93.184.216.34' }, { address }],
			});
			expect(answer).toMatchObject({ ok: false, code: 'resolves-to-private', detail: address });
			expect(asked).toEqual([]);
			if (answer.ok) return;
			const [english, japanese] = languages.map((words) => keyFailureSentence(answer.code, { url: answer.url, detail: address }, words));
			expect(english).toContain(`leads to ${address}, an address inside a private network, and is not asked`);
			expect(japanese).toContain(`プライベートネットワーク内のアドレス${address}につながるため、問い合わせません`);
		}
		expect(server.requests.all.length).toBe(before);
	});

	it('is asked when the user allows that host, and only then', async () => {
		const asked: string[] = [];
		const inside: GetOptions = {
			...options,
			fetch: (url) => {
				asked.push(url);
				return Promise.resolve(Response.json({ issuer: 'https://other.example' }));
			},
			resolveHost: async () => [{ address: '10.1.2.3' }],
		};
		const issuer = 'https://idp.corp.example';
		for (const host of ['corp.example', 'other.corp.example', '10.1.2.3']) {
			expect(await fetchIssuerKeys(issuer, { ...inside, allowedHosts: [host] })).toMatchObject({ code: 'resolves-to-private' });
		}
		expect(asked).toEqual([]);
		expect(await fetchIssuerKeys(issuer, { ...inside, allowedHosts: ['IDP.corp.example'] })).toMatchObject({ code: 'issuer-differs' });
		expect(asked).toHaveLength(1);
	});

	it('is asked also at the step of the keys: a discovery document must not lead inside', async () => {
		const issuer = 'https://issuer.example';
		const answer = await fetchIssuerKeys(issuer, {
			...options,
			fetch: () => Promise.resolve(Response.json({ issuer, jwks_uri: 'https://inside.example/jwks' })),
			resolveHost: async (name) => [{ address: name === 'inside.example' ? '192.168.0.1' : '93.184.216.34' }],
		});
		expect(answer).toMatchObject({ code: 'resolves-to-private', url: 'https://inside.example/jwks' });
	});

	it('is known by the addresses that this machine gives', async () => {
		const addresses = await lookup('localhost', { all: true });
		expect(addresses.length).toBeGreaterThan(0);
		for (const { address } of addresses) expect(isPrivateAddress(address)).toBe(true);
	});

	it('that cannot be resolved here is left to the request, because a proxy may know it', async () => {
		const answer = await fetchIssuerKeys('https://issuer.example', {
			...options,
			fetch: () => Promise.resolve(new Response('', { status: 404 })),
			resolveHost: () => Promise.reject(new Error('ENOTFOUND')),
		});
		expect(answer).toMatchObject({ code: 'status', detail: '404' });
	});

	it('whose resolver never answers ends with the time that there is', async () => {
		const answer = await fetchIssuerKeys('https://issuer.example', {
			...options,
			timeout: 50,
			resolveHost: () => new Promise(() => undefined),
		});
		expect(answer).toMatchObject({ code: 'timeout' });
	});
});

describe('the time of both documents together', () => {
	it('is one: what the first one takes the second has not', async () => {
		const signals: (AbortSignal | null | undefined)[] = [];
		const issuer = server.issuer('none');
		const counting: GetOptions['fetch'] = (url, init) => {
			signals.push(init.signal);
			return fetch(url, init);
		};
		expect(await fetchIssuerKeys(issuer, { ...options, fetch: counting })).toMatchObject({ ok: true });
		expect(signals).toHaveLength(2);
		expect(signals[0]).toBe(signals[1]);
	});
});

describe('a key that is replaced under load', () => {
	it('is found by everybody, with one question for all of them and none for the keys that are known', async () => {
		const issuer = server.issuer('none', 'keys');
		const source = { type: 'discovery', issuer } as const;
		let time = 1_000_000;
		const store = new KeyStore(
			(asked, signal) => fetchKeys(asked, { ...options, signal }),
			() => time,
		);
		const first = server.rotate();
		const before = server.requests.all.length;
		const callers = await Promise.all(Array.from({ length: 200 }, () => store.keysFor(source, first)));
		for (const keys of callers) expect(keys).toMatchObject({ ok: true, keySet: { keys: [{ kid: first }] } });
		expect(server.requests.all.length - before).toBe(2);

		const second = server.rotate();
		time += 60_000;
		const mixed = await Promise.all(
			Array.from({ length: 400 }, async (_, index) => {
				const kid = index % 2 === 0 ? first : second;
				const keys = await store.keysFor(source, kid);
				return keys.ok && keys.keySet.keys.some((key) => key['kid'] === kid);
			}),
		);
		expect(mixed.every(Boolean)).toBe(true);
		expect(server.requests.all.length - before).toBe(4);

		// Random key IDs in the same half minute ask nobody.
		await Promise.all(Array.from({ length: 100 }, (_, index) => store.keysFor(source, `random-${index}`)));
		expect(server.requests.all.length - before).toBe(4);
		time += 30_000;
		await Promise.all(Array.from({ length: 100 }, (_, index) => store.keysFor(source, `random-${index}`)));
		expect(server.requests.all.length - before).toBe(6);
	});
});
