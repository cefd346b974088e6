import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { GraphNodeView, GraphView } from '../protocol/graph.ts';
import { withNames } from './characters.ts';
import { type Box, wrap } from './flowLayout.ts';
import { stepInGraph } from './graphKeys.ts';
import { boxHeight, boxWidth, type GraphLayout } from './graphLayout.ts';
import { post } from './host.ts';

/** In em of the picture's text. */
const room = { kind: 16, kindBesideMark: 12.4, name: 14.6, label: 7.2 };
/** In pixels, inside a box. */
const padding = 10;
const marks = { error: '✕', warning: '▲', info: 'i' } as const;

interface PictureProps {
	readonly view: GraphView;
	readonly layout: GraphLayout;
	readonly zoom: number;
	readonly svg: RefObject<SVGSVGElement | null>;
}

/** Boxes and arrows. One box at a time is in the order of the Tab key; the arrow keys go from box to box. */
export function Picture({ view: { nodes, edges, labels }, layout: { boxes, ways, width, height }, zoom, svg }: PictureProps): JSX.Element {
	const [chosen, choose] = useState(0);
	const [pointed, point] = useState<number>();
	const current = Math.min(chosen, nodes.length - 1);
	const near = pointed ?? current;
	const move = (event: KeyboardEvent, here: number): void => {
		if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			post({ type: 'openNode', number: here });
			return;
		}
		const next = stepInGraph(event, here, boxes, edges);
		if (next === undefined) return;
		event.preventDefault();
		choose(next);
		svg.current?.querySelector<SVGGElement>(`[data-number="${next}"]`)?.focus();
	};
	const leadsTo = (number: number): string => {
		const names = edges.filter(({ from }) => from === number).map(({ to, label }) => [nodes[to]?.name ?? '', label]);
		if (names.length === 0) return '';
		return ` ${labels.leadsTo} ${names.map(([name = '', label]) => (label ? `${withNames(name)} (${label})` : withNames(name))).join(', ')}`;
	};
	return (
		<svg ref={svg} xmlns="http://www.w3.org/2000/svg" width={width * zoom} height={height * zoom} viewBox={`0 0 ${width} ${height}`}>
			<title>{labels.picture}</title>
			<defs>
				<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
					<path class="tip" d="M0 0 8 4 0 8z" />
				</marker>
			</defs>
			{edges.map(({ from, to }, index) => {
				const [start, end] = [boxes[from], boxes[to]];
				return start && end && <Arrow start={start} end={end} way={ways[index] ?? []} near={from === near || to === near} />;
			})}
			{edges.map(({ from, to, label }) => {
				const end = boxes[to];
				return end && label && <Label end={end} label={label} near={from === near || to === near} />;
			})}
			{nodes.map((node, number) => {
				const box = boxes[number];
				return (
					box && (
						// biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
						<g
							class={`node ${node.mark ?? ''}`}
							role="button"
							data-number={number}
							tabindex={number === current ? 0 : -1}
							onClick={() => post({ type: 'openNode', number })}
							onFocus={() => choose(number)}
							onKeyDown={(event) => move(event, number)}
							onMouseEnter={() => point(number)}
							onMouseLeave={() => point(undefined)}
						>
							<Node node={node} box={box} leadsTo={leadsTo(number)} />
						</g>
					)
				);
			})}
		</svg>
	);
}

interface NodeProps {
	readonly node: GraphNodeView;
	readonly box: Box;
	readonly leadsTo: string;
}

/** The title is what the box is called by those who hear it, and what rests behind it. */
function Node({ node: { kind, name, place, mark, count, findings }, box: { x, y }, leadsTo }: NodeProps): JSX.Element {
	return (
		<>
			<title>{`${kind} ${withNames(name)}, ${withNames(place)}${findings && `, ${findings}`}.${leadsTo}`}</title>
			<rect x={x} y={y} width={boxWidth} height={boxHeight} rx="5" />
			<text class="kind" x={x + padding} y={y + 18}>
				{wrap(kind, mark ? room.kindBesideMark : room.kind, 1)[0]}
			</text>
			<text class="name" x={x + padding} y={y + 35}>
				{wrap(withNames(name), room.name, 1)[0]}
			</text>
			{mark && (
				<text class="badge" x={x + boxWidth - padding} y={y + 18} text-anchor="end">
					{`${marks[mark]} ${count}`}
				</text>
			)}
		</>
	);
}

interface ArrowProps {
	readonly start: Box;
	readonly end: Box;
	/** What it passes through. */
	readonly way: readonly Box[];
	readonly near: boolean;
}

/** From the right side of a box to the left side of another, in curves that leave and meet them level, as they do what lies between. */
function Arrow({ start, end, way, near }: ArrowProps): JSX.Element {
	const [x2, y2] = [end.x - 2, middleOf(end)];
	let [x, y] = [start.x + start.width, middleOf(start)];
	let path = `M${x} ${y}`;
	const curveTo = (toX: number, toY: number): void => {
		const bend = Math.max(30, Math.min(90, (toX - x) / 2));
		path += `C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`;
		[x, y] = [toX, toY];
	};
	for (const lane of way) {
		curveTo(lane.x, middleOf(lane));
		x += lane.width;
		path += `H${x}`;
	}
	curveTo(x2, y2);
	return (
		<g class={near ? 'arrow near' : 'arrow'}>
			<path class="edge" d={path} marker-end="url(#tip)" />
		</g>
	);
}

interface LabelProps {
	readonly end: Box;
	readonly label: string;
	readonly near: boolean;
}

/** Before the tip of an arrow, over all that passes there. */
function Label({ end, label, near }: LabelProps): JSX.Element {
	const lines = wrap(label, room.label, 2);
	return (
		<g class={near ? 'arrow near' : 'arrow'}>
			{lines.map((line, index) => (
				<text class="label" x={end.x - 12} y={middleOf(end) - 6 - (lines.length - 1 - index) * 12} text-anchor="end">
					{line}
				</text>
			))}
		</g>
	);
}

function middleOf({ y, height }: Box): number {
	return y + height / 2;
}
