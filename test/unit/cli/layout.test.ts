import { describe, expect, it } from 'vitest';
import { columnsOf, padColumns, wrap } from '../../../src/cli/layout.ts';
import { nearestName } from '../../../src/cli/nearest.ts';
import { redactTokens } from '../../../src/cli/redaction.ts';

describe('layout', () => {
	it('counts columns of a terminal', () => {
		expect(columnsOf('abc')).toBe(3);
		expect(columnsOf('署名は正しい')).toBe(12);
		expect(columnsOf('IDトークン')).toBe(10);
		expect(padColumns('鍵', 4)).toBe('鍵  ');
		expect(padColumns('long enough', 4)).toBe('long enough');
	});

	it('breaks lines at spaces and between wide characters', () => {
		expect(wrap('The signature does not fit header and payload.', 24)).toEqual(['The signature does not', 'fit header and payload.']);
		expect(wrap('署名がヘッダーとペイロードに合いません。', 26)).toEqual(['署名がヘッダーとペイロード', 'に合いません。']);
		expect(wrap(`see ${'x'.repeat(60)} there`, 24)).toEqual(['see', 'x'.repeat(60), 'there']);
		expect(wrap('', 24)).toEqual(['']);
	});

	it('begins no line with a mark that ends a sentence', () => {
		for (let length = 20; length < 60; length++) {
			for (const line of wrap('期限が切れています。もう一度サインインしてください(トークンは使えません)、と表示されます。', length)) {
				expect(line).not.toMatch(/^[、。)]/);
			}
		}
	});

	it('keeps every character but the spaces where it breaks', () => {
		const sentence = 'Verifying asks https://issuer.example.com/path だけに 問い合わせます。 The token itself is not sent.';
		for (let columns = 1; columns < 120; columns++) {
			expect(wrap(sentence, columns).join('').replaceAll(' ', '')).toBe(sentence.replaceAll(' ', ''));
		}
	});
});

describe('the nearest name', () => {
	const names = ['client-id', 'audience', 'typ', 'id'];
	it.each([
		['clientid', 'client-id'],
		['CLIENT_ID', 'client-id'],
		['audiense', 'audience'],
		['type', 'typ'],
		['kid', undefined],
		['comment', undefined],
		['', undefined],
	])('of %s is %s', (text, near) => {
		expect(nearestName(text, names)).toBe(near);
	});
});

describe('redaction', () => {
	it('cuts every token in a text short and leaves the rest', () => {
		const token = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.e30.c2lnbmF0dXJl`;
		expect(redactTokens(`{"a":"${token}","b":["they","${token}"]}`)).toBe('{"a":"eyJhbGciOi…","b":["they","eyJhbGciOi…"]}');
		expect(redactTokens('keys, eyes and eyJ are no tokens')).toBe('keys, eyes and eyJ are no tokens');
	});
});
