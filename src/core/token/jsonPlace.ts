/** A run of UTF-16 units of a text, `end` exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^\s[\]{},:"]+/gs;

/**
 * Where in a JSON text the value stands to which a pointer leads (RFC 6901, in pieces): for a member its name, for an item its first
 * token. Of members with one name the first. Undefined when there is none; the text must be JSON (`readJson`).
 */
export function jsonPlace(text: string, pointer: readonly (string | number)[]): TextRange | undefined {
	/** For each open container the index of the item, or -1 in an object; and how many pieces lead up to here. */
	const open: { index: number; readonly matched: boolean }[] = [];
	let wanted = pointer.length === 0;
	let isName = false;
	for (const match of text.matchAll(token)) {
		const [piece] = match;
		const top = open.at(-1);
		const range = { start: match.index, end: match.index + piece.length };
		if (piece === ':') continue;
		if (piece === ',') {
			if (top && top.index >= 0) top.index++;
			isName = top !== undefined && top.index < 0;
			wanted = false;
			continue;
		}
		if (piece === '}' || piece === ']') {
			open.pop();
			continue;
		}
		const depth = open.length;
		const onPath = depth === 0 || (top?.matched ?? false);
		if (isName) {
			isName = false;
			wanted = onPath && JSON.parse(piece) === pointer[depth - 1];
			if (wanted && depth === pointer.length) return range;
			continue;
		}
		const here = top === undefined || top.index < 0 ? wanted || depth === 0 : onPath && top.index === pointer[depth - 1];
		if (here && depth === pointer.length) return range;
		if (piece === '{' || piece === '[') {
			open.push({ index: piece === '[' ? 0 : -1, matched: here });
			isName = piece === '{';
		}
	}
	return undefined;
}
