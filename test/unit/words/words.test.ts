import { describe, expect, it } from 'vitest';
import { durationText } from '../../../src/words/duration.ts';
import { wordsFrom } from '../../../src/words/words.ts';

describe('wordsFrom', () => {
	const bundle = { 'Hello {name}': '{name}さん', empty: '' };

	it('fills the places of the translation', () => {
		expect(wordsFrom('ja', bundle).say('Hello {name}', { name: 'Ann' })).toBe('Annさん');
	});

	it('leaves a sentence English that has no translation, and an empty one empty', () => {
		const { say } = wordsFrom('ja', bundle);
		expect(say('Bye {name}', { name: 'Ann' })).toBe('Bye Ann');
		expect(say('toString')).toBe('toString');
		expect(say('empty')).toBe('');
	});

	it('never reads a value as a sentence', () => {
		const { say } = wordsFrom('en', {});
		expect(say('{a} {b}', { a: '{b}', b: '{a}' })).toBe('{b} {a}');
		expect(say('{a}', { a: '$& $1 $$' })).toBe('$& $1 $$');
		expect(say('{a}', { a: 'Hello {name}', name: 'Ann' })).toBe('Hello {name}');
	});

	it('leaves a place that has no value, even one named like a member of every object', () => {
		const { say } = wordsFrom('en', {});
		expect(say('{a} {toString} {__proto__}', { b: 1 })).toBe('{a} {toString} {__proto__}');
	});

	it('writes zero', () => {
		expect(wordsFrom('en', {}).say('{n}', { n: 0 })).toBe('0');
	});
});

describe('durationText', () => {
	it.each([
		[0, '0 sec', '0 秒'],
		[0.9, '0 sec', '0 秒'],
		[1, '1 sec', '1 秒'],
		[59, '59 sec', '59 秒'],
		[60, '1 min', '1 分'],
		[61, '1 min 1 sec', '1 分 1 秒'],
		[3600, '1 hr', '1 時間'],
		[3601, '1 hr', '1 時間'],
		[3661, '1 hr 1 min', '1 時間 1 分'],
		[86_400, '1 day', '1 日'],
		[86_400 * 2 + 3600 * 5 + 59, '2 days 5 hr', '2 日 5 時間'],
		[31_536_000, '1 yr', '1 年'],
		[31_536_000 * 3 + 86_400 * 4, '3 yrs 4 days', '3 年 4 日'],
		[-61, '1 min 1 sec', '1 分 1 秒'],
	])('%d seconds', (seconds, english, japanese) => {
		expect(durationText(seconds, 'en')).toBe(english);
		expect(durationText(seconds, 'ja')).toBe(japanese);
	});

	it('names no place of a sentence, however long', () => {
		for (const seconds of [1e15, Number.MAX_SAFE_INTEGER]) expect(durationText(seconds, 'en')).toMatch(/^[\d,]+ yrs/);
	});
});
