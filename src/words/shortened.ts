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
	const short: Record<string, Value | string> = {};
	for (const [name, value] of Object.entries(values)) short[name] = typeof value === 'string' ? shortened(value) : value;
	return short;
}
