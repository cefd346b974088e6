/**
 * Where the string of a JSON text ends that begins at `open`: the place of its last quote. The engine looks for quotes much faster than a loop over all
 * characters, and a regular expression would need stack for every escape of a megabyte.
 */
export function closingQuote(text: string, open: number): number {
	let at = text.indexOf('"', open + 1);
	while (at !== -1 && isEscaped(text, at)) at = text.indexOf('"', at + 1);
	return at === -1 ? text.length : at;
}

/** Does an odd number of backslashes stand before it? */
function isEscaped(text: string, quote: number): boolean {
	let first = quote;
	while (text.charCodeAt(first - 1) === 92) first--;
	return (quote - first) % 2 === 1;
}
