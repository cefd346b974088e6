/** Messages between the extension and the page with the graph of a configuration. The page lays out and draws; what a box leads to is the host's. */

/** What the rules found in a resource, the worst of it. */
export const graphMarks = ['error', 'warning', 'info'] as const;
export type GraphMark = (typeof graphMarks)[number];

/** A box. Its place in the list is what the page names it by. */
export interface GraphNodeView {
	/** From the left. */
	readonly column: number;
	/** What it is, in words. */
	readonly kind: string;
	/** A name from a file: shown as it is, and never more than text. */
	readonly name: string;
	/** Where it stands, in words. */
	readonly place: string;
	readonly mark?: GraphMark;
	/** How many findings, in words; empty where there are none. */
	readonly findings: string;
	readonly count: number;
}

/** An arrow between two boxes, by their places in the list. */
export interface GraphEdgeView {
	readonly from: number;
	readonly to: number;
	/** Empty where the kinds of the boxes say it all. */
	readonly label: string;
}

/** Everything the page shows; a new one replaces the old one whole. */
export interface GraphView {
	readonly language: string;
	readonly title: string;
	/** How many resources and findings, in one line. */
	readonly summary: string;
	/** Stands in the place of a picture where there is nothing to draw; else empty. */
	readonly empty: string;
	readonly nodes: readonly GraphNodeView[];
	readonly edges: readonly GraphEdgeView[];
	readonly labels: {
		readonly save: string;
		readonly larger: string;
		readonly smaller: string;
		readonly picture: string;
		readonly keys: string;
		/** Before the names of the boxes that an arrow leads to, for those who hear the picture. */
		readonly leadsTo: string;
	};
}

/** Host to page. */
export type GraphHostMessage = { readonly type: 'showGraph'; readonly view: GraphView };

/** Page to host. */
export type GraphPageMessage =
	| { readonly type: 'ready' }
	/** Opens where the box stands. */
	| { readonly type: 'openNode'; readonly number: number }
	/** The picture as a file of its own: the text of an SVG. */
	| { readonly type: 'savePicture'; readonly svg: string };
