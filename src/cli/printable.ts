/**
 * Characters that would move the cursor, change colours or turn the direction of text: C0 and C1 controls, DEL, line and paragraph
 * separators, zero-width and bidirectional marks (Unicode Standard Annex #9 §2). A token is hostile input; a terminal obeys it.
 */
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** The text with every such character written as an escape (`\u001b`). */
export function printable(text: string): string {
	return text.replace(unprintable, escaped);
}

/** JSON in which such characters are escapes, so that a document can be shown on a terminal; `indent` 0 gives one line. */
export function jsonText(value: unknown, indent: number): string {
	return printableJson(JSON.stringify(value, null, indent));
}

/** Such JSON of many values, a line each, of which `shape` may leave something out. */
export function jsonLines(values: readonly unknown[], shape: (json: string) => string): string {
	return printableJson(values.map((value) => shape(JSON.stringify(value))).join('\n'));
}

function printableJson(json: string): string {
	// JSON.stringify has escaped C0 inside strings already; the line breaks that are left are its own, or stand between lines.
	return json.replace(unprintable, (character) => (character === '\n' ? character : escaped(character)));
}

function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
