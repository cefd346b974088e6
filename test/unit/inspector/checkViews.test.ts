import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { checkViews } from '../../../src/vscode/inspector/checkViews.ts';
import { albKeys, albToken, forAlb } from '../verify/loadBalancer.ts';
import { accessKey, accessToken, clientId, clock, forAccess, idKey, idToken, now, setOf } from '../verify/minting.ts';
import { languages } from '../words/bundle.ts';

const [english, japanese] = languages;
const statement = { expectations: {}, sources: {}, asked: false, untrusted: false, broken: [] };

async function view(id: string, keyMaterial: KeyMaterial, token = idToken(), expectations = {}) {
	if (english === undefined) throw new Error('no words');
	const report = await verify(token, expectations, keyMaterial, clock);
	const found = checkViews({ report, keyMaterial, statement, decoded: decode(token) }, now, english).find((check) => check.id === id);
	if (found === undefined) throw new Error(`no check ${id}`);
	return found;
}

describe('the key set in the panel', () => {
	const keySet = { keys: [idKey.jwk, accessKey.jwk], findings: [] };

	it('says where the keys are from and how old they are', async () => {
		const source = 'https://keys.example/jwks.json';
		const set = (seconds: number): KeyMaterial => ({ type: 'set', keySet, source, fetchedAt: (now - seconds) * 1000 });
		expect(await view('key-set', set(185))).toMatchObject({
			mark: 'pass',
			sentence: expect.stringMatching(/^Keys from https:\/\/keys\.example\/jwks\.json: 2, fetched 3 min ago \(.+\)\.$/) as string,
		});
		expect((await view('key-set', set(0))).sentence).toContain('fetched 0 sec ago');
	});

	it.each<readonly [string, KeyMaterial, string]>([
		['a file', { type: 'set', keySet, source: 'keys/jwks.json' }, 'Keys from keys/jwks.json: 2. Nobody was asked.'],
		['one key of a file', { type: 'key', jwk: idKey.jwk, source: 'key.pem' }, 'Keys from key.pem: 1. Nobody was asked.'],
		['what was pasted', { type: 'key', jwk: idKey.jwk, source: 'given' }, 'Keys that you pasted: 1. Nobody was asked.'],
		['a secret', { type: 'secret', secret: new Uint8Array([1]) }, 'The shared secret that you gave. Nobody was asked.'],
	])('says which keys were given: %s', async (_what, keyMaterial, sentence) => {
		expect(await view('key-set', keyMaterial)).toMatchObject({ mark: 'pass', sentence });
	});

	it('says what is wrong with the keys, in both languages', async () => {
		const keys = setOf(idKey.jwk, { ...accessKey.jwk, d: 'AQAB' });
		const found = await view('key-set', keys);
		expect(found.mark).toBe('warn');
		expect(found.sentence).toContain('The key set shows the private part of a key to everybody');
		if (japanese === undefined) throw new Error('no words');
		const report = await verify(idToken(), {}, keys, clock);
		const sentence = checkViews({ report, keyMaterial: keys, statement, decoded: decode(idToken()) }, now, japanese).find(
			({ id }) => id === 'key-set',
		)?.sentence;
		expect(sentence).toContain('鍵の秘密の部分が鍵セットで誰にでも公開されています');
	});

	it('says why there are none', async () => {
		const failure = { ok: false, code: 'resolves-to-private', url: 'https://issuer.example', detail: '10.0.0.1' } as const;
		expect(await view('key-set', { type: 'failure', failure })).toMatchObject({
			mark: 'warn',
			sentence: expect.stringContaining('leads to 10.0.0.1') as string,
		});
	});
});

describe('open questions in the panel', () => {
	it('are marked: which load balancer', async () => {
		expect(await view('signer', albKeys, albToken(), { ...forAlb, albArn: undefined })).toMatchObject({ mark: 'open' });
		expect(await view('token-use', albKeys, albToken(), forAlb)).toMatchObject({ mark: 'skip' });
	});

	it('are no longer asked about an audience that the token is bound to, but it is remarked', async () => {
		const found = await view('audience', setOf(accessKey.jwk), accessToken({ aud: 'https://api.example' }), {
			...forAccess,
			clientId: [clientId],
		});
		expect(found).toMatchObject({ mark: 'warn', hint: expect.stringContaining('State your API') as string });
	});
});
