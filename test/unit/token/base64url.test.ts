import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Value, decodeBase64url, encodeBase64url } from '../../../src/core/token/base64url.ts';

const urlAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function bytesOf(text: string): number[] {
	const decoded = decodeBase64url(text);
	if (!('bytes' in decoded)) throw new Error(`${decoded.code} at ${decoded.at}`);
	return [...decoded.bytes];
}

describe('decodeBase64url', () => {
	it('gives every character of the alphabet its value, in every one of the four places', () => {
		for (const [value, character] of [...urlAlphabet].entries()) {
			expect(bytesOf(`${character}AAA`)).toEqual([value << 2, 0, 0]);
			expect(bytesOf(`A${character}AA`)).toEqual([value >> 4, (value << 4) & 255, 0]);
			expect(bytesOf(`AA${character}A`)).toEqual([0, value >> 2, (value << 6) & 255]);
			expect(bytesOf(`AAA${character}`)).toEqual([0, 0, value]);
		}
	});

	it('refuses every other character and says where it stands', () => {
		for (let code = 0; code < 0x180; code++) {
			const character = String.fromCharCode(code);
			if (urlAlphabet.includes(character) || '+/='.includes(character)) continue;
			expect(decodeBase64url(`AB${character}D`)).toEqual({ code: 'invalid-character', at: 2 });
			expect(base64Value(code)).toBe(255);
		}
	});

	it.each([
		['', []],
		['Zg', [0x66]],
		['Zm8', [0x66, 0x6f]],
		['Zm9v', [0x66, 0x6f, 0x6f]],
	])('decodes %o', (text, bytes) => {
		expect(decodeBase64url(text)).toEqual({ bytes: new Uint8Array(bytes), padded: false, standardAlphabet: false, canonical: true });
	});

	it('reads + and / of the standard alphabet as - and _, and says so', () => {
		expect(decodeBase64url('-_-_')).toEqual({ ...decodeBase64url('+/+/'), standardAlphabet: false });
		expect(decodeBase64url('+/+/')).toMatchObject({ standardAlphabet: true });
	});

	it.each(['Zg==', 'Zm8='])('reads the padding of %s and says so', (text) => {
		expect(decodeBase64url(text)).toEqual({ ...decodeBase64url(text.replace(/=/g, '')), padded: true });
	});

	it.each([
		['=', 0],
		['==', 0],
		['Zg=', 2],
		['Zm9v=', 4],
		['Zm9v==', 4],
		['Zm8==', 3],
		['Zg===', 2],
		['Z=g=', 1],
		['=Zg=', 0],
	])('takes no sign of %s for padding that completes no group of four', (text, at) => {
		expect(decodeBase64url(text)).toEqual({ code: 'invalid-character', at });
	});

	it.each(['A', 'AAAAA', 'AAAAAAAAA'])('refuses the length of %s, which no data has', (text) => {
		expect(decodeBase64url(text)).toEqual({ code: 'invalid-length', at: text.length });
	});

	it('notices unused bits that are not zero', () => {
		for (const [value, character] of [...urlAlphabet].entries()) {
			expect(decodeBase64url(`A${character}`)).toMatchObject({ canonical: value % 16 === 0 });
			expect(decodeBase64url(`AA${character}`)).toMatchObject({ canonical: value % 4 === 0 });
			expect(decodeBase64url(`AAA${character}`)).toMatchObject({ canonical: true });
		}
	});

	it('decodes what Node encodes, and encodes as Node does', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				const text = Buffer.from(bytes).toString('base64url');
				expect(encodeBase64url(bytes)).toBe(text);
				expect(decodeBase64url(text)).toEqual({
					bytes: new Uint8Array(bytes),
					padded: false,
					standardAlphabet: false,
					canonical: true,
				});
				expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual([...bytes]);
			}),
		);
	});

	it.each([1, 4, 8, 400, 16_384, 16_388, 70_000])(
		'takes nothing of the text before: a character that is no base64 at the end of %i',
		(length) => {
			decodeBase64url('ABCD'.repeat(20_000));
			for (const character of ['é', '日', '\ud83d', '\ud83d\ude00']) {
				const text = 'A'.repeat(length - 1) + character;
				expect(decodeBase64url(text)).toEqual({ code: 'invalid-character', at: length - 1 });
			}
		},
	);

	it('gives each its own bytes, and none of those before', () => {
		const texts = Array.from({ length: 500 }, (_, index) => 'abcdefgh'.repeat(index % 300) + String(index).padStart(4, '0'));
		const decoded = texts.map(decodeBase64url);
		for (const [index, text] of texts.entries()) {
			const one = decoded[index];
			expect(one && 'bytes' in one && Buffer.from(one.bytes).toString('hex')).toBe(Buffer.from(text, 'base64url').toString('hex'));
			// What cannot be read to its end leaves no bytes behind that the next one would show.
			decodeBase64url(`${text}!`);
		}
	});

	it.each([16_383, 16_384, 16_386, 16_388, 70_000])('decodes a text of %i characters', (length) => {
		const text = 'AbC-xYz_09'.repeat(length / 10 + 1).slice(0, length);
		expect(bytesOf(text)).toEqual([...Buffer.from(text, 'base64url')]);
	});

	it('takes exactly the texts that lead back to themselves as canonical', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...urlAlphabet), maxLength: 40 }), (text) => {
				const decoded = decodeBase64url(text);
				expect('bytes' in decoded).toBe(text.length % 4 !== 1);
				if ('bytes' in decoded) expect(decoded.canonical).toBe(encodeBase64url(decoded.bytes) === text);
			}),
		);
	});

	it('never throws, and points into the text or at its end', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				const decoded = decodeBase64url(text);
				if ('code' in decoded) expect(decoded.at).toBeLessThanOrEqual(text.length);
			}),
		);
	});
});
