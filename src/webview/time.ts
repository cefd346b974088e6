/** Writes instants and durations, all in seconds since the epoch, in the words of a language and the zone of the machine. */

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365.25 * day;

/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z. */
const firstSecond = -62_135_596_800;
const lastSecond = 253_402_300_799;

/** Tells whether a calendar can show the instant. Milliseconds passed off as seconds lie beyond the year 9999. */
export function isShowable(seconds: number | null | undefined): seconds is number {
	return typeof seconds === 'number' && seconds >= firstSecond && seconds <= lastSecond;
}

type Maker<Format, Options> = new (locales: readonly string[], options: Options) => Format;

const formats = new Map<string, unknown>();

/** Making an Intl object costs more than using it, and a page of claims uses the same few. English stands in for a language that is not known. */
function formatOf<Format, Options>(make: Maker<Format, Options>, language: string, options: Options): Format {
	const key = [make.name, language, JSON.stringify(options)].join();
	if (!formats.has(key)) formats.set(key, made(make, language, options));
	return formats.get(key) as Format;
}

function made<Format, Options>(Make: Maker<Format, Options>, language: string, options: Options): Format {
	try {
		return new Make([language, 'en'], options);
	} catch {
		return new Make(['en'], options);
	}
}

function dateText(seconds: number, language: string, options: Intl.DateTimeFormatOptions): string {
	return formatOf(Intl.DateTimeFormat, language, { ...options, hourCycle: 'h23' }).format(seconds * 1000);
}

/** The time of the day in the local zone, such as 18:24:05. */
export function timeOfDay(seconds: number, language: string): string {
	return dateText(seconds, language, { timeStyle: 'medium' });
}

/** The local day and minute without the year, such as Nov 23, 18:24; with the year when it is not that of `now`. */
export function dayAndMinute(seconds: number, now: number, language: string): string {
	const sameYear = new Date(seconds * 1000).getFullYear() === new Date(now * 1000).getFullYear();
	const year = sameYear ? undefined : 'numeric';
	return dateText(seconds, language, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', year });
}

/** Local day, time and zone in full, such as Nov 23, 2026, 18:24:05 GMT+9. */
export function localInstant(seconds: number, language: string): string {
	return dateText(seconds, language, { dateStyle: 'medium', timeStyle: 'long' });
}

/** Local day and time, the day as today, yesterday or tomorrow where it is one of them. */
export function nearInstant(seconds: number, now: number, language: string): string {
	const days = localDay(seconds) - localDay(now);
	const date =
		Math.abs(days) <= 1
			? formatOf(Intl.RelativeTimeFormat, language, { numeric: 'auto' }).format(days, 'day')
			: dateText(seconds, language, { dateStyle: 'medium' });
	return `${date} ${timeOfDay(seconds, language)}`;
}

function localDay(seconds: number): number {
	const date = new Date(seconds * 1000);
	return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (day * 1000);
}

/** Tells whether two instants fall on one local day. */
export function isSameDay(one: number, other: number): boolean {
	return new Date(one * 1000).toDateString() === new Date(other * 1000).toDateString();
}

/** The instant in UTC, such as 2026-11-23 09:24:05; the zone's name is for the caller to add. */
export function utcInstant(seconds: number): string {
	return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The time of the day in UTC; with the date when UTC is on another day than the local zone. */
export function utcNear(seconds: number): string {
	const instant = utcInstant(seconds);
	const date = new Date(seconds * 1000);
	return date.getDate() === date.getUTCDate() ? instant.slice(11) : instant;
}

type Unit = 'year' | 'day' | 'hour' | 'minute' | 'second';
const units: readonly (readonly [Unit, number])[] = [
	['year', year],
	['day', day],
	['hour', hour],
	['minute', minute],
	['second', 1],
];

/**
 * Writes a duration in its largest unit and, when `precise`, the next one too: 41 min 12 sec. The second unit always has two digits,
 * so that a ticking clock keeps its width.
 */
export function duration(seconds: number, language: string, precise = false): string {
	const whole = Math.max(0, Math.floor(seconds));
	const largest = Math.max(
		0,
		units.findIndex(([, size]) => whole >= size || size === 1),
	);
	const parts = units.slice(largest, precise ? largest + 2 : largest + 1);
	let rest = whole;
	const written = parts.map(([unit, size], place) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		const options = { style: 'unit', unit, unitDisplay: 'short', minimumIntegerDigits: place === 0 ? 1 : 2 } as const;
		return formatOf(Intl.NumberFormat, language, options).format(count);
	});
	return written.join(' ');
}

/** Writes how far `seconds` is from `now`, such as 19 minutes ago or in 41 minutes. */
export function relativeTo(now: number, seconds: number, language: string): string {
	const difference = seconds - now;
	const [unit, size] = units.find(([, length]) => Math.abs(difference) >= length) ?? ['second', 1];
	return formatOf(Intl.RelativeTimeFormat, language, { numeric: 'always' }).format(Math.trunc(difference / size), unit);
}

/** Writes a number with the separators of the language. */
export function count(value: number, language: string): string {
	return formatOf(Intl.NumberFormat, language, {}).format(value);
}
