import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GetOptions, getJson, maxAnswerBytes } from '../../../src/core/keys/getJson.ts';
import { type MisbehavingServer, type Misbehaviour, startMisbehaving } from '../../servers/misbehaving.ts';
import { type AnswerServer, startAnswering } from './answering.ts';

let server: MisbehavingServer;
let answering: AnswerServer;

beforeAll(async () => {
	[server, answering] = await Promise.all([startMisbehaving(), startAnswering()]);
});
afterAll(() => Promise.all([server.close(), answering.close()]));

const patient: GetOptions = { fetch, timeout: 30_000, allowLoopbackHttp: true };
const hurried: GetOptions = { ...patient, timeout: 150 };

const urlOf = (misbehaviour: Misbehaviour): string => `${server.issuer(misbehaviour)}/.well-known/openid-configuration`;

describe('getJson', () => {
	it('gives the document', async () => {
		const url = urlOf('none');
		expect(await getJson(url, patient)).toMatchObject({ ok: true, url, json: { issuer: server.issuer('none') } });
	});

	it.each([
		['html', 'not-json', /^text\/html$/],
		['broken-json', 'not-json', /^application\/json$/],
		['status-404', 'status', /^404$/],
		['status-500', 'status', /^500$/],
		['reset', 'unreachable', /^(?:ECONNRESET|UND_ERR_SOCKET)$/],
	] as const)('%s gives %s', async (misbehaviour, code, detail) => {
		const url = urlOf(misbehaviour);
		const answer = await getJson(url, patient);
		expect(answer).toMatchObject({ ok: false, code, url });
		expect(answer.ok ? '' : answer.detail).toMatch(detail);
	});

	it('follows no redirect and says where it pointed', async () => {
		const url = urlOf('redirect');
		const detail = `${server.elsewhere.origin}/redirected`;
		expect(await getJson(url, patient)).toEqual({ ok: false, code: 'redirect', url, detail });
		expect(server.elsewhere.requests.all).toEqual([]);
	});

	it.each([301, 302, 303, 307, 308])('takes status %i for a redirect, with or without a place', async (status) => {
		const url = answering.answer((response) => response.writeHead(status).end());
		expect(await getJson(url, patient)).toEqual({ ok: false, code: 'redirect', url });
	});

	it.each(['never-answers', 'slow-drip'] as const)('%s ends at the timeout, and the connection with it', async (misbehaviour) => {
		const url = urlOf(misbehaviour);
		const abandoned = server.abandoned();
		expect(await getJson(url, hurried)).toEqual({ ok: false, code: 'timeout', url });
		await abandoned;
	});

	it.each(['never-answers', 'slow-drip'] as const)('%s ends at once when the user cancels', async (misbehaviour) => {
		const controller = new AbortController();
		const url = urlOf(misbehaviour);
		const asked = server.requests.next('/openid-configuration');
		const abandoned = server.abandoned();
		const answer = getJson(url, { ...patient, signal: controller.signal });
		await asked;
		controller.abort();
		expect(await answer).toEqual({ ok: false, code: 'cancelled', url });
		await abandoned;
	});

	it('asks nothing when the user has cancelled before', async () => {
		const url = urlOf('none');
		const before = server.requests.all.length;
		expect(await getJson(url, { ...patient, signal: AbortSignal.abort() })).toEqual({ ok: false, code: 'cancelled', url });
		expect(server.requests.all.length).toBe(before);
	});

	it('stops an endless answer', async () => {
		const url = urlOf('endless');
		const abandoned = server.abandoned();
		expect(await getJson(url, patient)).toEqual({ ok: false, code: 'too-large', url });
		await abandoned;
	});

	it('reads an answer of the largest size, and none that is a byte larger', async () => {
		const sized = (bytes: number): string => answering.answer((response) => response.end(`${JSON.stringify('x'.repeat(bytes - 2))}`));
		expect(await getJson(sized(maxAnswerBytes), patient)).toMatchObject({ ok: true });
		expect(await getJson(sized(maxAnswerBytes + 1), patient)).toMatchObject({ ok: false, code: 'too-large' });
	});

	it('counts the bytes of a compressed answer after they grew', async () => {
		const url = answering.compressed(JSON.stringify(' '.repeat(maxAnswerBytes * 20)));
		expect(await getJson(url, patient)).toMatchObject({ ok: false, code: 'too-large' });
	});

	it('reads letters that fall apart between two pieces', async () => {
		const text = Buffer.from('{"name":"鍵😀"}');
		for (let at = 9; at < text.length - 2; at++) {
			const url = answering.answer((response) => {
				response.write(text.subarray(0, at), () => setImmediate(() => response.end(text.subarray(at))));
			});
			expect(await getJson(url, patient)).toMatchObject({ ok: true, json: { name: '鍵😀' } });
		}
	});

	it.each(['', ' ', 'null,', '{"a":1}{"b":2}'])('an answer of %o is no JSON', async (text) => {
		const url = answering.answer((response) => response.end(text));
		expect(await getJson(url, patient)).toEqual({ ok: false, code: 'not-json', url });
	});

	it('reads JSON whatever it is called', async () => {
		const url = answering.answer((response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('\ufeff{"keys":[]}'));
		expect(await getJson(url, patient)).toEqual({ ok: true, url, json: { keys: [] } });
	});

	it('says that nobody listens', async () => {
		const gone = await startAnswering();
		const url = gone.answer((response) => response.end('{}'));
		await gone.close();
		expect(await getJson(url, patient)).toEqual({ ok: false, code: 'unreachable', url, detail: 'ECONNREFUSED' });
	});

	it('sends no cookie, no credentials and no referrer', async () => {
		const url = answering.answer((response, request) => response.end(JSON.stringify(request.headers)));
		const answer = await getJson(url, patient);
		if (!answer.ok) throw new Error(answer.code);
		const sent = Object.keys(answer.json as object);
		expect(answer.json).toMatchObject({ accept: 'application/json' });
		for (const name of ['cookie', 'authorization', 'referer', 'origin']) expect(sent).not.toContain(name);
	});
});

describe('getJson asks nobody', () => {
	it.each([
		['no url', 'not-a-url'],
		['http://issuer.example/', 'not-https'],
		['https://user@issuer.example/', 'has-credentials'],
		['https://10.0.0.1/', 'private-address'],
		['https://127.0.0.1/', 'private-address'],
		['http://127.0.0.1/', 'not-https'],
	])('%s: %s', async (url, code) => {
		let calls = 0;
		const counting: GetOptions['fetch'] = (...request) => {
			calls++;
			return fetch(...request);
		};
		expect(await getJson(url, { fetch: counting, timeout: 1000, allowLoopbackHttp: false })).toEqual({ ok: false, code, url });
		expect(calls).toBe(0);
	});
});
