import { describe, expect, it } from 'vitest';
import { runs, withNames } from '../../../src/webview/characters.ts';

describe('characters nobody can see', () => {
	it.each([
		['right-to-left override', 'a\u202Eb', 'a‹U+202E›b'],
		['isolates', '\u2066x\u2069', '‹U+2066›x‹U+2069›'],
		['zero width', 'ad\u200Bmin\uFEFF', 'ad‹U+200B›min‹U+FEFF›'],
		['controls', 'a\u0000\u001B[31m', 'a‹U+0000 U+001B›[31m'],
		['a joiner between letters', 'a\u200Db', 'a‹U+200D›b'],
		['half of a pair', '\uD83D!', '‹U+D83D›!'],
		['fillers', 'x\u3164\u2800', 'x‹U+3164 U+2800›'],
		['tag letters', '\u{E0061}', '‹U+E0061›'],
		['line separators', 'a\u2028b', 'a‹U+2028›b'],
		['a carriage return', 'a\r\n', 'a‹U+000D›\n'],
		['a long run', `\u200B${'\u200B'.repeat(99)}`, `‹${Array.from({ length: 8 }, () => 'U+200B').join(' ')} … ×100›`],
	])('names %s', (_what, text, named) => {
		expect(withNames(text)).toBe(named);
		expect(
			runs(text)
				.map((run) => run.text)
				.join(''),
		).toBe(named);
	});

	it.each(['plain text', 'two\nlines\tand a tab', '日本語', 'العربية', '👩‍👩‍👧‍👦 🏽‍♂️', 'é e\u0301', ''])('leaves %j alone', (text) => {
		expect(withNames(text)).toBe(text);
		expect(runs(text).every(({ unseen }) => !unseen)).toBe(true);
	});

	it('keeps the number of pieces small for a value made of nothing else', () => {
		const pieces = runs('\u202Ex'.repeat(100_000));
		expect(pieces.length).toBeLessThan(500);
		expect(pieces.map(({ text }) => text).join('')).toBe('‹U+202E›x'.repeat(100_000));
	});
});
