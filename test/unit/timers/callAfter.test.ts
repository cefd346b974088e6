import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callAfter, longestTimer } from '../../../src/vscode/callAfter.ts';

describe('callAfter', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());
	const now = 1_800_000_000_000;

	it('calls once the instant is over, not at it', () => {
		const call = vi.fn();
		callAfter(now + 5000, now, call);
		vi.advanceTimersByTime(5000);
		expect(call).not.toHaveBeenCalled();
		vi.advanceTimersByTime(1);
		expect(call).toHaveBeenCalledOnce();
	});

	it.each([now, now - 1, now + longestTimer, Number.POSITIVE_INFINITY, Number.NaN])('never calls for %d', (instant) => {
		expect(callAfter(instant, now, vi.fn())).toBeUndefined();
		expect(vi.getTimerCount()).toBe(0);
	});
});
