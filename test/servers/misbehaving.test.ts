import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MisbehavingServer, type Misbehaviour, type Stage, startMisbehaving } from './misbehaving.ts';

let server: MisbehavingServer;

beforeAll(async () => {
	server = await startMisbehaving();
});
afterAll(() => server.close());

const documents = { discovery: 'openid-configuration', keys: 'jwks.json' } as const;

function ask(misbehaviour: Misbehaviour, stage: Stage, init: RequestInit = {}): Promise<Response> {
	return fetch(`${server.issuer(misbehaviour, stage)}/.well-known/${documents[stage]}`, { redirect: 'manual', ...init });
}

describe.each(['discovery', 'keys'] as const)('at the stage %s', (stage) => {
	test.each([
		['none', 200],
		['redirect', 302],
		['html', 200],
		['json-array', 200],
		['status-500', 500],
		['status-404', 404],
		['no-keys', 200],
	] as const)('%s answers %i', async (misbehaviour, status) => {
		expect((await ask(misbehaviour, stage)).status).toBe(status);
	});

	test('the other document is sound', async () => {
		const other = stage === 'keys' ? documents.discovery : documents.keys;
		const response = await fetch(`${server.issuer('status-500', stage)}/.well-known/${other}`);
		expect(response.ok).toBe(true);
	});

	test('broken JSON does not parse', async () => {
		await expect((await ask('broken-json', stage)).json()).rejects.toThrow(SyntaxError);
	});

	test('status-500-first answers every other request', async () => {
		const statuses: number[] = [];
		for (let count = 0; count < 4; count++) statuses.push((await ask('status-500-first', stage)).status);
		expect(statuses).toEqual([500, 200, 500, 200]);
	});

	test('reset-first answers every other request', async () => {
		for (let count = 0; count < 2; count++) {
			await expect(ask('reset-first', stage)).rejects.toThrow('fetch failed');
			expect((await ask('reset-first', stage)).ok).toBe(true);
		}
	});

	test('a reset connection rejects', async () => {
		await expect(ask('reset', stage)).rejects.toThrow('fetch failed');
	});

	test.each(['never-answers', 'slow-drip'] as const)('%s notices that the client gave up', async (misbehaviour) => {
		const controller = new AbortController();
		const asked = server.requests.next(documents[stage]);
		const abandoned = server.abandoned();
		const answer = ask(misbehaviour, stage, { signal: controller.signal }).then((response) => response.text());
		const rejected = expect(answer).rejects.toThrow('aborted');
		await asked;
		controller.abort();
		await Promise.all([rejected, abandoned]);
	});

	test('the endless body goes past one megabyte', async () => {
		const { body } = await ask('endless', stage);
		if (body === null) throw new Error('no body');
		let received = 0;
		for await (const chunk of body) {
			received += chunk.length;
			if (received > 1024 * 1024) break;
		}
		expect(received).toBeGreaterThan(1024 * 1024);
		expect(server.endlessBytes()).toBeGreaterThan(1024 * 1024);
	});
});

test('the discovery document of another issuer names that other issuer', async () => {
	const { issuer } = (await (await ask('wrong-issuer', 'discovery')).json()) as { issuer: string };
	expect(issuer).toBe(`${server.issuer('wrong-issuer')}-impostor`);
});

test('foreign addresses lead to the other host, which counts what it is asked', async () => {
	const document = (await (await ask('foreign-key-address', 'discovery')).json()) as { jwks_uri: string };
	expect(new URL(document.jwks_uri).origin).toBe(server.elsewhere.origin);
	expect(server.elsewhere.requests.all).toEqual([]);
	await fetch(document.jwks_uri);
	expect(server.elsewhere.requests.all).toEqual([{ method: 'GET', path: '/jwks.json' }]);
});

test('a rotated key has another ID', async () => {
	const kidOf = async (): Promise<unknown> => ((await (await ask('none', 'keys')).json()) as { keys: { kid: string }[] }).keys[0]?.kid;
	const before = await kidOf();
	const after = server.rotate();
	expect(after).not.toBe(before);
	expect(await kidOf()).toBe(after);
});

test('private keys have private members', async () => {
	const { keys } = (await (await ask('private-keys', 'keys')).json()) as { keys: object[] };
	expect(Object.keys(keys[0] ?? {})).toEqual(expect.arrayContaining(['d', 'p', 'q']));
});
