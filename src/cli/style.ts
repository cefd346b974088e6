import type { Words } from '../words/words.ts';
import type { Colours } from './colours.ts';

/** How a text for people is laid out. */
export interface Style {
	readonly words: Words;
	readonly colours: Colours;
	/** Columns that a line may take; infinite where nobody knows. */
	readonly columns: number;
	/** The present instant in seconds since the epoch. */
	readonly now: number;
}
