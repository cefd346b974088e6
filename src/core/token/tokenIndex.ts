import { base64Value } from './base64url.ts';
import { scanTokens } from './find.ts';
import type { TokenMatch } from './tokenReader.ts';

/** A change of a text: what stood between the UTF-16 offsets `start` and `end` was replaced by `length` units. */
export interface TextChange {
	readonly start: number;
	readonly end: number;
	readonly length: number;
}

/** A text that can be read in pieces; offsets and `length` in UTF-16 units. */
export interface TextPieces {
	readonly length: number;
	/** The text between two offsets. */
	readonly read: (start: number, end: number) => string;
}

/** How many tokens an update left as they were, at the start and, moved only, at the end. */
export interface Unchanged {
	readonly before: number;
	readonly after: number;
}

/** Text around a change that is read again. A token that a change in it breaks or mends is seen as far as this, and farther where it stands in one run. */
const reach = 65_536;
const dot = 46;
const equals = 61;
/** Text before a token that decides whether one begins there. */
const context = 4_096;

/** The tokens of a text, kept up to date while it is edited: a change costs as much as the text around it, however long the whole is. */
export class TokenIndex {
	#matches: readonly TokenMatch[];

	constructor(text: string) {
		this.#matches = scanTokens(text, 0, true).matches;
	}

	/** The tokens, in order. */
	get matches(): readonly TokenMatch[] {
		return this.#matches;
	}

	/** Number of the token that the offset is in or at the end of; -1 where there is none. */
	indexAt(offset: number): number {
		let low = 0;
		let high = this.#matches.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#matches[middle]?.end ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		const match = this.#matches[low];
		return match && match.start <= offset ? low : -1;
	}

	/** Follows a change; `text` is the text after it. */
	update({ start, end, length }: TextChange, text: TextPieces): Unchanged {
		const moved = length - (end - start);
		const from = this.#readAgainFrom(start, text);
		const before = this.#matches.findIndex((match) => match.end > from);
		const kept = this.#matches.slice(0, before === -1 ? undefined : before);
		const known = this.#matches.slice(kept.length).filter((match) => match.start >= end);
		const old = known.map((match) => ({ ...match, start: match.start + moved, end: match.end + moved }));
		const { found, until } = this.#readAgain(from, start + length, text);
		const after = old.filter((match) => match.start >= until);
		this.#matches = [...kept, ...found, ...after];
		return { before: kept.length, after: after.length };
	}

	/** Before the change, at a place that is in no token and in no run of characters that could become one. */
	#readAgainFrom(start: number, text: TextPieces): number {
		let from = Math.max(0, start - reach);
		for (let size = context; from > 0; size *= 2) {
			const least = Math.max(0, from - size);
			from -= runAtEnd(text.read(least, from));
			if (from > least) break;
		}
		const around = this.#matches.find((match) => match.start < from && match.end >= from);
		return around?.start ?? from;
	}

	/** Reads from one place to behind the change, and as much farther as the tokens there go. */
	#readAgain(from: number, changeEnd: number, text: TextPieces): { readonly found: readonly TokenMatch[]; readonly until: number } {
		const wanted = Math.min(text.length, changeEnd + reach);
		const offset = Math.max(0, from - context);
		for (let size = 2 * reach; ; size *= 2) {
			const readTo = Math.min(text.length, changeEnd + size);
			const { matches, undecided } = scanTokens(text.read(offset, readTo), from - offset, readTo === text.length, wanted - offset);
			if (undecided !== undefined) continue;
			const found = matches.map((match) => ({ ...match, start: match.start + offset, end: match.end + offset }));
			return { found, until: Math.max(wanted, found.at(-1)?.end ?? 0) };
		}
	}
}

/** Length of the run at the end of a text that could be of a token. Counted by hand: an expression with `$` tries every start, which takes quadratic time. */
function runAtEnd(text: string): number {
	let at = text.length;
	for (; at > 0; at--) {
		const code = text.charCodeAt(at - 1);
		if (code !== dot && code !== equals && base64Value(code) === 255) break;
	}
	return text.length - at;
}
