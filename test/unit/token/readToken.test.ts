import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
