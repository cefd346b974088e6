import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { readToken } from '../../../src/core/token/readToken.ts';
import { compact, encode } from './compact.ts';
import { problemCases, withHeader, withPayload } from './problemCases.ts';

function expectAgreement(token: string): void {
	const { form, kind, times, header, payload } = decode(token);
	const read = readToken(token);
	expect([read.form, read.kind, read.times]).toEqual([form, kind, times]);
	expect([read.header.json, read.payload?.json]).toEqual([header.json, payload?.json]);
}

describe('reading a token says what decoding says', () => {
	const inner = compact({ alg: 'RS256' }, { sub: '7' });
	const deep = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;

	it('of tokens with every problem', () => {
		for (const [, token] of Object.values(problemCases).flat()) expectAgreement(token);
	});

	it.each([
		['a signed one', compact({ alg: 'RS256' }, { token_use: 'access', exp: 7, nbf: 1.5 })],
		['one without a signature', compact({ alg: 'RS256' }, { exp: 7 }, '')],
		['one with blanks around', ` ${inner}\n`],
		['an encrypted one', `${encode('{"alg":"dir","enc":"A256GCM"}')}..aXY.Y2lwaGVydGV4dA.dGFn`],
		['one whose payload is a token', withPayload(inner)],
		['one as deep as is read', withPayload(deep(200))],
		['one that is deeper', withPayload(deep(201))],
		['one with brackets in a text', withPayload(JSON.stringify({ text: '['.repeat(300) }))],
		['a byte order mark before the header', withHeader('\ufeff{"alg":"RS256"}')],
		['four parts', `${inner}.x`],
		['two parts', inner.slice(0, inner.lastIndexOf('.'))],
		['a text', 'no token'],
		['nothing', ''],
	])('of %s', (_, token) => expectAgreement(token));

	it('of texts of any kind', () => {
		const part = fc.oneof(
			fc.json().map(encode),
			fc
				.dictionary(fc.constantFrom('alg', 'typ', 'exp', 'iat', 'iss', 'token_use', 'nonce', 'aud'), fc.jsonValue())
				.map((object) => encode(JSON.stringify(object))),
			fc.base64String(),
			fc.string(),
		);
		fc.assert(fc.property(fc.array(part, { maxLength: 6 }), (parts) => expectAgreement(parts.join('.'))));
	});
});

describe('a header that was read before', () => {
	const payload = encode('{"sub":"7"}');
	const usual = ['a', 'b'].map((kid) => JSON.stringify({ alg: 'RS256', kid }));
	const hostile = [
		'{"alg":"RS256","kid":"a","kid":"b"}',
		'{"alg":"RS256","__proto__":{"kid":"a"}}',
		'{"alg":"RS256", "kid":"a"}',
		'{"alg":"none","kid":"a"}',
		'{"alg":"RS256","b64":false}',
		'{"alg":"RS256","kid":12345678901234567}',
		'["RS256"]',
		'{"alg":',
		'',
		JSON.stringify({ alg: 'RS256', x5c: ['x'.repeat(1_700)] }),
	];
	/** More than are remembered. */
	const many = Array.from({ length: 70 }, (_, index) => `${encode(JSON.stringify({ alg: 'RS256', kid: `${index}` }))}.${payload}.c2ln`);
	const tokens = [
		...many,
		...[...usual, ...hostile].flatMap((header) => [
			`${encode(header)}.${payload}.c2ln`,
			`${encode(header)}=.${payload}.`,
			`${encode(header)}.${payload}`,
		]),
	];

	it('says what it says where none was read before, in any order', { timeout: 60_000 }, async () => {
		const alone: unknown[] = [];
		for (const token of tokens) {
			vi.resetModules();
			alone.push((await import('../../../src/core/token/readToken.ts')).readToken(token));
		}
		const order = fc.array(fc.nat(tokens.length - 1), { minLength: 100, maxLength: 200 });
		fc.assert(
			fc.property(order, (indexes) => {
				expect(indexes.map((index) => readToken(tokens[index] ?? ''))).toEqual(indexes.map((index) => alone[index]));
			}),
			{ numRuns: 10 },
		);
	});
});
