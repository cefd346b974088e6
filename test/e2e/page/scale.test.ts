import { describe, expect, it } from 'vitest';
import { laneAmong, lanes, scaleOf } from '../../../src/webview/scale.ts';

const hour = 3600;
const day = 24 * hour;
const born = 1_795_422_245;

describe('the scale of the time line', () => {
	it('runs from the sign-in to the end, with one mark for instants that are the same', () => {
		const scale = scaleOf({ authTime: born, issuedAt: born, expiresAt: born + hour }, born + hour / 4);
		expect(scale).toMatchObject({ start: 0, end: 1, now: 0.25, ends: true, expired: false });
		expect(scale?.stops).toEqual([
			{ names: ['signedIn', 'issued'], seconds: born, at: 0 },
			{ names: ['expires'], seconds: born + hour, at: 1 },
		]);
	});

	it('gives a sign-in of weeks before no more than its side', () => {
		const scale = scaleOf({ authTime: born - 20 * day, issuedAt: born, expiresAt: born + hour }, born + hour / 2);
		expect(scale?.stops.map(({ names, at }) => [names[0], Number(at.toFixed(2))])).toEqual([
			['signedIn', 0],
			['issued', 0.24],
			['expires', 1],
		]);
		expect(scale?.now).toBeCloseTo(0.62);
	});

	it('puts now beyond the end of an expired token, to scale while that is small', () => {
		expect(scaleOf({ issuedAt: born, expiresAt: born + 90 }, born + 100)).toMatchObject({ expired: true, end: 0.9, now: 1 });
		expect(scaleOf({ issuedAt: born, expiresAt: born + hour }, born + 900 * day)).toMatchObject({ expired: true, end: 0.76, now: 1 });
	});

	it('ends where the sign-in can no longer be refreshed, to which it gives no more than its side', () => {
		const refresh = { until: born + 30 * day, note: [] };
		const scale = scaleOf({ authTime: born, issuedAt: born, expiresAt: born + hour, refresh }, born + hour / 2);
		expect(scale?.refreshEnd).toBe(1);
		expect(scale).toMatchObject({ end: 0.76, age: hour / 2 });
		expect(scale?.stops.at(-1)).toEqual({ names: ['refreshEnd'], seconds: born + 30 * day, at: 1 });
		expect(scaleOf({ issuedAt: born, expiresAt: born + hour }, born)).not.toHaveProperty('refreshEnd');
	});

	it('leaves the end open when the token does not say', () => {
		const scale = scaleOf({ issuedAt: born }, born + hour);
		expect(scale).toMatchObject({ ends: false, expired: false, start: 0, end: 1 });
		expect(scale?.now).toBeCloseTo(0.7);
	});

	it('starts with now when the token is not valid yet', () => {
		const scale = scaleOf({ issuedAt: born, expiresAt: born + hour }, born - 60);
		expect(scale?.now).toBe(0);
		expect(scale?.start).toBeGreaterThan(0);
	});

	it.each([
		['nothing', {}],
		['only an end', { expiresAt: born }],
		['no number that a calendar shows', { issuedAt: 1e300, notBefore: null, authTime: Number.NaN, expiresAt: born }],
	])('is not drawn from %s', (_what, times) => {
		expect(scaleOf(times, born)).toBeUndefined();
	});

	it.each([
		['an end before the start', { issuedAt: born, expiresAt: born - hour }],
		['no life at all', { issuedAt: born, expiresAt: born }],
		['the ends of the calendar', { issuedAt: -62_135_596_800, expiresAt: 253_402_300_799 }],
		['not before after the end', { issuedAt: born, notBefore: born + day, expiresAt: born + hour }],
	])('keeps every place on the line for %s', (_what, times) => {
		for (const now of [born - day, born, born + 1, born + 2 * day]) {
			const scale = scaleOf(times, now);
			for (const place of [scale?.start, scale?.end, scale?.now, ...(scale?.stops.map(({ at }) => at) ?? [])]) {
				expect(place).toBeGreaterThanOrEqual(0);
				expect(place).toBeLessThanOrEqual(1.000001);
			}
		}
	});
});

describe('lanes of labels', () => {
	it('give one among others the lowest that is free', () => {
		const labels = [
			{ at: 0, width: 50 },
			{ at: 60, width: 50 },
			{ at: 300, width: 50 },
		];
		const placed = lanes(labels, 300, 10);
		const among = (at: number): unknown => laneAmong({ at, width: 40 }, labels, placed, 300, 10);
		expect(among(150)).toEqual({ lane: 0, left: 130 });
		expect(among(0)).toEqual({ lane: 2, left: 0 });
		expect(among(110)).toEqual({ lane: 0, left: 90 });
		expect(among(300)).toEqual({ lane: 1, left: 260 });
	});

	it('keep labels inside the line and apart from each other', () => {
		expect(
			lanes(
				[
					{ at: 0, width: 50 },
					{ at: 60, width: 50 },
					{ at: 300, width: 50 },
				],
				300,
				10,
			),
		).toEqual([
			{ lane: 0, left: 0 },
			{ lane: 1, left: 35 },
			{ lane: 0, left: 250 },
		]);
	});
});
