import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { TimesView } from '../protocol/inspector.ts';
import { textWidth, useSize } from './drawing.ts';
import { useLive } from './now.ts';
import type { Scale, Stop } from './scale.ts';
import { lanes, scaleOf } from './scale.ts';
import { dayAndMinute, duration, isSameDay, localInstant, timeOfDay } from './time.ts';
import type { Words } from './words.ts';
import { useWords } from './words.ts';

/** Heights in em of the drawing's own text. */
const laneHeight = 2.7;
const barHeight = 2;
const nowHeight = 1.7;

/** What happened to the token, where it is now and what will happen, drawn; the same in words for who cannot see it. */
export function TimeLine({ times }: { readonly times: TimesView }): JSX.Element | null {
	const now = useLive(Math.floor);
	const scale = scaleOf(times, now);
	return scale === undefined ? null : <Drawing scale={scale} now={now} expiresAt={times.expiresAt ?? now} />;
}

function Drawing({ scale, now, expiresAt }: { readonly scale: Scale; readonly now: number; readonly expiresAt: number }): JSX.Element {
	const words = useWords();
	const figure = useRef<HTMLElement>(null);
	const { width, em } = useSize(figure);
	const stops = scale.stops.map((stop) => ({ ...stop, name: namesOf(stop, words), when: when(stop.seconds, scale, now, words.language) }));
	const placed = lanes(
		stops.map(({ at, name, when: time }) => ({ at: at * width, width: em * Math.max(textWidth(name), textWidth(time)) })),
		width,
		em,
	);
	const depth = laneHeight * Math.max(...placed.map(({ lane }) => lane + 1));
	const middle = depth + barHeight / 2;
	const nowText = `${words.labels.now} ${timeOfDay(now, words.language)}`;
	const late = scale.expired ? ` +${duration(now - expiresAt, words.language, false)}` : '';
	const nowWidth = em * textWidth(nowText + late);
	const [nowLabel] = lanes([{ at: scale.now * width, width: nowWidth }], width, 0);

	return (
		<figure ref={figure} class="time-line">
			<svg role="img" aria-label={inWords(scale, now, words)} width="100%" height={`${depth + barHeight + nowHeight}em`}>
				<Bar scale={scale} middle={middle} />
				{stops.map(({ at, name, when: time, names }, index) => {
					const { lane, left } = placed[index] ?? { lane: 0, left: 0 };
					const label = em * Math.max(textWidth(name), textWidth(time));
					const anchor = left <= 0 ? 'start' : left + label >= width ? 'end' : 'middle';
					const x = anchor === 'start' ? '0' : percent(anchor === 'end' ? 1 : at);
					const top = depth - laneHeight * (lane + 1);
					return (
						<g>
							{lane > 0 && <line class="leader" x1={percent(at)} x2={percent(at)} y1={`${top + laneHeight - 0.3}em`} y2={`${middle}em`} />}
							<text x={x} y={`${top + 0.9}em`} text-anchor={anchor}>
								{name}
							</text>
							<text class="when" x={x} y={`${top + 2.15}em`} text-anchor={anchor}>
								{time}
							</text>
							{names.includes('expires') ? (
								<line class="end" x1={percent(at)} x2={percent(at)} y1={`${middle - 0.85}em`} y2={`${middle + 0.85}em`} />
							) : (
								<circle class="stop" cx={percent(at)} cy={`${middle}em`} r=".5em" />
							)}
						</g>
					);
				})}
				<circle class={scale.expired ? 'now bad' : 'now'} cx={percent(scale.now)} cy={`${middle}em`} r=".58em" />
				<text class="now-label" x={nowLabel?.left ?? 0} y={`${depth + barHeight + 1.1}em`}>
					<tspan>{nowText}</tspan>
					{late !== '' && <tspan class="late">{late}</tspan>}
				</text>
			</svg>
		</figure>
	);
}

function Bar({ scale, middle }: { readonly scale: Scale; readonly middle: number }): JSX.Element {
	const { start, end, now, ends, expired } = scale;
	const y = `${middle - 0.25}em`;
	const lived = Math.max(start, Math.min(now, end));
	const line = { y1: `${middle}em`, y2: `${middle}em` };
	return (
		<g>
			{start > 0 && <line class="before" x1="0" x2={percent(start)} {...line} />}
			<rect
				class={expired ? 'life over' : 'life'}
				x={percent(start)}
				y={y}
				width={percent((ends ? end : lived) - start)}
				height=".5em"
				rx=".25em"
			/>
			{!expired && <rect class="lived" x={percent(start)} y={y} width={percent(lived - start)} height=".5em" rx=".25em" />}
			{!ends && <line class="before" x1={percent(lived)} x2="100%" {...line} />}
			{expired && <line class="after" x1={percent(end)} x2={percent(now)} {...line} />}
		</g>
	);
}

function percent(place: number): string {
	return `${Math.round(place * 1e4) / 100}%`;
}

function namesOf({ names }: Stop, { labels }: Words): string {
	return names.map((name) => labels[name]).join(' · ');
}

/** Only the time when every instant is of this day, else the day with it. */
function when(seconds: number, { stops }: Scale, now: number, language: string): string {
	return stops.every((stop) => isSameDay(stop.seconds, now)) ? timeOfDay(seconds, language) : dayAndMinute(seconds, now, language);
}

function inWords(scale: Scale, now: number, words: Words): string {
	const parts = [
		...scale.stops.map((stop) => ({ name: namesOf(stop, words), seconds: stop.seconds })),
		{ name: words.labels.now, seconds: now - (now % 60) },
	];
	const told = parts
		.toSorted((one, other) => one.seconds - other.seconds)
		.map(({ name, seconds }) => `${name} ${localInstant(seconds, words.language)}`);
	return `${words.labels.timeLine}: ${told.join(', ')}`;
}
