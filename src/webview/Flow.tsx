import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { FlowEdgeView, FlowNodeView, FlowView } from '../protocol/flow.ts';
import { withNames } from './characters.ts';
import { type Size, useSize } from './drawing.ts';
import type { Box } from './flowLayout.ts';
import { fitsBeside, placeBelow, placeBeside, widthBeside, wrap } from './flowLayout.ts';
import { Phrases } from './Phrases.tsx';
import { labels } from './words.ts';

/** Heights in em of the drawing's text. */
const line = 1.45;
const padding = 0.8;
const arrow = 0.55;
const mostLines = 3;
/** A box over the whole of a narrow page would be longer than what stands in it. */
const widestBelow = 32;

/** The way of the token from one to the next, drawn with what the token says of each, and the same in words below. */
export function Flow({ nodes, edges, told, note }: FlowView): JSX.Element {
	return (
		<div class="flow">
			<Picture nodes={nodes} edges={edges} />
			<ol id="flow-told">
				{told.map((sentence) => (
					<li>
						<Phrases phrases={sentence} />
					</li>
				))}
			</ol>
			<p class="quiet">{withNames(note)}</p>
		</div>
	);
}

function Picture({ nodes, edges }: Pick<FlowView, 'nodes' | 'edges'>): JSX.Element {
	const figure = useRef<HTMLElement>(null);
	const size = useSize(figure);
	return (
		<figure ref={figure} aria-busy={size === undefined}>
			{/* A tab that is not shown has no width. */}
			{size !== undefined && size.width > 0 && <Drawing nodes={nodes} edges={edges} {...size} />}
		</figure>
	);
}

function Drawing({ nodes, edges, width, em }: Pick<FlowView, 'nodes' | 'edges'> & Size): JSX.Element {
	const beside = fitsBeside(nodes.length, width, em);
	const boxWidth = beside ? widthBeside(nodes.length, width, em) : Math.min(width, widestBelow * em);
	const texts = nodes.map((node) => textsOf(node, boxWidth / em - (beside ? 2 : 3) * padding));
	const heights = texts.map(({ title, names }) => (title.length + names.length) * line * em + 2 * padding * em);
	// The label of an arrow may reach to the middles of both boxes.
	const room = beside ? boxWidth / em + 2 : boxWidth / em - 4;
	const words = edges.map(({ label }) => wrap(label, room, mostLines));
	const top = Math.max(...words.map(({ length }) => length), 0) * line * em + 1.2 * em;
	const gaps = words.map(({ length }) => (Math.max(1, length) * line + 1.6) * em);
	const boxes = beside ? placeBeside(heights, width, top, em) : placeBelow(heights, boxWidth, gaps);
	const height = Math.max(...boxes.map((box) => box.y + box.height)) + 2;

	return (
		<svg role="img" aria-label={labels.flow} aria-describedby="flow-told" width="100%" height={height}>
			{edges.map((edge, index) => {
				const [from, to] = [boxes[index], boxes[index + 1]];
				const isOpen = nodes[index]?.known === false || nodes[index + 1]?.known === false;
				return from && to && <Arrow edge={edge} isOpen={isOpen} words={words[index] ?? []} from={from} to={to} beside={beside} em={em} />;
			})}
			{nodes.map((node, index) => {
				const [box, text] = [boxes[index], texts[index]];
				return box && text && <Node known={node.known} text={text} box={box} beside={beside} em={em} />;
			})}
		</svg>
	);
}

interface NodeTexts {
	readonly title: readonly string[];
	readonly names: readonly string[];
}

/** A name that is too long for its box is cut: the whole of it stands in the words below. */
function textsOf({ title, names, known }: FlowNodeView, width: number): NodeTexts {
	return {
		title: wrap(title, width, 2),
		names: known ? names.flatMap((name) => wrap(withNames(name), width, mostLines)) : ['?'],
	};
}

interface NodeProps {
	readonly known: boolean;
	readonly text: NodeTexts;
	readonly box: Box;
	readonly beside: boolean;
	readonly em: number;
}

function Node({ known, text, box, beside, em }: NodeProps): JSX.Element {
	const { x, y, width, height } = box;
	const anchor = beside ? 'middle' : 'start';
	const textX = beside ? x + width / 2 : x + 1.6 * em;
	const first = y + (height - (text.title.length + text.names.length) * line * em) / 2 + em;
	return (
		<g class={known ? 'node' : 'node open'}>
			<rect x={x} y={y} width={width} height={height} rx="6" />
			<Lines class="role" lines={text.title} x={textX} y={first} em={em} anchor={anchor} />
			<Lines class="name" lines={text.names} x={textX} y={first + text.title.length * line * em} em={em} anchor={anchor} />
		</g>
	);
}

interface ArrowProps {
	readonly edge: FlowEdgeView;
	/** One of its ends is not known. */
	readonly isOpen: boolean;
	readonly words: readonly string[];
	readonly from: Box;
	readonly to: Box;
	readonly beside: boolean;
	readonly em: number;
}

function Arrow({ edge, isOpen, words, from, to, beside, em }: ArrowProps): JSX.Element {
	const kind = `arrow${edge.token ? ' handed' : ''}${isOpen ? ' open' : ''}`;
	const size = arrow * em;
	if (beside) {
		const y = from.y + from.height / 2;
		const [x1, x2] = [from.x + from.width + 3, to.x - 4];
		const middle = (x1 + x2) / 2;
		const labelY = from.y - 0.9 * em - (words.length - 1) * line * em;
		return (
			<g class={kind}>
				<line class="leader" x1={middle} x2={middle} y1={from.y - 0.5 * em} y2={y - 4} />
				<line x1={x1} x2={x2 - size} y1={y} y2={y} />
				<path d={`M${x2} ${y}l${-size * 1.4} ${-size}v${2 * size}z`} />
				<Lines class="label" lines={words} x={middle} y={labelY} em={em} anchor="middle" />
			</g>
		);
	}
	const x = from.x + 2.1 * em;
	const [y1, y2] = [from.y + from.height + 3, to.y - 4];
	const labelY = (y1 + y2) / 2 + 0.35 * em - ((words.length - 1) * line * em) / 2;
	return (
		<g class={kind}>
			<line x1={x} x2={x} y1={y1} y2={y2 - size} />
			<path d={`M${x} ${y2}l${-size} ${-size * 1.4}h${2 * size}z`} />
			<Lines class="label" lines={words} x={x + 1.4 * em} y={labelY} em={em} anchor="start" />
		</g>
	);
}

interface LinesProps {
	readonly class: string;
	readonly lines: readonly string[];
	readonly x: number;
	/** The ground line of the first line. */
	readonly y: number;
	readonly em: number;
	readonly anchor: 'start' | 'middle';
}

function Lines({ class: name, lines, x, y, em, anchor }: LinesProps): JSX.Element {
	return (
		<text class={name} text-anchor={anchor}>
			{lines.map((text, index) => (
				<tspan x={x} y={y + index * line * em}>
					{text}
				</tspan>
			))}
		</text>
	);
}
