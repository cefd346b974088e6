import type { JSX } from 'preact';
import type { FlowNodeView, FlowView } from '../protocol/flow.ts';
import { withNames } from './characters.ts';
import { Drawing, type Size } from './Drawing.tsx';
import type { Box } from './flowLayout.ts';
import { fitsBeside, placeBelow, placeBeside, widthBeside, wrap } from './flowLayout.ts';
import { Phrases } from './Phrases.tsx';
import { Quiet } from './Quiet.tsx';
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
			<Drawing draw={(size) => picture(nodes, edges, size)} />
			<ol id="flow-told">
				{told.map((sentence) => (
					<li>
						<Phrases phrases={sentence} />
					</li>
				))}
			</ol>
			<Quiet>{withNames(note)}</Quiet>
		</div>
	);
}

function picture(nodes: FlowView['nodes'], edges: FlowView['edges'], { width, em }: Size): JSX.Element {
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

	const lines = (kind: string, texts: readonly string[], x: number, y: number, anchor: 'start' | 'middle'): JSX.Element => (
		<text class={kind} text-anchor={anchor}>
			{texts.map((text, index) => (
				<tspan x={x} y={y + index * line * em}>
					{text}
				</tspan>
			))}
		</text>
	);
	const node = (known: boolean, { title, names }: NodeTexts, { x, y, width, height: own }: Box): JSX.Element => {
		const anchor = beside ? 'middle' : 'start';
		const textX = beside ? x + width / 2 : x + 1.6 * em;
		const first = y + (own - (title.length + names.length) * line * em) / 2 + em;
		return (
			<g class={known ? 'node' : 'node open'}>
				<rect x={x} y={y} width={width} height={own} rx="6" />
				{lines('role', title, textX, first, anchor)}
				{lines('name', names, textX, first + title.length * line * em, anchor)}
			</g>
		);
	};
	const size = arrow * em;
	const arrowBeside = (texts: readonly string[], from: Box, to: Box): JSX.Element => {
		const y = from.y + from.height / 2;
		const [x1, x2] = [from.x + from.width + 3, to.x - 4];
		const middle = (x1 + x2) / 2;
		return (
			<>
				<line class="leader" x1={middle} x2={middle} y1={from.y - 0.5 * em} y2={y - 4} />
				<line x1={x1} x2={x2 - size} y1={y} y2={y} />
				<path d={`M${x2} ${y}l${-size * 1.4} ${-size}v${2 * size}z`} />
				{lines('label', texts, middle, from.y - 0.9 * em - (texts.length - 1) * line * em, 'middle')}
			</>
		);
	};
	const arrowBelow = (texts: readonly string[], from: Box, to: Box): JSX.Element => {
		const x = from.x + 2.1 * em;
		const [y1, y2] = [from.y + from.height + 3, to.y - 4];
		return (
			<>
				<line x1={x} x2={x} y1={y1} y2={y2 - size} />
				<path d={`M${x} ${y2}l${-size} ${-size * 1.4}h${2 * size}z`} />
				{lines('label', texts, x + 1.4 * em, (y1 + y2) / 2 + 0.35 * em - ((texts.length - 1) * line * em) / 2, 'start')}
			</>
		);
	};

	return (
		<svg role="img" aria-label={labels.flow} aria-describedby="flow-told" width="100%" height={height}>
			{edges.map(({ token }, index) => {
				const [from, to] = [boxes[index], boxes[index + 1]];
				const isOpen = nodes[index]?.known === false || nodes[index + 1]?.known === false;
				return (
					from &&
					to && (
						<g class={`arrow${token ? ' handed' : ''}${isOpen ? ' open' : ''}`}>
							{(beside ? arrowBeside : arrowBelow)(words[index] ?? [], from, to)}
						</g>
					)
				);
			})}
			{nodes.map(({ known }, index) => {
				const [box, text] = [boxes[index], texts[index]];
				return box && text && node(known, text, box);
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
		// A title may come nearer to the edge, so that アプリクライアント stays in one piece in the narrowest box.
		title: wrap(title, width + 0.7, 2),
		names: known ? names.flatMap((name) => wrap(withNames(name), width, mostLines)) : ['?'],
	};
}
