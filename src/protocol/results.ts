/**
 * Messages between the extension and the page that lists what came out for many tokens. The host sorts, filters and turns the pages, so that a view
 * is as small for ten thousand tokens as for ten; the page sends intents.
 */
import type { Phrase } from './inspector.ts';

/** The columns, in their order; the rows can be sorted by each. */
export const resultColumns = ['place', 'kind', 'issuer', 'whose', 'verdict', 'reason'] as const;
export type ResultColumn = (typeof resultColumns)[number];

/** The four verdicts. */
export const resultVerdicts = ['accepted', 'genuine', 'rejected', 'unverified'] as const;
export type ResultVerdict = (typeof resultVerdicts)[number];

/** Which rows are wanted. */
export const resultFilters = ['all', ...resultVerdicts] as const;
export type ResultFilter = (typeof resultFilters)[number];

/** What the page can ask the host to do for all tokens. */
export const resultActions = ['cancel', 'verifyAgain', 'copyMarkdown'] as const;
export type ResultAction = (typeof resultActions)[number];

/** One token. `number` is its place in the run, by which the page names it. */
export interface ResultRowView {
	readonly number: number;
	readonly place: string;
	readonly kind: string;
	readonly issuer: readonly Phrase[];
	/** The subject, the client, or both. */
	readonly whose: readonly string[];
	readonly verdict: ResultVerdict;
	readonly verdictTitle: string;
	/** The first failed check or open question; empty when there is none. */
	readonly reason: string;
}

export interface ResultColumnView {
	readonly column: ResultColumn;
	readonly title: string;
	readonly sorted: 'ascending' | 'descending' | 'none';
}

export interface ResultFilterView {
	readonly filter: ResultFilter;
	readonly title: string;
	readonly count: number;
	readonly chosen: boolean;
}

/** Which rows are shown of how many, in words; a direction in which there are no more rows has no page. */
export interface ResultPagesView {
	readonly shown: string;
	readonly previous?: number;
	readonly next?: number;
}

/** Everything the page shows; a new one replaces the old one whole. */
export interface ResultsView {
	readonly language: string;
	readonly title: string;
	readonly running: boolean;
	/** How many tokens have which verdict, in one line. */
	readonly summary: string;
	/** From when the verdicts are, or how far the run has come. */
	readonly note: string;
	readonly actions: readonly { readonly action: ResultAction; readonly label: string; readonly primary: boolean }[];
	readonly filters: readonly ResultFilterView[];
	readonly columns: readonly ResultColumnView[];
	readonly rows: readonly ResultRowView[];
	/** Stands in the place of rows where there are none. */
	readonly empty: string;
	readonly pages: ResultPagesView;
	/** Fixed words; `{0}` in `goTo` and `inspect` stands for the place of a token. */
	readonly labels: {
		readonly filter: string;
		readonly goTo: string;
		readonly inspect: string;
		readonly inspectShort: string;
		readonly previous: string;
		readonly next: string;
		readonly pages: string;
	};
}

/** Host to page. */
export type ResultsHostMessage = { readonly type: 'showResults'; readonly view: ResultsView };

/** Page to host. */
export type ResultsPageMessage =
	| { readonly type: 'ready' }
	| { readonly type: 'runForAll'; readonly action: ResultAction }
	| { readonly type: 'sort'; readonly column: ResultColumn }
	| { readonly type: 'filter'; readonly filter: ResultFilter }
	| { readonly type: 'turnTo'; readonly page: number }
	/** Goes to a token in its editor. */
	| { readonly type: 'goTo'; readonly number: number }
	/** Shows a token and what came out for it in the inspector. */
	| { readonly type: 'inspect'; readonly number: number };
