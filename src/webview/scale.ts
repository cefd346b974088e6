import type { TimesView } from '../protocol/inspector.ts';
import { isShowable } from './time.ts';

/** A word of the time line that names an instant of the token. */
export type InstantName = 'signedIn' | 'issued' | 'notBefore' | 'expires' | 'refreshEnd';

/** One mark on the line; instants too near each other to tell apart share one. */
export interface Stop {
	readonly names: readonly InstantName[];
	readonly seconds: number;
	/** Place on the line, from 0 to 1. */
	readonly at: number;
}

/** The time line as places from 0 to 1: the life of the token in the middle, what lies before and after it at the sides. */
export interface Scale {
	readonly stops: readonly Stop[];
	readonly start: number;
	readonly end: number;
	readonly now: number;
	/** The token says when it ends. */
	readonly ends: boolean;
	readonly expired: boolean;
	/** Seconds from the birth of the token to now; negative before it. */
	readonly age: number;
	/** Until where the sign-in can be refreshed. */
	readonly refreshEnd?: number;
}

/** A sign-in weeks before, or an expiry years ago, must not squeeze the life into a dot: each side gets this much at most. */
const widestSide = 0.24;
const endlessNow = 0.7;
const nearest = 0.012;

/** Places the token's instants and `now` (seconds since the epoch) on a line; undefined when there are not two ends to draw it between. */
export function scaleOf(times: TimesView, now: number): Scale | undefined {
	const instants = (
		[
			['signedIn', times.authTime],
			['issued', times.issuedAt],
			['notBefore', times.notBefore],
			['expires', times.expiresAt],
			['refreshEnd', times.refresh?.until],
		] as const
	).flatMap(([name, seconds]) => (isShowable(seconds) ? [{ name, seconds }] : []));
	const secondsOf = (wanted: InstantName): number | undefined => instants.find(({ name }) => name === wanted)?.seconds;
	const expires = secondsOf('expires');
	const born = secondsOf('issued') ?? secondsOf('notBefore') ?? secondsOf('signedIn');
	if (born === undefined) return undefined;

	const start = expires === undefined ? born : Math.min(born, expires);
	const end = expires === undefined ? start + Math.max(1, now - start) / endlessNow : Math.max(born, expires, start + 1);
	const all = [...instants.map(({ seconds }) => seconds), now];
	const place = placer(Math.min(start, ...all), start, end, Math.max(end, ...all));

	const stops: Stop[] = [];
	for (const { name, seconds } of instants.toSorted((one, other) => one.seconds - other.seconds)) {
		const last = stops.at(-1);
		const at = place(seconds);
		if (last !== undefined && at - last.at < nearest) stops[stops.length - 1] = { ...last, names: [...last.names, name] };
		else stops.push({ names: [name], seconds, at });
	}
	return {
		stops,
		start: place(start),
		end: place(end),
		now: place(now),
		ends: expires !== undefined,
		expired: expires !== undefined && now >= expires,
		age: now - born,
		...(isShowable(times.refresh?.until) && { refreshEnd: place(times.refresh.until) }),
	};
}

function placer(first: number, start: number, end: number, last: number): (seconds: number) => number {
	const whole = last - first;
	const before = Math.min(widestSide, (start - first) / whole);
	const after = Math.min(widestSide, (last - end) / whole);
	const life = 1 - before - after;
	return (seconds) => {
		if (seconds < start) return (before * (seconds - first)) / (start - first);
		if (seconds > end) return before + life + (after * (seconds - end)) / (last - end);
		return before + (life * (seconds - start)) / (end - start);
	};
}

/** A label to be placed: its middle and its width in the same unit. */
export interface Label {
	readonly at: number;
	readonly width: number;
}

/** Where a label is drawn: its lane, counted from the bar on, and its left edge. */
export interface Placed {
	readonly lane: number;
	readonly left: number;
}

/**
 * Gives each label, in order from left to right, the lowest lane in which it does not touch its neighbour, and its left edge: kept within
 * the line's `width`.
 */
export function lanes(labels: readonly Label[], width: number, gap: number): readonly Placed[] {
	const placed: Placed[] = [];
	for (const label of labels) placed.push(laneAmong(label, labels, placed, width, gap));
	return placed;
}

/** Gives a label among others the lowest lane in which it touches none of them. */
export function laneAmong(
	{ at, width: own }: Label,
	labels: readonly Label[],
	placed: readonly Placed[],
	width: number,
	gap: number,
): Placed {
	const left = Math.max(0, Math.min(at - own / 2, width - own));
	const taken = new Set(
		placed
			.filter((other, index) => left < other.left + (labels[index]?.width ?? 0) + gap && other.left < left + own + gap)
			.map(({ lane }) => lane),
	);
	let lane = 0;
	while (taken.has(lane)) lane++;
	return { lane, left };
}
