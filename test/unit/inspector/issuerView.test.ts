import { describe, expect, it } from 'vitest';
import { keepDocument } from '../../../src/core/keys/discoveryDocument.ts';
import { type Jwk, readKeySet } from '../../../src/core/keys/jwk.ts';
import { thumbprintsOf } from '../../../src/core/keys/thumbprint.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { JsonObject } from '../../../src/core/token/json.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { isIssuer } from '../../../src/protocol/issuer.ts';
import { issuerView, shownKeys, shownMembers } from '../../../src/vscode/inspector/issuerView.ts';
import { compact } from '../token/compact.ts';
import { albKeys, albToken } from '../verify/loadBalancer.ts';
import { accessKey, clock, foreignKey, idKey, idToken, issuer, mint, now } from '../verify/minting.ts';
import { english, inJapanese } from '../words/bundle.ts';

const document = (json: JsonObject) => keepDocument(issuer, `${issuer}/.well-known/openid-configuration`, json);
const good = document({
	issuer,
	jwks_uri: `${issuer}/.well-known/jwks.json`,
	token_endpoint: 'https://app.auth.eu-west-1.amazoncognito.com/oauth2/token',
	odd_one: { a: [1] },
});

function fetched(keys: readonly object[], discovery = good): KeyMaterial {
	const keySet = readKeySet({ keys });
	if (keySet === undefined) throw new Error('no key set');
	return { type: 'set', keySet, source: `${issuer}/.well-known/jwks.json`, fetchedAt: (now - 125) * 1000, discovery };
}

async function view(keyMaterial: KeyMaterial | undefined, token = idToken(), words = english) {
	const decoded = decode(token);
	const base = { text: token, resource: undefined, decoded };
	if (keyMaterial === undefined) return issuerView(base, now, words);
	const report = await verify(token, {}, keyMaterial, clock);
	const statement = { expectations: {}, sources: {}, asked: false, untrusted: false, broken: [] };
	const thumbprints = await thumbprintsOf(shownKeys(keyMaterial, decoded));
	const verification = { report, keyMaterial, statement, keyPlan: { type: 'given', keyMaterial } } as const;
	const found = issuerView({ ...base, verification, thumbprints }, now, words);
	expect(found === undefined || isIssuer(found)).toBe(true);
	return found;
}

const textOf = (sentences: readonly (readonly { readonly text: string }[])[] = []): string =>
	sentences.map((sentence) => sentence.map(({ text }) => text).join('')).join('\n');

