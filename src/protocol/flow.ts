/** The part of the page that draws the way of the token. */
import { isFlag, isText, listOf, shape } from './guards.ts';
import type { Phrase } from './inspector.ts';
import { isSentence } from './phrase.ts';

/** One who has a part; without names and not known, it is drawn as a question. */
export interface FlowNodeView {
	readonly title: string;
	readonly names: readonly string[];
	readonly known: boolean;
}

/** From one to the next; `token` where this token is handed over. */
export interface FlowEdgeView {
	readonly label: string;
	readonly token: boolean;
}

/** The way of the token from one to the next, and the same in words. There is one edge fewer than nodes. */
export interface FlowView {
	readonly nodes: readonly FlowNodeView[];
	readonly edges: readonly FlowEdgeView[];
	readonly told: readonly (readonly Phrase[])[];
	readonly note: string;
}

/** The form of this part. */
export const isFlow = shape<FlowView>({
	nodes: listOf(shape<FlowNodeView>({ title: isText, names: listOf(isText), known: isFlag })),
	edges: listOf(shape<FlowEdgeView>({ label: isText, token: isFlag })),
	told: listOf(isSentence),
	note: isText,
});
