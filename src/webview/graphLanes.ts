import type { GraphView } from '../protocol/graph.ts';

/** The ways of arrows between boxes that stand more than one column apart. */
export interface Lanes {
	/** The column of each lane: a place between the boxes of a column, which arrows pass through. */
	readonly columns: readonly number[];
	/** The lanes that each edge passes through, from the left; none where nothing stands in its way. */
	readonly ofEdges: readonly (readonly number[])[];
}

/**
 * A lane in each column that an arrow would have to cross, where boxes of its part stand (the dummy vertices of Sugiyama, Tagawa and Toda 1981). Arrows
 * from one box share theirs. `parts` says which boxes hang together.
 */
export function lanesOf({ nodes, edges }: Pick<GraphView, 'nodes' | 'edges'>, parts: readonly (readonly number[])[]): Lanes {
	const taken = new Map<number, ReadonlySet<number>>();
	for (const part of parts) {
		const columns = new Set(part.map((number) => columnOf(nodes, number)));
		for (const number of part) taken.set(number, columns);
	}
	const columns: number[] = [];
	const known = new Map<string, number>();
	const ofEdges = edges.map(({ from, to }) => {
		const between = [...(taken.get(from) ?? [])].filter((column) => column > columnOf(nodes, from) && column < columnOf(nodes, to));
		return between
			.toSorted((left, right) => left - right)
			.map((column) => {
				const key = `${from} ${column}`;
				const lane = known.get(key) ?? columns.push(column) - 1;
				known.set(key, lane);
				return lane;
			});
	});
	return { columns, ofEdges };
}

function columnOf(nodes: GraphView['nodes'], number: number): number {
	return nodes[number]?.column ?? 0;
}
