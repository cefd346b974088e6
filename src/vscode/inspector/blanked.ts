import { type Redaction, redacted } from '../../core/token/redact.ts';

/** Does a text repeat something that was taken away from a token? */
export type Repeats = Redaction['repeats'];

/** The text as those may see it who look on. Of lists and objects the names of their members may tell as much as their values. */
export function blanked(text: string, repeats: Repeats): string {
	return /[{[]/.test(text) || repeats(text) ? redacted : text;
}

/** The same for what a sentence names. */
export function blankedAll<Value extends string | number>(
	detail: Readonly<Record<string, Value>>,
	repeats: Repeats,
): Readonly<Record<string, Value | typeof redacted>> {
	const entries = Object.entries(detail).map(([name, value]) => {
		return [name, blanked(String(value), repeats) === redacted ? redacted : value] as const;
	});
	return Object.fromEntries(entries);
}

/** The same for data: each text and number in it, and each name of a member. */
export function blankedData(data: unknown, repeats: Repeats): unknown {
	if (typeof data === 'string' || typeof data === 'number') return repeats(String(data)) ? redacted : data;
	if (Array.isArray(data)) return data.map((item: unknown) => blankedData(item, repeats));
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([name, item]) => [repeats(name) ? redacted : name, blankedData(item, repeats)]));
}
