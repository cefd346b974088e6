import type { ConfigValue, ScalarValue } from '../model/value.ts';

/** A known text, given another form; anything else as it is. */
function fromText(value: ConfigValue, read: (text: string, scalar: ScalarValue) => ConfigValue): ConfigValue {
	return value.type === 'scalar' && typeof value.value === 'string' ? read(value.value, value) : value;
}

/** The words of a format as the words of CloudFormation. */
export function inWords(words: ReadonlyMap<string, string | boolean>): (value: ConfigValue) => ConfigValue {
	return (value) => fromText(value, (text, scalar) => ({ ...scalar, value: words.get(text) ?? text }));
}

/** A list that is written as one text, such as `openid, email`; each item with its own place where the text stands as it is. */
export function separated(separator: RegExp): (value: ConfigValue) => ConfigValue {
	return (value) =>
		fromText(value, (text, { range }) => {
			const quotes = range.end - range.start - text.length;
			// Escapes move what stands behind them: then every item has the place of the whole.
			const from = quotes === 0 ? range.start : quotes === 2 ? range.start + 1 : undefined;
			const items: ConfigValue[] = [];
			let at = 0;
			for (const untrimmed of text.split(separator)) {
				const piece = untrimmed.trim();
				const found = text.indexOf(piece, at);
				at = found + piece.length;
				if (piece === '') continue;
				const place = from === undefined ? range : { start: from + found, end: from + found + piece.length };
				items.push({ type: 'scalar', value: piece, range: place });
			}
			return { type: 'list', items, range };
		});
}

/** Items with commas and blanks between them. */
export const byCommas = separated(/[\s,]+/);

/** The value, or a list of it alone. */
export function listOf(value: ConfigValue): ConfigValue {
	return value.type === 'list' || value.type === 'absent' ? value : { type: 'list', items: [value], range: value.range };
}

/** A secret without its text: only that there is one. What is empty, or is filled in later, is none. */
export function withheld(value: ConfigValue): ConfigValue {
	const isWritten = value.type === 'text' || (value.type === 'scalar' && typeof value.value === 'string' && value.value !== '');
	return isWritten ? { type: 'unknown', why: 'secret', range: value.range } : value;
}

/** Something that a format says by what it is, rather than by a value. */
export function stated(value: string | boolean, { range }: Pick<ConfigValue, 'range'>): ScalarValue {
	return { type: 'scalar', value, range };
}
