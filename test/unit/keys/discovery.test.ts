import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discoveryUrlOf, fetchIssuerKeys, fetchKeySet } from '../../../src/core/keys/discovery.ts';
import type { GetOptions } from '../../../src/core/keys/getJson.ts';
import { type MisbehavingServer, startMisbehaving } from '../../servers/misbehaving.ts';
import { type AnswerServer, startAnswering } from './answering.ts';

let server: MisbehavingServer;
let answering: AnswerServer;

beforeAll(async () => {
	[server, answering] = await Promise.all([startMisbehaving(), startAnswering()]);
});
afterAll(() => Promise.all([server.close(), answering.close()]));

const options: GetOptions = { fetch, timeout: 30_000, allowLoopbackHttp: true };

describe('discoveryUrlOf', () => {
	it.each([
		['https://issuer.example', 'https://issuer.example/.well-known/openid-configuration'],
		['https://issuer.example/', 'https://issuer.example/.well-known/openid-configuration'],
		['https://issuer.example/pool/', 'https://issuer.example/pool/.well-known/openid-configuration'],
	])('%s', (issuer, url) => expect(discoveryUrlOf(issuer)).toBe(url));
});

describe('fetchIssuerKeys', () => {
	it('gives the keys and both URLs', async () => {
		const issuer = server.issuer('none');
		expect(await fetchIssuerKeys(issuer, options)).toMatchObject({
			ok: true,
			discovery: { issuer, url: `${issuer}/.well-known/openid-configuration`, left: 0 },
			jwksUri: `${issuer}/.well-known/jwks.json`,
			keySet: { keys: [{ kid: 'misbehaving', kty: 'RSA' }], findings: [] },
		});
	});

	it.each([
		['status-404', 'status', '404'],
		['status-500', 'status', '500'],
		['html', 'not-json', 'text/html'],
		['broken-json', 'not-json', 'application/json'],
	] as const)('at either step, %s gives %s, names the URL, and keeps the document if there was one', async (misbehaviour, code, detail) => {
		const atDiscovery = server.issuer(misbehaviour, 'discovery');
		const url = `${atDiscovery}/.well-known/openid-configuration`;
		expect(await fetchIssuerKeys(atDiscovery, options)).toEqual({ ok: false, code, url, detail });
		const atKeys = server.issuer(misbehaviour, 'keys');
		const found = await fetchIssuerKeys(atKeys, options);
		expect(found).toMatchObject({ ok: false, code, url: `${atKeys}/.well-known/jwks.json`, detail, discovery: { issuer: atKeys } });
	});

	it('trusts no document of another issuer, and asks nothing further', async () => {
		const issuer = server.issuer('wrong-issuer');
		const url = `${issuer}/.well-known/openid-configuration`;
		const before = server.requests.all.length;
		const found = await fetchIssuerKeys(issuer, options);
		expect(found).toMatchObject({ ok: false, code: 'issuer-differs', url, detail: `${issuer}-impostor`, discovery: { issuer, url } });
		expect(server.requests.all.slice(before)).toEqual([{ method: 'GET', path: new URL(url).pathname }]);
	});

	it('compares the issuer exactly: a trailing slash makes another one', async () => {
		const issuer = server.issuer('none');
		expect(await fetchIssuerKeys(`${issuer}/`, options)).toMatchObject({ ok: false, code: 'issuer-differs', detail: issuer });
	});

	it('follows no redirect at the step of the keys', async () => {
		const issuer = server.issuer('redirect', 'keys');
		expect(await fetchIssuerKeys(issuer, options)).toMatchObject({ ok: false, code: 'redirect' });
		expect(server.elsewhere.requests.all).toEqual([]);
	});

	it.each([
		['json-array', 'not-json'],
		['no-keys', 'issuer-differs'],
	] as const)('a discovery document that is %s gives %s', async (misbehaviour, code) => {
		expect(await fetchIssuerKeys(server.issuer(misbehaviour, 'discovery'), options)).toMatchObject({ ok: false, code });
	});

	it.each(['json-array', 'no-keys'] as const)('a key set that is %s is none', async (misbehaviour) => {
		const issuer = server.issuer(misbehaviour, 'keys');
		const url = `${issuer}/.well-known/jwks.json`;
		expect(await fetchIssuerKeys(issuer, options)).toMatchObject({ ok: false, code: 'jwks-invalid', url, discovery: { issuer } });
	});

	it('says that private keys were published', async () => {
		const keys = await fetchIssuerKeys(server.issuer('private-keys', 'keys'), options);
		expect(keys).toMatchObject({ ok: true, keySet: { findings: [{ code: 'private-member', kid: 'misbehaving' }] } });
	});

	it.each([
		['no jwks_uri', {}, 'no-jwks-uri'],
		['a jwks_uri that is no text', { jwks_uri: ['https://issuer.example/jwks'] }, 'no-jwks-uri'],
		['a jwks_uri that is no URL', { jwks_uri: '/jwks.json' }, 'not-a-url'],
		['a jwks_uri in a private network', { jwks_uri: 'https://169.254.169.254/latest' }, 'private-address'],
		['a jwks_uri without https', { jwks_uri: 'http://issuer.example/jwks' }, 'not-https'],
		['a jwks_uri with credentials', { jwks_uri: 'https://a:b@issuer.example/jwks' }, 'has-credentials'],
		['an issuer that is no text', { issuer: 1 }, 'issuer-differs'],
	])('%s: %s', async (_what, document, code) => {
		let issuer = '';
		const discovery = answering.answer((response) => response.end(JSON.stringify({ issuer, ...document })));
		issuer = 'https://issuer.example';
		const routed: GetOptions['fetch'] = (_url, init) => fetch(discovery, init);
		expect(await fetchIssuerKeys(issuer, { ...options, fetch: routed })).toMatchObject({ ok: false, code });
	});
});

describe('fetchKeySet', () => {
	it('takes a single key for a set of one', async () => {
		const url = answering.answer((response) => response.end('{"kty":"RSA","n":"AQAB","e":"AQAB","kid":"only"}'));
		expect(await fetchKeySet(url, options)).toMatchObject({ ok: true, keySet: { keys: [{ kid: 'only' }] } });
	});

	it.each(['{"keys":[]}', '{"keys":{}}', '{"keys":[1,null,{}]}', '{}', 'null', '"keys"'])('refuses %s', async (text) => {
		const url = answering.answer((response) => response.end(text));
		expect(await fetchKeySet(url, options)).toEqual({ ok: false, code: 'jwks-invalid', url });
	});
});
