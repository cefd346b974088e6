import { isoTime } from '../core/token/times.ts';
import { commandSentences } from '../words/command.ts';
import { durationText } from '../words/duration.ts';
import type { Words } from '../words/words.ts';

/**
 * An instant for people: local time with its offset, UTC, and how far it is from now. Seconds since the epoch; `now` too. Undefined
 * where a calendar cannot say it.
 */
export function instantText(seconds: number, now: number, { language, say }: Words): string | undefined {
	if (isoTime(seconds) === undefined) return undefined;
	const offset = -new Date(seconds * 1000).getTimezoneOffset();
	const local =
		offset === 0 || isoTime(seconds + offset * 60) === undefined ? [] : [`${wallClock(seconds + offset * 60)} ${offsetText(offset)}`];
	const utc = `${wallClock(seconds)} UTC`;
	return [...local, utc, distanceText(seconds - now, { language, say })].join(' · ');
}

/** How far an instant is from now, in seconds: `in 12 min`, `3 days ago`. */
export function distanceText(seconds: number, { language, say }: Words): string {
	const duration = durationText(seconds, language);
	return say(seconds > 0 ? commandSentences.inDuration : commandSentences.durationAgo, { duration });
}

function wallClock(seconds: number): string {
	return (isoTime(seconds) ?? '').replace('T', ' ').replace(/\.\d+Z$/, '');
}

function offsetText(minutes: number): string {
	const two = (value: number): string => String(value).padStart(2, '0');
	const amount = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${two(Math.floor(amount / 60))}:${two(amount % 60)}`;
}
