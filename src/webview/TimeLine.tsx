import type { JSX } from 'preact';
import type { TimesView } from '../protocol/inspector.ts';
import { Drawing, type Size } from './Drawing.tsx';
import { useLive } from './now.ts';
import { Phrases } from './Phrases.tsx';
import type { Label, Scale, Stop } from './scale.ts';
import { laneAmong, lanes, scaleOf } from './scale.ts';
import { textWidth } from './textWidth.ts';
import { dayAndMinute, duration, isSameDay, localInstant, timeOfDay } from './time.ts';
import { fill, labels, language } from './words.ts';

/** Heights in em of the drawing's own text. */
const laneHeight = 1.35;
const barHeight = 1.7;

/** What happened to the token, where it is now and what will happen, drawn; the same in words for who cannot see it. */
export function TimeLine({ times }: { readonly times: TimesView }): JSX.Element | null {
	const now = useLive(Math.floor);
	const scale = scaleOf(times, now);
	if (scale === undefined) return null;
	return (
		<Drawing kind="time-line" draw={(size) => marks(scale, now, times, size)}>
			{times.refresh && scale.refreshEnd !== undefined && (
				<figcaption class="quiet">
					<Phrases phrases={times.refresh.note} />
				</figcaption>
			)}
		</Drawing>
	);
}

/** Names above the bar, times below it. Now has the lane that is free, of one more than the others need: the drawing keeps its height as it moves. */
function marks(scale: Scale, now: number, times: TimesView, { width, em }: Size): JSX.Element {
	const late = now - (times.expiresAt ?? now);
	const age = scale.age < 0 ? timeOfDay(now, language) : fill(labels.age, duration(scale.age, language));
	const ages = { name: labels.now, time: scale.expired ? `+${duration(late, language)}` : age };
	const nowMark = { at: scale.now, ends: false, kind: scale.expired ? 'at-now late' : 'at-now', ...ages };
	const stops = scale.stops.map((stop) => ({
		at: stop.at,
		ends: stop.names.includes('expires'),
		kind: '',
		...textsOf(stop, scale, now),
	}));
	const all = [...stops, nowMark];
	const label = ({ at, name, time }: typeof nowMark): Label => ({ at: at * width, width: em * Math.max(textWidth(name), textWidth(time)) });
	const labelled = stops.map(label);
	const lanesOfStops = lanes(labelled, width, em);
	const placed = [...lanesOfStops, laneAmong(label(nowMark), labelled, lanesOfStops, width, em)];
	const depth = laneHeight * (Math.max(...lanesOfStops.map(({ lane }) => lane)) + 2);
	const middle = depth + barHeight / 2;

	return (
		<svg role="img" aria-label={inWords(scale, now)} width="100%" height={`${2 * depth + barHeight}em`}>
			{all.map(({ at }, index) => {
				const away = laneHeight * (placed[index]?.lane ?? 0);
				const line = { x1: percent(at), x2: percent(at), y1: `${depth - away}em`, y2: `${depth + barHeight + away}em` };
				return away > 0 && <line class="leader" {...line} />;
			})}
			<Bar scale={scale} middle={middle} />
			{all.map((mark, index) => {
				const { at, name, time, ends, kind } = mark;
				const { lane, left } = placed[index] ?? { lane: 0, left: 0 };
				const own = label(mark).width;
				const anchor = left <= 0 ? 'start' : left + own >= width ? 'end' : 'middle';
				const x = anchor === 'start' ? '0' : percent(anchor === 'end' ? 1 : at);
				const away = laneHeight * lane;
				const place = percent(at);
				return (
					<g class={kind}>
						<text x={x} y={`${depth - away - 0.25}em`} text-anchor={anchor}>
							{name}
						</text>
						<text class="when" x={x} y={`${depth + barHeight + away + 0.95}em`} text-anchor={anchor}>
							{time}
						</text>
						{kind !== '' ? null : ends ? (
							<line class="end" x1={place} x2={place} y1={`${middle - 0.85}em`} y2={`${middle + 0.85}em`} />
						) : (
							<circle class="stop" cx={place} cy={`${middle}em`} r=".5em" />
						)}
					</g>
				);
			})}
			<circle class={scale.expired ? 'now bad' : 'now'} cx={percent(scale.now)} cy={`${middle}em`} r=".58em" />
		</svg>
	);
}

function Bar({ scale, middle }: { readonly scale: Scale; readonly middle: number }): JSX.Element {
	const { start, end, now, ends, expired, refreshEnd = 0 } = scale;
	const lived = Math.max(start, Math.min(now, end));
	const line = (kind: string, from: number, to: number): JSX.Element => (
		<line class={kind} x1={percent(from)} x2={percent(to)} y1={`${middle}em`} y2={`${middle}em`} />
	);
	const bar = (kind: string, to: number): JSX.Element => (
		<rect class={kind} x={percent(start)} y={`${middle - 0.25}em`} width={percent(to - start)} height=".5em" rx=".25em" />
	);
	return (
		<g>
			{start > 0 && line('before', 0, start)}
			{refreshEnd > end && line('refresh', end, refreshEnd)}
			{bar(expired ? 'life over' : 'life', ends ? end : lived)}
			{!expired && bar('lived', lived)}
			{!ends && line('before', lived, 1)}
			{expired && line('after', end, now)}
		</g>
	);
}

function percent(place: number): string {
	return `${Math.round(place * 1e4) / 100}%`;
}

function namesOf({ names }: Stop): string {
	return names.map((name) => labels[name]).join(' · ');
}

/** Its names, and its time: only that when every instant is of this day, else the day with it. */
function textsOf(stop: Stop, { stops }: Scale, now: number): { readonly name: string; readonly time: string } {
	const sameDay = stops.every(({ seconds }) => isSameDay(seconds, now));
	const time = sameDay ? timeOfDay(stop.seconds, language) : dayAndMinute(stop.seconds, now, language);
	return { name: namesOf(stop), time };
}

function inWords(scale: Scale, now: number): string {
	const parts = [
		...scale.stops.map((stop) => ({ name: namesOf(stop), seconds: stop.seconds })),
		{ name: labels.now, seconds: now - (now % 60) },
	];
	const told = parts
		.toSorted((one, other) => one.seconds - other.seconds)
		.map(({ name, seconds }) => `${name} ${localInstant(seconds, language)}`);
	return `${labels.timeLine}: ${told.join(', ')}`;
}
