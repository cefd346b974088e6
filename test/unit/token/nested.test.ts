import { describe, expect, it } from 'vitest';
import { type DecodedToken, decode, isReadable } from '../../../src/core/token/decode.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { clock, poolKeys } from '../verify/minting.ts';
import { compact, encode } from './compact.ts';

const idToken = compact({ alg: 'RS256', kid: 'k' }, { token_use: 'id', sub: 'user', exp: 1_800_003_600 });
const jwe = `${encode('{"alg":"dir","enc":"A256GCM","cty":"JWT"}')}..aXY.Y2k.dGFn`;
const pointers = ({ nested = [] }: DecodedToken): unknown[] => nested.map(({ pointer, claim, decoded }) => [pointer, claim, decoded.kind]);

describe('a token whose payload is a token (RFC 7519 §5.2)', () => {
	it('is decoded with the one inside', () => {
		const token = decode(compact({ alg: 'ES256', cty: 'JWT' }, idToken));
		expect(token).toMatchObject({ form: 'compact-jws', kind: 'jws', payload: { text: idToken } });
		expect(pointers(token)).toEqual([['', undefined, 'cognito-id']]);
		expect(token.nested?.[0]?.decoded).toEqual(decode(idToken));
		expect(isReadable(token)).toBe(true);
	});

	it('is not accepted as a set of claims', async () => {
		const report = await verify(compact({ alg: 'ES256', cty: 'JWT' }, idToken), {}, poolKeys, clock);
		expect(report.verdict).toBe('rejected');
		expect(report.checks[0]).toMatchObject({ id: 'structure', outcome: 'fail', code: 'malformed', detail: { part: 'payload' } });
	});

	it('may hold an encrypted one, of which only the header is known', () => {
		expect(pointers(decode(compact({ alg: 'ES256', cty: 'JWT' }, jwe)))).toEqual([['', undefined, 'jwe']]);
	});

	it('is read to four levels', () => {
		let text = idToken;
		for (let level = 0; level < 6; level++) text = compact({ alg: 'ES256', cty: 'JWT' }, text);
		let depth = 0;
		let token: DecodedToken | undefined = decode(text);
		for (; token?.nested; token = token.nested[0]?.decoded) depth++;
		expect(depth).toBe(4);
		expect(token).toMatchObject({ kind: 'jws', problems: [{ part: 'payload', code: 'json-syntax' }] });
	});

	it('keeps the name that its own header gives', () => {
		expect(decode(compact({ alg: 'none', cty: 'JWT' }, idToken, '')).kind).toBe('unsecured');
		expect(decode(compact({ alg: 'ES256', typ: 'dpop+jwt' }, idToken)).kind).toBe('dpop-proof');
	});
});

describe('tokens in claims', () => {
	it('are found at any depth, with their place as a JSON Pointer', () => {
		const token = decode(compact({ alg: 'RS256' }, { id_token: idToken, 'a/b~c': [{ act: jwe }, 'no token'], text: `${idToken} ` }));
		expect(pointers(token)).toEqual([
			['/id_token', 'id_token', 'cognito-id'],
			['/a~1b~0c/0/act', 'a/b~c', 'jwe'],
		]);
	});

	it('are told of once for a claim', () => {
		const { problems } = decode(compact({ alg: 'RS256' }, { tokens: [idToken, idToken], other: idToken }));
		const told = problems.filter(({ code }) => code === 'token-in-claim').map(({ detail }) => detail?.['name']);
		expect(told).toHaveLength(2);
		expect(told).toEqual(expect.arrayContaining(['tokens', 'other']));
	});

	it('are read to four levels and twenty in number', () => {
		let text = idToken;
		for (let level = 0; level < 6; level++) text = compact({ alg: 'RS256' }, { inner: text });
		let depth = 0;
		for (let token: DecodedToken | undefined = decode(text); token?.nested; token = token.nested[0]?.decoded) depth++;
		expect(depth).toBe(4);
		expect(decode(compact({ alg: 'RS256' }, { list: Array.from({ length: 1000 }, () => idToken) })).nested).toHaveLength(20);
	});

	it('are none in other texts', () => {
		const texts = ['1.2.3', 'e30.e30.', 'eyJ0eXAiOiJKV1QifQ.e30.AA', 'www.example.com', `Bearer ${idToken}`, idToken.slice(0, -14), ''];
		expect(decode(compact({ alg: 'RS256' }, { texts })).nested).toBeUndefined();
	});
});
