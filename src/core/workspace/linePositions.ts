/** Line and character, both from 0, as an editor counts: a line ends with CR LF, CR or LF. */
export type LinePosition = readonly [line: number, character: number];

/** The positions of offsets, which are given in rising order, in one pass over the text. */
export function linePositions(text: string, offsets: readonly number[]): LinePosition[] {
	let line = 0;
	let lineStart = 0;
	let at = 0;
	return offsets.map((offset) => {
		for (; at < offset; at++) {
			const code = text.charCodeAt(at);
			if (code !== 10 && (code !== 13 || text.charCodeAt(at + 1) === 10)) continue;
			line++;
			lineStart = at + 1;
		}
		return [line, offset - lineStart];
	});
}
