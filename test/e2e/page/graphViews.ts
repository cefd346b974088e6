import type { GraphNodeView, GraphView } from '../../../src/protocol/graph.ts';
import { graphLabels } from '../../../src/vscode/graph/graphLabels.ts';
import { cognitoViewSentences as sentences } from '../../../src/words/cognitoView.ts';
import type { Words } from '../../../src/words/words.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';
import { attacks } from './views.ts';

function node(column: number, kind: string, name: string, changes: Partial<GraphNodeView> = {}): GraphNodeView {
	return { column, kind, name, place: 'template.yaml, line 4', findings: '', count: 0, ...changes };
}

function view(nodes: GraphView['nodes'], edges: GraphView['edges'], words: Words): GraphView {
	const { say, language } = words;
	return {
		language,
		title: say(sentences.title),
		summary: say(sentences.summary, { resources: nodes.length, files: 1, findings: 3 }),
		empty: nodes.length === 0 ? say(sentences.empty) : '',
		nodes,
		edges,
		labels: graphLabels(words),
	};
}

const stack = [
	node(1, 'user pool', 'Users', { mark: 'error', findings: 'findings: 2', count: 2 }),
	node(2, 'app client', 'Web'),
	node(2, 'app client', 'Worker', { mark: 'warning', findings: 'findings: 1', count: 1 }),
	node(4, 'identity pool', 'Pool', { mark: 'info', findings: 'findings: 1', count: 1 }),
	node(5, 'role', 'UserRole'),
	node(5, 'role', 'GuestRole'),
	node(1, 'user pool', 'Alone'),
];
const edges = [
	{ from: 0, to: 1, label: '' },
	{ from: 0, to: 2, label: '' },
	{ from: 1, to: 3, label: '' },
	{ from: 3, to: 4, label: 'signed in · by a rule' },
	{ from: 3, to: 5, label: 'guests' },
];
/** Arrows that pass columns with boxes. */
const past = Array.from({ length: 24 }, (_, index) => node(index % 6, 'app client', `client-${index}`));
const pastEdges = past.flatMap(({ column: from }, index) =>
	past.flatMap(({ column: to }, other) => (to > from && (index * 7 + other * 5) % 11 === 0 ? [{ from: index, to: other, label: '' }] : [])),
);
const hostile = attacks.map((text, index) =>
	node(index % 3, 'app client', text.repeat(20), { place: text, mark: 'error', findings: 'findings: 1', count: 1 }),
);
const many = Array.from({ length: 240 }, (_, index) => node(index % 6, 'app client', `client-${index}`));

/** Every state of the page with the graph. */
export const everyGraphView: Readonly<Record<'stack' | 'empty' | 'hostile' | 'many' | 'past' | 'japanese', GraphView>> = {
	stack: view(stack, edges, english),
	empty: view([], [], english),
	hostile: view(
		hostile,
		attacks.slice(1).map((_, index) => ({ from: index, to: index + 1, label: 'guests' })),
		english,
	),
	many: view(
		many,
		many.slice(7).map((_, index) => ({ from: index, to: index + 7, label: '' })),
		english,
	),
	past: view(past, pastEdges, english),
	japanese: view(
		stack.map((each) => ({ ...each, kind: 'ユーザープール', place: 'template.yaml、4行目' })),
		edges,
		inJapanese,
	),
};
