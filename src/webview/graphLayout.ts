import type { GraphEdgeView, GraphNodeView, GraphView } from '../protocol/graph.ts';
import type { Box } from './flowLayout.ts';
import { lanesOf } from './graphLanes.ts';

/** Sizes of the picture, in pixels at its own scale. */
export const boxWidth = 200;
export const boxHeight = 46;
/** Between two columns there is room for an arrow and its label. */
const columnGap = 92;
const rowGap = 18;
/** An arrow that passes between boxes. */
const laneHeight = 2;
/** Between two parts that nothing connects. */
const partGap = 34;
const margin = 12;
/** More rounds hardly change the order any more. */
const rounds = 6;

/** Where every box stands, and how large the whole is. */
export interface GraphLayout {
	readonly boxes: readonly Box[];
	/** What each edge passes through on its way between boxes, from the left: it runs level there. */
	readonly ways: readonly (readonly Box[])[];
	readonly width: number;
	readonly height: number;
}

/** A box, or a lane, which has no number of its own in the view. */
type Placed = Pick<GraphNodeView, 'column'>;
type Link = Pick<GraphEdgeView, 'from' | 'to'>;

/**
 * Lays the boxes out in their columns, each near what it is connected with, so that few arrows cross, and none runs behind a box. What nothing connects
 * stands apart, one part below the other, the larger ones first. Columns without a box take no room.
 */
export function layOut(view: Pick<GraphView, 'nodes' | 'edges'>): GraphLayout {
	const { nodes, edges } = view;
	const used = [...new Set(nodes.map(({ column }) => column))].toSorted((left, right) => left - right);
	const x = new Map(used.map((column, index) => [column, margin + index * (boxWidth + columnGap)]));
	const lanes = lanesOf(view, partsOf(nodes.length, edges));
	const all: readonly Placed[] = [...nodes, ...lanes.columns.map((column) => ({ column }))];
	const links = edges.flatMap((edge, index) => linksOf(edge, lanes.ofEdges[index] ?? [], nodes.length));
	const heightOf = (number: number): number => (number < nodes.length ? boxHeight : laneHeight);
	const places: Box[] = all.map(({ column }, number) => ({
		x: x.get(column) ?? margin,
		y: margin,
		width: boxWidth,
		height: heightOf(number),
	}));
	const heightOfAll = (column: readonly number[]): number => column.reduce((sum, number) => sum + heightOf(number) + rowGap, -rowGap);
	let top = margin;
	for (const part of partsOf(all.length, links)) {
		const columns = ordered(part, all, links);
		const height = Math.max(...columns.map(heightOfAll));
		for (const column of columns) {
			// A column that is shorter than the longest stands in its middle.
			let y = top + (height - heightOfAll(column)) / 2;
			for (const number of column) {
				const place = places[number];
				if (place) places[number] = { ...place, y };
				y += heightOf(number) + rowGap;
			}
		}
		top += height + partGap;
	}
	const width = margin * 2 + used.length * (boxWidth + columnGap) - columnGap;
	return {
		boxes: places.slice(0, nodes.length),
		ways: lanes.ofEdges.map((ofEdge) => ofEdge.flatMap((lane) => places[nodes.length + lane] ?? [])),
		width: Math.max(width, boxWidth + margin * 2),
		height: top - partGap + margin,
	};
}

/** The steps of an edge through its lanes, whose numbers follow those of the boxes. */
function linksOf({ from, to }: GraphEdgeView, lanes: readonly number[], boxes: number): readonly Link[] {
	const stops = [from, ...lanes.map((lane) => boxes + lane), to];
	return stops.slice(1).map((stop, index) => ({ from: stops[index] ?? from, to: stop }));
}

/** Which boxes hang together, the largest part first. */
function partsOf(count: number, edges: readonly Link[]): readonly (readonly number[])[] {
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

function neighbours(count: number, edges: readonly Link[]): readonly (readonly number[])[] {
	const near: number[][] = Array.from({ length: count }, () => []);
	for (const { from, to } of edges) {
		near[from]?.push(to);
		near[to]?.push(from);
	}
	return near;
}

/** The boxes of a part by column, each as high as the middle of those that it is connected with (Sugiyama, Tagawa and Toda 1981, barycenters). */
function ordered(part: readonly number[], nodes: readonly Placed[], edges: readonly Link[]): readonly (readonly number[])[] {
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
