import type { TokenMatch } from '../../core/token/tokenReader.ts';
import type { PlacedToken } from './byteScanner.ts';

/** Tokens that were found together, in a form that is cheap to hand from thread to thread. */
export interface FoundTokens {
	/** Of each its start, its length, its line and its column. */
	readonly places: Float64Array<ArrayBuffer>;
	/** What each is, as `TokenLines` says it: a line each. */
	readonly about: string;
}

/** Numbers that make one place. */
export const placeSize = 4;

/** What was found, with the lines that `describe` gives. */
export function foundTokens(found: readonly PlacedToken[], describe: (matches: readonly TokenMatch[]) => string): FoundTokens {
	const places = new Float64Array(found.length * placeSize);
	const matches: TokenMatch[] = [];
	let at = 0;
	for (const { match, line, column } of found) {
		places[at++] = match.start;
		places[at++] = match.end - match.start;
		places[at++] = line;
		places[at++] = column;
		matches.push(match);
	}
	return { places, about: describe(matches) };
}
