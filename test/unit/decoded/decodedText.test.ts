import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { decodedText } from '../../../src/vscode/decoded/decodedText.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { compact, encode } from '../token/compact.ts';

const words = wordsFrom('en', {});
const textOf = (token: string, sorted = false): string => decodedText(decode(token), words, sorted);
const header = { alg: 'RS256' };

describe('a decoded document', () => {
	it('shows header, payload and facts of the signature', () => {
		expect(textOf(compact(header, { sub: 'u', aud: ['a'] }))).toBe(
			`{
  "header": {
    "alg": "RS256"
  },
  "payload": {
    "sub": "u",
    "aud": [
      "a"
    ]
  },
  "signature": {
    "bytes": 9,
    "alg": "RS256"
  }
}
`,
		);
	});

	it('keeps numbers, members that stand twice, and JSON in strings as they are', () => {
		const payload = String.raw`{"n":12345678901234567890,"a":1,"a":1.0,"shipping":"{\"street\":\"x\"}"}`;
		const text = textOf(compact(header, payload));
		expect(text).toContain('"n": 12345678901234567890,\n    "a": 1,\n    "a": 1.0,');
		expect(text).toContain(String.raw`"shipping": "{\"street\":\"x\"}"`);
		expect(JSON.parse(text)).toMatchObject({ problems: [{ part: 'payload', code: 'lossy-number' }, { code: 'duplicate-member' }] });
	});

	it('sorts members for a comparison', () => {
		expect(textOf(compact(header, { sub: 'u', aud: 'a' }), true)).toContain('"aud": "a",\n    "sub": "u"');
	});

	it('shows the header and the sizes of an encrypted token', () => {
		const token = `${encode('{"alg":"RSA-OAEP","enc":"A256GCM","cty":"JWT"}')}.${encode('key')}.${encode('iv')}.${encode('text!')}.${encode('tag')}`;
		expect(JSON.parse(textOf(token))).toEqual({
			header: { alg: 'RSA-OAEP', enc: 'A256GCM', cty: 'JWT' },
			encrypted_key: { bytes: 3 },
			iv: { bytes: 2 },
			ciphertext: { bytes: 5 },
			tag: { bytes: 3 },
		});
	});

	it.each([
		['a text', 'hello', { header: 'hello', problems: [{ code: 'part-count' }, { code: 'invalid-length' }] }],
		[
			'two parts',
			compact(header, { a: 1 }).split('.').slice(0, 2).join('.'),
			{ header, payload: { a: 1 }, problems: [{ code: 'part-count' }] },
		],
		['no JSON', compact(header, 'tenant=T1'), { header, payload: 'tenant=T1', problems: [{ code: 'json-syntax' }] }],
		['no base64url', `${encode('{"alg":"RS256"}')}.a*b.AA`, { header, payload: 'a*b', problems: [{ code: 'invalid-character' }] }],
	])('shows what can be read of %s', (_, token, shown) => {
		expect(JSON.parse(textOf(token))).toMatchObject(shown);
	});

	it('never holds the signature', () => {
		const token = compact(header, { sub: 'u' }, encode('a signature that must not be seen'));
		expect(textOf(token)).not.toContain(token.split('.')[2]);
		expect(textOf(`${token}.${encode('an extra part')}`)).not.toContain(encode('an extra part'));
	});

	it('is JSON, whatever the token is', () => {
		const tokens = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.tuple(fc.string({ unit: 'binary' }), fc.json()).map(([first, second]) => compact(first, second)),
			fc.json().map((json) => compact(json, json)),
		);
		fc.assert(
			fc.property(tokens, fc.boolean(), (token, sorted) => {
				const text = textOf(token, sorted);
				expect(Object.keys(JSON.parse(text) as object)[0]).toBe('header');
				expect(text).not.toMatch(/[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
			}),
		);
	});
});
