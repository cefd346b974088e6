import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { chooseKeySource } from '../../../src/core/verify/chooseKeySource.ts';
import type { Expectations } from '../../../src/core/verify/expectations.ts';
import { openQuestions } from '../../../src/core/verify/verdict.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { clock, idToken, issuer, makeKey, mint, now, poolKeys, setOf } from './minting.ts';
import { identityIssuer, identityKeys, identityPool, identityToken } from './scenarios/scenario.ts';

const stated: Expectations = { issuer: [identityIssuer], audience: [identityPool] };

describe('a token of an identity pool', () => {
	it('is accepted when issuer and pool are stated and met: it has no token use to state', async () => {
		const report = await verify(identityToken(), stated, identityKeys, clock);
		expect(report).toMatchObject({ verdict: 'accepted', kind: 'cognito-identity' });
		expect(report.checks.find(({ id }) => id === 'token-use')).toMatchObject({ outcome: 'skip', code: 'other-kind' });
	});

	it.each<readonly [string, string, Expectations, string]>([
		['without a stated pool', identityToken(), { issuer: [identityIssuer] }, 'genuine'],
		['without a stated issuer', identityToken(), { audience: [identityPool] }, 'genuine'],
		[
			'whose issuer is left unchecked, so that nothing says what it is',
			identityToken(),
			{ issuer: null, audience: [identityPool] },
			'genuine',
		],
		['of another pool', identityToken({ aud: 'eu-west-1:x' }), stated, 'rejected'],
		['without an expiry', identityToken({ exp: undefined }), stated, 'rejected'],
		['where a token use is expected', identityToken(), { ...stated, tokenUse: 'access' }, 'rejected'],
		[
			'beside a user pool that is expected too',
			identityToken(),
			{ issuer: [issuer, identityIssuer], audience: [identityPool] },
			'accepted',
		],
	])('%s', async (_what, token, expectations, verdict) => {
		expect((await verify(token, expectations, identityKeys, clock)).verdict).toBe(verdict);
	});

	it('asks for no token use, which would refuse it: its issuer settles that', async () => {
		const { checks } = await verify(identityToken(), { issuer: [identityIssuer] }, identityKeys, clock);
		expect(openQuestions(checks).map(([first]) => first)).toEqual(['audience']);
		const nothing = await verify(identityToken(), {}, identityKeys, clock);
		expect(openQuestions(nothing.checks).map(([first]) => first)).toEqual(['issuer', 'audience']);
		const waived = await verify(identityToken(), { issuer: null }, identityKeys, clock);
		expect(openQuestions(waived.checks).map(([first]) => first)).toEqual(['token-use', 'audience']);
	});

	it('has its keys where its issuer says, by discovery', () => {
		expect(chooseKeySource(decode(identityToken()), stated, false)).toEqual({
			source: { type: 'discovery', issuer: identityIssuer },
			because: 'expected',
		});
	});
});

describe('RS512', () => {
	it('is for identity pools only: a token of a user pool is refused for it', async () => {
		const key = await makeKey('RS512', { kid: 'k' });
		const token = mint({ alg: 'RS512', kid: 'k' }, { iss: issuer, token_use: 'id', exp: now + 60 }, key);
		for (const expected of [[issuer], [issuer, identityIssuer], undefined]) {
			const { checks } = await verify(token, expected ? { issuer: expected } : {}, setOf(key.jwk), clock);
			expect(checks.find(({ id }) => id === 'algorithm')).toMatchObject({ code: 'algorithm-not-allowed', expected: 'RS256' });
		}
	});

	it.each(['ES256', 'PS512', 'EdDSA'])('and RS256 are all that an identity pool signs with: not %s', async (algorithm) => {
		const key = await makeKey(algorithm, { kid: 'k' });
		const token = mint({ alg: algorithm, kid: 'k' }, { iss: identityIssuer, aud: identityPool, exp: now + 60 }, key);
		const { checks } = await verify(token, stated, setOf(key.jwk), clock);
		expect(checks.find(({ id }) => id === 'algorithm')?.code).toBe('algorithm-not-allowed');
	});

	it('does not keep the tokens of another expected issuer from their own algorithm', async () => {
		const key = await makeKey('ES256', { kid: 'k' });
		const generic = 'https://issuer.example';
		const token = mint({ alg: 'ES256', kid: 'k' }, { iss: generic, exp: now + 60 }, key);
		const { checks } = await verify(token, { issuer: [issuer, generic] }, setOf(key.jwk), clock);
		expect(checks.find(({ id }) => id === 'algorithm')?.outcome).toBe('pass');
		expect((await verify(idToken(), { issuer: [generic, issuer] }, poolKeys, clock)).checks[1]?.outcome).toBe('pass');
	});
});
