import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/core/workspace/fileText.ts';
import { linePositions } from '../../../src/core/workspace/linePositions.ts';

describe('the text of a file', () => {
	it.each([
		['UTF-8', Buffer.from('日本 eyJ'), '日本 eyJ'],
		['UTF-8 with a mark', Buffer.from('\ufeffeyJ'), 'eyJ'],
		['UTF-16, little endian', Buffer.from('\ufeff日 eyJ', 'utf16le'), '日 eyJ'],
		['UTF-16, big endian', Buffer.from('\ufeff日 eyJ', 'utf16le').swap16(), '日 eyJ'],
		['nothing', new Uint8Array(0), ''],
		['a zero far behind', Buffer.from(`${'x'.repeat(8000)}\0`), `${'x'.repeat(8000)}\0`],
		['a zero', Buffer.from('\0eyJ'), undefined],
	])('of %s', (_name, bytes, text) => {
		expect(textOf(bytes)).toBe(text);
	});
});

describe('positions', () => {
	it('count lines and characters as an editor does', () => {
		const text = 'a\r\nbc\rd\n\n日e';
		expect(linePositions(text, [0, 1, 3, 5, 6, 7, 8, 9, 10, 11])).toEqual([
			[0, 0],
			[0, 1],
			[1, 0],
			[1, 2],
			[2, 0],
			[2, 1],
			[3, 0],
			[4, 0],
			[4, 1],
			[4, 2],
		]);
	});

	it('of any text are those that splitting it at its line ends gives', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '日') }), fc.nat(30), (text, at) => {
				const before = text.slice(0, at);
				// A line end is not divided: behind its first half is still the line before.
				fc.pre(!(before.endsWith('\r') && text[at] === '\n'));
				const lines = before.split(/\r\n|\r|\n/);
				expect(linePositions(text, [before.length])).toEqual([[lines.length - 1, lines.at(-1)?.length]]);
			}),
		);
	});
});
