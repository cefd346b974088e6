import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { redact } from '../../../src/core/token/redact.ts';
import { validityOf } from '../../../src/core/token/tokenValidity.ts';
import { secondsToChange, type Validity, validityAt } from '../../../src/core/token/validity.ts';
import { validityText } from '../../../src/words/marks.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { japanese } from '../words/bundle.ts';
import { compact } from './compact.ts';

const now = 1_700_000_000;
const english = wordsFrom('en', {});

describe('validityAt', () => {
	it.each([
		['before its end', { expiresAt: now + 1 }, { state: 'valid', seconds: 1 }],
		['at its end', { expiresAt: now }, { state: 'expired', seconds: 0 }],
		['behind its end', { expiresAt: now - 5 }, { state: 'expired', seconds: 5 }],
		['before its begin', { expiresAt: now + 9, notBefore: now + 3 }, { state: 'not-yet', seconds: 3 }],
		['at its begin', { expiresAt: now + 9, notBefore: now }, { state: 'valid', seconds: 9 }],
		['expired before it was ever valid', { expiresAt: now - 1, notBefore: now + 3 }, { state: 'expired', seconds: 1 }],
		['without an end', {}, { state: 'endless' }],
		['in milliseconds', { expiresAt: now * 1000 }, undefined],
		['beyond every calendar', { expiresAt: -1e14 }, undefined],
	])('%s', (_name, times, expected) => {
		expect(validityAt(times, now)).toEqual(expected);
	});
});

describe('validityOf', () => {
	const token = decode(compact({ alg: 'RS256', kid: 'k' }, { token_use: 'id', sub: 'u', exp: now + 60 }));

	it('is that of the times of a token', () => {
		expect(validityOf(token, now)).toEqual({ state: 'valid', seconds: 60 });
	});

	it('has no time of a redacted token, which nobody can use, and says so', () => {
		const validity = validityOf(decode(redact(token)), now);
		expect(validity).toEqual({ state: 'redacted' });
		expect(secondsToChange(validity)).toBeUndefined();
		expect(validityText(validity, english)).toBe('redacted');
		expect(validityText(validity, wordsFrom('ja', japanese))).toBe('マスク済み');
	});

	it('is not known of a token whose claims cannot be read', () => {
		expect(validityOf(decode('eyJhbGciOiJSUzI1NiJ9.x.AAAA'), now)).toBeUndefined();
	});
});

describe('validityText', () => {
	it.each([
		[{ state: 'valid', seconds: 59 }, 'expires in less than a minute', '1分以内に期限切れ'],
		[{ state: 'valid', seconds: 779 }, 'expires in 12 min', '12 分後に期限切れ'],
		[{ state: 'expired', seconds: 0 }, 'just expired', 'たった今期限切れ'],
		[{ state: 'expired', seconds: 3 * 86_400 + 7_200 }, 'expired 3 days ago', '3 日前に期限切れ'],
		[{ state: 'not-yet', seconds: 3_600 }, 'valid in 1 hr', '1 時間後に有効'],
		[{ state: 'endless' }, 'never expires', '有効期限なし'],
		[undefined, undefined, undefined],
	] as const)('%o', (validity, inEnglish, inJapanese) => {
		expect(validityText(validity, english)).toBe(inEnglish);
		expect(validityText(validity, wordsFrom('ja', japanese))).toBe(inJapanese);
	});
});

describe('secondsToChange', () => {
	const textAt = (start: Validity, passed: number): string | undefined => {
		if (!('seconds' in start)) return undefined;
		const seconds = start.state === 'expired' ? start.seconds + passed : start.seconds - passed;
		if (start.state !== 'expired' && seconds <= 0) return 'over';
		return validityText({ state: start.state, seconds }, english);
	};

	it('is when the text reads differently, not earlier and not later', () => {
		for (const state of ['valid', 'expired', 'not-yet'] as const) {
			for (const seconds of [0.5, 1, 59, 60, 61, 119.5, 3_599, 3_600, 3_601, 86_399, 86_400, 200_000, 40_000_000]) {
				const validity = { state, seconds };
				const change = secondsToChange(validity) ?? Number.NaN;
				const told = `${state} ${seconds}`;
				expect(textAt(validity, change), told).not.toBe(textAt(validity, 0));
				expect(textAt(validity, Math.max(0, change - 0.01)), told).toBe(textAt(validity, 0));
			}
		}
	});

	it('never comes for what never changes', () => {
		expect(secondsToChange({ state: 'endless' })).toBeUndefined();
		expect(secondsToChange(undefined)).toBeUndefined();
	});
});
