import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import type { Expectations } from '../../../src/core/verify/expectations.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import type { Verdict } from '../../../src/core/verify/report.ts';
import { openQuestions } from '../../../src/core/verify/verdict.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { accessToken, clientId, clock, forAccess, forId, idKey, idToken, issuer, mint, poolKeys, setOf } from './minting.ts';

const id = idToken();
const access = accessToken();
const typed = idToken({}, { typ: 'at+jwt' });
const none: KeyMaterial = { type: 'none' };

describe('the verdict', () => {
	it.each<readonly [string, string, Expectations, Verdict]>([
		['everything stated and met, for an ID token', id, forId, 'accepted'],
		['everything stated and met, for an access token', access, forAccess, 'accepted'],
		['audience in place of the client', id, { issuer: [issuer], tokenUse: 'id', audience: [clientId] }, 'accepted'],
		['type in place of the use', typed, { issuer: [issuer], typ: 'at+jwt', clientId: [clientId] }, 'accepted'],
		['any use', id, { ...forId, tokenUse: 'any' }, 'accepted'],
		['more than must be stated', id, { ...forId, nonce: 'n1', group: ['ops'], require: ['email'], maxAge: 1800 }, 'accepted'],
		['all left unchecked on purpose', id, { issuer: null, tokenUse: null, clientId: null }, 'accepted'],
		['the audience left unchecked on purpose', id, { issuer: [issuer], tokenUse: 'id', audience: null }, 'accepted'],
		['the type left unchecked on purpose', id, { issuer: [issuer], typ: null, clientId: [clientId] }, 'accepted'],
		['nothing stated', id, {}, 'genuine'],
		['no issuer stated', id, { tokenUse: 'id', clientId: [clientId] }, 'genuine'],
		['no use stated', id, { issuer: [issuer], clientId: [clientId] }, 'genuine'],
		['no client stated', id, { issuer: [issuer], tokenUse: 'id' }, 'genuine'],
		['a scope stated, but no client', access, { issuer: [issuer], tokenUse: 'access', scope: ['openid'] }, 'genuine'],
		['only the signature', id, { signatureOnly: true }, 'genuine'],
		['only the signature, although more was stated', id, { ...forId, signatureOnly: true }, 'genuine'],
		['only the signature, of an expired token', idToken({ exp: 1 }), { signatureOnly: true }, 'genuine'],
		['one thing not met', id, { ...forId, nonce: 'n2' }, 'rejected'],
		['an expectation not met, the others not stated', id, { tokenUse: 'access' }, 'rejected'],
		['expired', idToken({ exp: 1 }), forId, 'rejected'],
		['a subject that is no text', idToken({ sub: 1 }), forId, 'rejected'],
		['a bad signature', `${id.slice(0, -9)}AAAAAAAAA`, { signatureOnly: true }, 'rejected'],
		['no token', '', {}, 'rejected'],
	])('%s', async (_what, token, expectations, verdict) => {
		expect((await verify(token, expectations, poolKeys, clock)).verdict).toBe(verdict);
	});

	it.each<readonly [string, string, Expectations, KeyMaterial, Verdict]>([
		['nobody gave keys', id, forId, none, 'unverified'],
		['the keys were out of reach', id, forId, { type: 'failure', failure: { ok: false, code: 'timeout', url: 'https://x' } }, 'unverified'],
		['what was given is no key', id, forId, { type: 'invalid', reason: 'pem' }, 'unverified'],
		['nobody gave keys, and only the signature counts', id, { signatureOnly: true }, none, 'unverified'],
		['nobody gave keys, but a fault needs none', idToken({ exp: 1 }), forId, none, 'rejected'],
		['the key is not in the set', id, forId, setOf(), 'rejected'],
		[
			'a token without exp of another issuer',
			mint({ alg: 'RS256' }, { aud: 'a' }, idKey),
			{ issuer: null, typ: null, audience: ['a'] },
			setOf(idKey.jwk),
			'accepted',
		],
	])('when %s', async (_what, token, expectations, keys, verdict) => {
		expect((await verify(token, expectations, keys, clock)).verdict).toBe(verdict);
	});
});

describe('openQuestions', () => {
	it.each<readonly [Expectations, readonly string[]]>([
		[{}, ['issuer', 'token-use', 'audience']],
		[{ issuer: [issuer] }, ['token-use', 'audience']],
		[{ issuer: null, typ: null }, ['audience']],
		[{ clientId: null, tokenUse: 'id' }, ['issuer']],
		[{ audience: [clientId], tokenUse: 'id' }, ['issuer']],
		[forId, []],
	])('%o leaves %o', async (expectations, first) => {
		const { checks } = await verify(id, expectations, poolKeys, clock);
		expect(openQuestions(checks).map(([question]) => question)).toEqual(first);
	});
});

describe('the report', () => {
	it('is the same for a text and for what was decoded from it', async () => {
		expect(await verify(decode(id), forId, poolKeys, clock)).toEqual(await verify(id, forId, poolKeys, clock));
	});

	it('names the kind', async () => {
		expect((await verify(access, {}, poolKeys, clock)).kind).toBe('cognito-access');
		expect(await verify('no token', {}, poolKeys, clock)).not.toHaveProperty('kind');
	});

	const kid = idKey.kid;
	const { kid: _kid, ...nameless } = idKey.jwk;

	it.each<readonly [string, string, KeyMaterial, unknown]>([
		['the chosen key of a set', id, poolKeys, { kid, source: 'given' }],
		['when the keys came', id, { ...poolKeys, fetchedAt: 7 } as KeyMaterial, { kid, source: 'given', fetchedAt: 7 }],
		['the only key that fits', mint({ alg: 'RS256' }, {}, idKey), setOf(idKey.jwk), { kid, source: 'given' }],
		[
			'the key’s own ID, not the one that the token says',
			idToken({}, { kid: 'says the token' }),
			{ type: 'key', jwk: idKey.jwk, source: 'file' },
			{ kid, source: 'file' },
		],
		['no ID of a key that has none', id, { type: 'key', jwk: nameless, source: 'file' }, { source: 'file' }],
		['no ID when no key was chosen', idToken({}, { kid: 'other' }), poolKeys, { source: 'given' }],
		['a secret', id, { type: 'secret', secret: new Uint8Array(32) }, { source: 'secret' }],
		['nothing without keys', id, none, undefined],
	])('names %s', async (_what, token, keys, key) => {
		expect((await verify(token, {}, keys, clock)).key).toEqual(key);
	});

	it('takes the instant from the clock, in milliseconds, unless one is stated in seconds', async () => {
		const outcome = async (expectations: Expectations, now: number) =>
			(await verify(id, expectations, poolKeys, () => now)).checks.find((check) => check.id === 'expiry')?.outcome;
		expect(await outcome({}, 1_800_003_599_999)).toBe('pass');
		expect(await outcome({}, 1_800_003_600_000)).toBe('fail');
		expect(await outcome({ at: 1_800_003_599 }, 1_900_000_000_000)).toBe('pass');
		expect(await outcome({ at: 0 }, 1_900_000_000_000)).toBe('pass');
	});
});
