/** Values that stand in a sentence are short: what a hostile token or issuer writes there may be megabytes. */
const longestValue = 200;

/** A text, cut where it is longer than that. */
export function shortened(text: string, longest = longestValue): string {
	return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The values of a sentence, each cut where it is too long. */
export function shortenedValues<Value extends string | number>(
	values: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value | string>> {
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? shortened(value) : value]));
}
