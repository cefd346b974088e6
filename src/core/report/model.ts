/**
 * A report on one token as it is written into a ticket: headings with what stands below them, in one language. All of it is text that may be
 * foreign; whoever writes a report in a format escapes every bit of it.
 */
export interface TokenReport {
	/** BCP 47. */
	readonly language: string;
	readonly title: string;
	/** What it is about, and what was left out of it. */
	readonly lead: readonly string[];
	readonly sections: readonly ReportSection[];
}

/** A heading and what stands below it. */
export interface ReportSection {
	readonly heading: string;
	readonly blocks: readonly ReportBlock[];
}

/** A paragraph, a list, a table, or a text that is shown as it is. */
export type ReportBlock =
	| { readonly type: 'text'; readonly text: string; readonly strong?: boolean }
	| { readonly type: 'list'; readonly items: readonly string[] }
	/** The first cell of each row is what the others are about. */
	| { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
	| { readonly type: 'code'; readonly label: string; readonly language: 'json' | 'text'; readonly text: string };
