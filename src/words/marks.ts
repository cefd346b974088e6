import type { Validity } from '../core/token/validity.ts';
import { durationText } from './duration.ts';
import type { Words } from './words.ts';

/** What stands beside tokens and times in an editor, each as short as it can be. */
export const markSentences = {
	expiresIn: 'expires in {duration}',
	expiresSoon: 'expires in less than a minute',
	expiredAgo: 'expired {duration} ago',
	expiredNow: 'just expired',
	validIn: 'valid in {duration}',
	validSoon: 'valid in less than a minute',
	endless: 'never expires',
	redacted: 'redacted',
	unsigned: 'not signed',
	milliseconds: '{time} (ms)',
	timePast: '{duration} ago',
	timeFuture: 'in {duration}',
} as const;

const byState = {
	valid: { soon: markSentences.expiresSoon, later: markSentences.expiresIn },
	expired: { soon: markSentences.expiredNow, later: markSentences.expiredAgo },
	'not-yet': { soon: markSentences.validSoon, later: markSentences.validIn },
} as const;

/** `expires in 12 min`, `expired 3 days ago`, in the largest unit only; `redacted`; undefined where nothing can be said. */
export function validityText(validity: Validity | undefined, { say, language }: Words): string | undefined {
	if (validity === undefined) return undefined;
	if (!('seconds' in validity)) return say(markSentences[validity.state]);
	const { state, seconds } = validity;
	const { soon, later } = byState[state];
	return seconds < 60 ? say(soon) : say(later, { duration: durationText(seconds, language, 1) });
}
