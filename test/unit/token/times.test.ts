import { describe, expect, it } from 'vitest';
import { isoTime, looksLikeMicroseconds, looksLikeMilliseconds, readTimes } from '../../../src/core/token/times.ts';

describe('readTimes', () => {
	it('leaves out what is missing or no finite number', () => {
		expect(readTimes(undefined)).toEqual({});
		expect(readTimes({ iat: '1', exp: Number.POSITIVE_INFINITY, nbf: null, auth_time: 0 })).toEqual({ authTime: 0 });
	});
});

describe('looksLikeMilliseconds', () => {
	it.each([
		[0, false],
		[-1_800_000_000_000, false],
		[1_800_000_000, false],
		[99_999_999_999, false],
		[100_000_000_000, true],
		[1_800_000_000_000, true],
	])('%d: %s', (seconds, expected) => expect(looksLikeMilliseconds(seconds)).toBe(expected));
});

describe('looksLikeMicroseconds', () => {
	it.each([
		[1_800_000_000, false],
		[99_999_999_999_999, false],
		[100_000_000_000_000, true],
		[1_800_000_000_000_000, true],
		[1.8e18, true],
	])('%d: %s', (seconds, expected) => expect(looksLikeMicroseconds(seconds)).toBe(expected));
});

describe('isoTime', () => {
	it.each([
		[0, '1970-01-01T00:00:00.000Z'],
		[1_800_000_000.5, '2027-01-15T08:00:00.500Z'],
		[-1, '1969-12-31T23:59:59.000Z'],
		[8_640_000_000_000, '+275760-09-13T00:00:00.000Z'],
		[8_640_000_000_001, undefined],
		[1e300, undefined],
		[Number.NaN, undefined],
	])('%d', (seconds, expected) => expect(isoTime(seconds)).toBe(expected));
});
