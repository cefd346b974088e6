/**
 * The JSON of a text: the text itself, or what a string over several lines holds, as Dart's `'''{…}'''`. All before it becomes blanks, so that places
 * stay what they are.
 */
export function jsonPart(text: string): string {
	const { 0: quotes, index } = /^[^{]*?('''|""")/.exec(text) ?? { 0: '', index: -1 };
	if (index === -1) return text;
	const end = text.indexOf(quotes.slice(-3), quotes.length);
	return ' '.repeat(quotes.length) + text.slice(quotes.length, end === -1 ? undefined : end);
}
