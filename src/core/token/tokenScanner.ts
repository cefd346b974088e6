import { scanTokens } from './find.ts';
import { maxHeaderLength, type TokenMatch } from './tokenReader.ts';

/** A text before a token that is kept, in UTF-16 units: what precedes a token decides whether one begins there and how its lines are measured. */
const keptBefore = 4_096;
/** An unfinished token longer than this, in UTF-16 units, is given up: nothing that is a token is so long. */
const maxPending = 16 * 1_048_576;

/**
 * Finds tokens in a text that comes in chunks of any size, and keeps no more of it than an unfinished token needs. The matches and their
 * offsets (UTF-16 units from the start of the whole text) are those that `findTokens` gives for the whole.
 */
export class TokenScanner {
	#text = '';
	/** Offset of `#text` in the whole. */
	#offset = 0;
	/** What is before this place in `#text` is decided. */
	#from = 0;
	/** Length of `#text` from which on it is worth looking again: an unfinished token is read again only when twice as much of it is there. */
	#worthScanning = 0;

	/** Adds a chunk and gives the tokens that are certain by now. */
	push(chunk: string): readonly TokenMatch[] {
		this.#text += chunk;
		if (this.#text.length < this.#worthScanning) return [];
		const matches = this.#scan(false);
		const keptFrom = Math.max(0, this.#from - keptBefore);
		this.#text = this.#text.slice(keptFrom);
		this.#offset += keptFrom;
		this.#from -= keptFrom;
		this.#worthScanning = this.#text.length + Math.max(0, this.#text.length - this.#from - 2 * keptBefore);
		return matches;
	}

	/** Ends the text and gives the rest of its tokens. */
	end(): readonly TokenMatch[] {
		return this.#scan(true);
	}

	#scan(whole: boolean): readonly TokenMatch[] {
		const { matches, undecided } = scanTokens(this.#text, this.#from, whole);
		const decided = Math.max(this.#from, matches.at(-1)?.end ?? 0, this.#text.length - maxHeaderLength);
		this.#from = Math.max(undecided ?? decided, this.#text.length - maxPending);
		return matches.map((match) => ({ ...match, start: match.start + this.#offset, end: match.end + this.#offset }));
	}
}
