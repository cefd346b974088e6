import type { Words } from './words.ts';

const units = [
	['year', 31_536_000],
	['day', 86_400],
	['hour', 3_600],
	['minute', 60],
	['second', 1],
] as const;

type Unit = (typeof units)[number][0];

/** Making one takes longer than verifying a signature, and a batch needs them on every line. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(unit: Unit, language: string): Intl.NumberFormat {
	const name = `${language} ${unit}`;
	const format =
		formats.get(name) ?? new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'day' ? 'long' : 'short' });
	formats.set(name, format);
	return format;
}

/** Texts of amounts, which are few: a unit ends where the next one begins. Only years go on. */
const amounts = new Map<string, string>();
const mostYears = 100;

function amountText(amount: number, unit: Unit, language: string): string {
	const name = `${language} ${amount} ${unit}`;
	const text = amounts.get(name) ?? formatOf(unit, language).format(amount);
	if (unit !== 'year' || amount <= mostYears) amounts.set(name, text);
	return text;
}

/** A length of time in seconds as text, in its two largest units, or as many as wanted: `41 min 12 sec`, `3 日`. */
export function durationText(seconds: number, language: string, wanted = 2): string {
	let rest = Math.max(0, Math.floor(Math.abs(seconds)));
	const texts: string[] = [];
	for (const [unit, length] of units) {
		const amount = Math.floor(rest / length);
		if (amount === 0 && !(unit === 'second' && texts.length === 0)) {
			if (texts.length > 0) break;
			continue;
		}
		texts.push(amountText(amount, unit, language));
		rest -= amount * length;
		if (texts.length === wanted) break;
	}
	return texts.join(' ');
}

/** A length of time as it stands in a list: in whole minutes from one minute on, in whole days from one day on. */
export function coarseDurationText(seconds: number, language: string): string {
	const rest = Math.max(0, Math.abs(seconds));
	const step = [86_400, 60].find((length) => rest >= length) ?? 1;
	return durationText(Math.floor(rest / step) * step, language);
}

/** When something was fetched, in milliseconds since the epoch, as the time of the day, and how long ago that was at `now`, in seconds. */
export function fetchedTime(fetchedAt: number, now: number, { language }: Words): { readonly age: string; readonly time: string } {
	const time = new Intl.DateTimeFormat(language, { timeStyle: 'long', hourCycle: 'h23' }).format(fetchedAt);
	return { age: coarseDurationText(now - fetchedAt / 1000, language), time };
}
