import { describe, expect, it } from 'vitest';
import { dayAndMinute, duration, isShowable, nearInstant, relativeTo, utcInstant } from '../../../src/webview/time.ts';

describe('duration', () => {
	it.each([
		[0, '0 sec'],
		[9.9, '9 sec'],
		[60, '1 min 00 sec'],
		[41 * 60 + 9, '41 min 09 sec'],
		[3600 + 5 * 60 + 59, '1 hr 05 min'],
		[2 * 86_400 + 3600, '2 days 01 hr'],
		[6 * 31_557_600, '6 yrs 00 days'],
		[-5, '0 sec'],
	])('writes %d seconds as %s', (seconds, text) => {
		expect(duration(seconds, 'en', true)).toBe(text);
	});

	it('writes the largest unit alone, in the language asked for', () => {
		expect(duration(190, 'en', false)).toBe('3 min');
		expect(duration(190, 'ja', false)).toBe('3 分');
	});

	it('falls back to English for a language that is none', () => {
		expect(duration(190, 'no_such', false)).toBe('3 min');
	});
});

describe('instants', () => {
	it.each([[1e15], [1_795_425_845_000], [-1e300], [Number.NaN], [Number.POSITIVE_INFINITY], [null], [undefined]])(
		'does not show %s',
		(seconds) => {
			expect(isShowable(seconds)).toBe(false);
		},
	);

	it('shows the whole calendar', () => {
		for (const [seconds, text] of [
			[-62_135_596_800, '0001-01-01 00:00:00'],
			[0, '1970-01-01 00:00:00'],
			[253_402_300_799, '9999-12-31 23:59:59'],
		] as const) {
			expect(isShowable(seconds)).toBe(true);
			expect(utcInstant(seconds)).toBe(text);
			expect(() => [nearInstant(seconds, 0, 'en'), dayAndMinute(seconds, 0, 'en'), relativeTo(0, seconds, 'en')]).not.toThrow();
		}
	});

	it('names the days around today, also where the clocks change', () => {
		const noon = new Date(2026, 2, 29, 12, 0, 0).getTime() / 1000;
		const at = (days: number): string => nearInstant(new Date(2026, 2, 29 + days, 12, 0, 0).getTime() / 1000, noon, 'en');
		expect([at(-2), at(-1), at(0), at(1), at(2)]).toEqual([
			'Mar 27, 2026 12:00:00',
			'yesterday 12:00:00',
			'today 12:00:00',
			'tomorrow 12:00:00',
			'Mar 31, 2026 12:00:00',
		]);
	});

	it('says how far away', () => {
		expect(relativeTo(1000, 1000 + 41 * 60, 'en')).toBe('in 41 minutes');
		expect(relativeTo(1000, 1000 - 19 * 60 - 30, 'en')).toBe('19 minutes ago');
		expect(relativeTo(1000, 1000.4, 'en')).toBe('in 0 seconds');
	});
});
