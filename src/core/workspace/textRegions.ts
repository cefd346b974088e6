import type { TextRange } from '../token/jsonPlace.ts';
import { linePositions } from './linePositions.ts';

/** Where something stands, for people and for other tools: lines and columns count from 1, in UTF-16 units, and the end is exclusive. */
export interface TextRegion {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** The regions of ranges of a text, in one pass over it. */
export function regionsIn(text: string, ranges: readonly TextRange[]): (range: TextRange) => TextRegion {
	const offsets = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].toSorted((left, right) => left - right);
	const positions = linePositions(text, offsets);
	const byOffset = new Map(offsets.map((offset, index) => [offset, positions[index]] as const));
	return ({ start, end }) => {
		const [line = 0, column = 0] = byOffset.get(start) ?? [];
		const [endLine = line, endColumn = column] = byOffset.get(end) ?? [];
		return { line: line + 1, column: column + 1, endLine: endLine + 1, endColumn: endColumn + 1 };
	};
}
