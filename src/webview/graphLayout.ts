import type { GraphEdgeView, GraphView } from '../protocol/graph.ts';
import type { Box } from './flowLayout.ts';

/** Sizes of the picture, in pixels at its own scale. */
export const boxWidth = 200;
export const boxHeight = 46;
/** Between two columns there is room for an arrow and its label. */
const columnGap = 92;
const rowGap = 18;
/** Between two parts that nothing connects. */
const partGap = 34;
const margin = 12;
/** More rounds hardly change the order any more. */
const rounds = 6;

/** Where every box stands, and how large the whole is. */
export interface GraphLayout {
	readonly boxes: readonly Box[];
	readonly width: number;
	readonly height: number;
}

/**
 * Lays the boxes out in their columns, each near what it is connected with, so that few arrows cross. What nothing connects stands apart, one part below
 * the other, the larger ones first. Columns without a box take no room.
 */
export function layOut({ nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>): GraphLayout {
	const used = [...new Set(nodes.map(({ column }) => column))].toSorted((left, right) => left - right);
	const x = new Map(used.map((column, index) => [column, margin + index * (boxWidth + columnGap)]));
	const boxes: Box[] = nodes.map(({ column }) => ({ x: x.get(column) ?? margin, y: margin, width: boxWidth, height: boxHeight }));
	let top = margin;
	for (const part of partsOf(nodes.length, edges)) {
		const columns = ordered(part, nodes, edges);
		const rows = Math.max(...columns.map(({ length }) => length));
		for (const column of columns) {
			// A column that is shorter than the longest stands in its middle.
			const first = top + ((rows - column.length) * (boxHeight + rowGap)) / 2;
			for (const [index, number] of column.entries()) {
				const box = boxes[number];
				if (box) boxes[number] = { ...box, y: first + index * (boxHeight + rowGap) };
			}
		}
		top += rows * (boxHeight + rowGap) - rowGap + partGap;
	}
	const width = margin * 2 + used.length * (boxWidth + columnGap) - columnGap;
	return { boxes, width: Math.max(width, boxWidth + margin * 2), height: top - partGap + margin };
}

/** Which boxes hang together, the largest part first. */
function partsOf(count: number, edges: readonly GraphEdgeView[]): readonly (readonly number[])[] {
	const near = neighbours(count, edges);
	const seen = new Set<number>();
	const parts: number[][] = [];
	for (let start = 0; start < count; start++) {
		if (seen.has(start)) continue;
		seen.add(start);
		const part = [start];
		for (const number of part) {
			for (const next of near[number] ?? []) {
				if (seen.has(next)) continue;
				seen.add(next);
				part.push(next);
			}
		}
		parts.push(part.toSorted((left, right) => left - right));
	}
	return parts.toSorted((left, right) => right.length - left.length);
}

function neighbours(count: number, edges: readonly GraphEdgeView[]): readonly (readonly number[])[] {
	const near: number[][] = Array.from({ length: count }, () => []);
	for (const { from, to } of edges) {
		near[from]?.push(to);
		near[to]?.push(from);
	}
	return near;
}

/** The boxes of a part by column, each as high as the middle of those that it is connected with (Sugiyama, Tagawa and Toda 1981, barycenters). */
function ordered(part: readonly number[], nodes: GraphView['nodes'], edges: readonly GraphEdgeView[]): readonly (readonly number[])[] {
	const near = neighbours(nodes.length, edges);
	const byColumn = new Map<number, number[]>();
	for (const number of part) {
		const column = nodes[number]?.column ?? 0;
		const known = byColumn.get(column);
		if (known) known.push(number);
		else byColumn.set(column, [number]);
	}
	const columns = [...byColumn].toSorted(([left], [right]) => left - right).map(([, numbers]) => numbers);
	const height = new Map<number, number>();
	const place = (column: readonly number[]): void => {
		for (const [index, number] of column.entries()) height.set(number, index - (column.length - 1) / 2);
	};
	for (const column of columns) place(column);
	for (let round = 0; round < rounds; round++) {
		for (const column of round % 2 === 0 ? columns : columns.toReversed()) {
			const middle = new Map(column.map((number) => [number, middleOf(near[number] ?? [], height) ?? height.get(number) ?? 0]));
			column.sort((left, right) => (middle.get(left) ?? 0) - (middle.get(right) ?? 0));
			place(column);
		}
	}
	return columns;
}

function middleOf(numbers: readonly number[], height: ReadonlyMap<number, number>): number | undefined {
	if (numbers.length === 0) return undefined;
	return numbers.reduce((sum, number) => sum + (height.get(number) ?? 0), 0) / numbers.length;
}