describe('the issuer before anybody was asked', () => {
	it('says which two documents would be asked for, with one button', async () => {
		const found = await view(undefined);
		expect(textOf(found?.sentences)).toContain(`First the discovery document, ${issuer}/.well-known/openid-configuration`);
		expect(found?.action).toEqual({ action: 'verify', label: 'Verify with cognito-idp.eu-west-1.amazonaws.com', primary: false });
		expect(found?.keys).toBeUndefined();
	});

	it('says which one key would be asked for, for the data of a load balancer', async () => {
		const found = await view(undefined, albToken());
		expect(textOf(found?.sentences)).toMatch(/^One address is asked, https:\/\/public-keys\.auth\.elb\./);
	});

	it.each([
		[
			'a header with keys of its own',
			mint({ alg: 'RS256', kid: 'x', jku: 'https://attacker.example/jwks', x5u: 'https://attacker.example/x' }, { sub: 'x' }, idKey),
		],
		['an encrypted token', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..YQ.Yg.Yw'],
		['an unsecured token', compact({ alg: 'none' }, { iss: issuer }, '')],
		['an issuer that is no address', idToken({ iss: 'me' })],
	])('is not there for %s', async (_what, token) => {
		expect(await view(undefined, token)).toBeUndefined();
	});
});

describe('the issuer after it was asked', () => {
	it('explains each member, unknown ones behind them, and says when it was fetched', async () => {
		const found = await view(fetched([idKey.jwk, accessKey.jwk]));
		const { document: part, others } = found ?? {};
		expect(part?.items.map(({ name }) => name)).toEqual(['issuer', 'token_endpoint', 'jwks_uri']);
		expect(part?.items[0]).toMatchObject({
			title: 'Issuer',
			meaning: expect.stringContaining('It names this issuer, as it must.') as string,
		});
		expect(part?.remarks).toContainEqual({
			level: 'note',
			text: 'On the domain of the user pool, app.auth.eu-west-1.amazoncognito.com, not on the host of the issuer: token_endpoint. So it is with user pools.',
		});
		expect(others?.items).toMatchObject([{ name: 'odd_one', value: { type: 'json' } }]);
		expect(part?.from?.map(({ text }) => text).join('')).toMatch(/^Fetched 2 min ago \(.+\) from https:.+openid-configuration\.$/);
		expect(part?.from?.find(({ code }) => code)?.text).toBe(good.url);
		expect(shownMembers(good).map(([name]) => name)).toEqual(['issuer', 'token_endpoint', 'jwks_uri', 'odd_one']);
	});

	it('puts the key first that signed the token, and marks it', async () => {
		const { keys } = (await view(fetched([accessKey.jwk, idKey.jwk]))) ?? {};
		expect(keys?.items.map(({ title, mark }) => [title, mark])).toEqual([
			[idKey.kid, 'signed'],
			[accessKey.kid, undefined],
		]);
		expect(keys?.items[0]?.facts.map(({ name, text }) => [name, text])).toEqual([
			['Key type', 'RSA'],
			["Key's algorithm", 'RS256'],
			['Public key use', 'sig'],
			['Size', '2048 bits'],
			['Thumbprint (RFC 7638)', expect.stringMatching(/^[\w-]{43}$/) as string],
		]);
	});

	it('says of a key that the token names, but that did not sign it, no more than that', async () => {
		const { keys } = (await view(fetched([foreignKey.jwk]))) ?? {};
		expect(keys?.items[0]?.mark).toBe('named');
	});

	it('shows no private part of a key', async () => {
		const found = await view(fetched([{ ...idKey.jwk, d: 'very-private' }]));
		expect(JSON.stringify(found)).not.toContain('very-private');
		expect(found?.keys?.items[0]?.remarks[0]).toMatchObject({ level: 'warn' });
	});

	it('shows what a document of another issuer said, and takes nothing from it', async () => {
		const discovery = document({ issuer: 'https://attacker.example', jwks_uri: 'https://attacker.example/j' });
		const failure = { ok: false, code: 'issuer-differs', url: discovery.url, detail: 'https://attacker.example', discovery } as const;
		const found = await view({ type: 'failure', failure });
		expect(textOf(found?.sentences)).toContain('names another issuer (https://attacker.example)');
		expect(found?.document?.items[0]?.remarks).toMatchObject([{ level: 'warn', text: expect.stringContaining(issuer) as string }]);
		expect(found?.keys).toBeUndefined();
	});

	it('needs no discovery document: a load balancer has none, and given keys come without', async () => {
		const balancer = await view({ ...albKeys, fetchedAt: now * 1000 } as KeyMaterial, albToken());
		expect([balancer?.sentences, balancer?.document, balancer?.keys?.items.length]).toEqual([[], undefined, 1]);
		const given = await view({ type: 'key', jwk: idKey.jwk, source: 'key.pem' });
		expect(textOf(given?.sentences)).toContain('The keys were given');
		expect(given).toMatchObject({ action: { action: 'verify', primary: false }, keys: { opens: false, items: [{ mark: 'signed' }] } });
	});

	it('draws the first hundred keys of ten thousand, the signer among them', async () => {
		const many = Array.from({ length: 10_000 }, (_, index): Jwk => ({ kty: 'RSA', kid: `k${index}`, n: 'AQAB', e: 'AQAB' }));
		const { keys } = (await view(fetched([...many, idKey.jwk]))) ?? {};
		expect(keys?.items).toHaveLength(100);
		expect(keys?.items[0]?.mark).toBe('signed');
		expect(keys?.left).toBe('More keys, which are not shown: 9901.');
	});

	it('speaks Japanese', async () => {
		const found = await view(fetched([idKey.jwk]), idToken(), inJapanese);
		expect(found?.document?.heading).toContain('ディスカバリードキュメント');
		expect(JSON.stringify(found)).not.toMatch(/\{(?:url|age|time|host|bits)\}/);
	});
});
