import type { TextRange } from '../../token/jsonPlace.ts';

/** What keeps a document from being read whole. */
export const documentProblemCodes = [
	/** The text breaks the grammar of YAML or JSON; what can be read around it is read. */
	'syntax',
	/** Longer than is read at all. */
	'too-large',
	/** Nested deeper than is read. */
	'too-deep',
	/** More values than are read, most often by aliases of aliases. */
	'too-many-values',
	/** An alias that contains itself. */
	'cyclic-alias',
] as const;
export type DocumentProblemCode = (typeof documentProblemCodes)[number];

export interface DocumentProblem {
	readonly code: DocumentProblemCode;
	readonly range: TextRange;
}
