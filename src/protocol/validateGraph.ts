/** Guards for both directions of the messages of the page with the graph, as strict as those of the inspector's. */
import type { GraphEdgeView, GraphHostMessage, GraphNodeView, GraphPageMessage, GraphView } from './graph.ts';
import { graphMarks } from './graph.ts';
import type { Guard, Messages } from './guards.ts';
import { isCount, isMessageOf, isText, listOf, oneOf, optional, shape } from './guards.ts';

const isNode = shape<GraphNodeView>({
	column: isCount,
	kind: isText,
	name: isText,
	place: isText,
	mark: optional(oneOf(graphMarks)),
	findings: isText,
	count: isCount,
});
const isView = shape<GraphView>({
	language: isText,
	title: isText,
	summary: isText,
	empty: isText,
	nodes: listOf(isNode),
	edges: listOf(shape<GraphEdgeView>({ from: isCount, to: isCount, label: isText })),
	labels: shape<GraphView['labels']>({ save: isText, larger: isText, smaller: isText, picture: isText, keys: isText, leadsTo: isText }),
});

const pageMessages: Messages<GraphPageMessage> = {
	ready: { type: isText },
	openNode: { type: isText, number: isCount },
	savePicture: { type: isText, svg: isText },
};

/** Tells whether `value` is a message of the host with a whole graph in it; members that the page does not know are let pass. */
export const isGraphHostMessage: Guard<GraphHostMessage> = shape<GraphHostMessage>({ type: oneOf(['showGraph']), view: isView });

/** Tells whether `value` is a message of the page with the graph, to the letter. */
export function isGraphPageMessage(value: unknown): value is GraphPageMessage {
	return isMessageOf(pageMessages, value);
}
