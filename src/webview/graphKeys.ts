import type { GraphEdgeView } from '../protocol/graph.ts';
import type { Box } from './flowLayout.ts';

/**
 * The box that a key leads to from the box `here`: right along an arrow and left against one, or else to the nearest box on that side; up and down in the
 * column; to the first and the last box with Home and End. Undefined for other keys, with a modifier, and where there is no box.
 */
export function stepInGraph(
	event: KeyboardEvent,
	here: number,
	boxes: readonly Box[],
	edges: readonly GraphEdgeView[],
): number | undefined {
	if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
	const own = boxes[here];
	if (own === undefined) return undefined;
	const distance = (number: number): number => {
		const box = boxes[number];
		return box === undefined ? Number.POSITIVE_INFINITY : Math.abs(box.x - own.x) * 1000 + Math.abs(box.y - own.y);
	};
	const nearest = (numbers: readonly number[]): number | undefined =>
		numbers.toSorted((left, right) => distance(left) - distance(right))[0];
	const where = (fits: (box: Box) => boolean): number | undefined =>
		nearest(boxes.flatMap((box, number) => (number !== here && fits(box) ? [number] : [])));
	switch (event.key) {
		case 'ArrowRight':
			return nearest(edges.filter(({ from }) => from === here).map(({ to }) => to)) ?? where(({ x }) => x > own.x);
		case 'ArrowLeft':
			return nearest(edges.filter(({ to }) => to === here).map(({ from }) => from)) ?? where(({ x }) => x < own.x);
		case 'ArrowUp':
			return where(({ x, y }) => x === own.x && y < own.y);
		case 'ArrowDown':
			return where(({ x, y }) => x === own.x && y > own.y);
		case 'Home':
			return 0;
		case 'End':
			return boxes.length - 1;
		default:
			return undefined;
	}
}
