import { base64Value } from './base64url.ts';
import { encodedText, mayBeEncoded, placeOf } from './encodedText.ts';
import { endsEscape } from './escape.ts';
import { maxGap } from './literalGap.ts';
import { beginsHeader, beginsJson, maxHeaderLength, type TokenMatch, TokenReader } from './tokenReader.ts';

/** Text in a header may look like the beginning of another one this often. */
const maxInHeader = 8;

/** A run of base64 characters that begins with a brace and a line break, a tab or a blank: of fixed length, so that nothing is tried twice. */
const laidOutJson = /(?<![\w+/-])e(?:w[o0k]|yA)/g;

/** What was found in a text whose end may still be to come. */
export interface Scan {
	readonly matches: readonly TokenMatch[];
	/** Where a token may begin that what comes decides; absent when nothing is open. It must be looked at again, with what comes. */
	readonly undecided?: number;
}

/**
 * Finds every compact JWS and JWE in a text, in order and without overlap, in one pass: each character is looked at a bounded
 * number of times. A match begins with a header that is a JSON object with `alg`, so version numbers, domains, base64
 * images and texts that merely begin with `eyJ` are no matches. Where JSON is written in base64, as the body of an answer is in a HAR file, the
 * tokens in it are found too.
 */
export function findTokens(text: string): readonly TokenMatch[] {
	return scanTokens(text, 0, true).matches;
}

/**
 * Finds the tokens that begin at `from` or later, and before `until`, as a scan of the whole text finds them where no token of it covers `from`. Where the text is not
 * `whole`, a token that might go on behind its end is left undecided; one whose header begins in an unusual way is seen only with the whole header.
 */
export function scanTokens(text: string, from: number, whole: boolean, until = text.length): Scan {
	return scan(text, { from, until, whole, decodes: true });
}

/** What is looked for, and where. */
interface ScanOrder {
	readonly from: number;
	readonly until: number;
	readonly whole: boolean;
	/** Is JSON in base64 looked into? In what is decoded so, it is not. */
	readonly decodes: boolean;
}

function scan(text: string, { from, until, whole, decodes }: ScanOrder): Scan {
	const matches: TokenMatch[] = [];
	const candidates = new Candidates(text);
	const runs = new Runs(text);
	let dot = -1;
	let next = from;
	for (let at = candidates.next(next); at !== -1 && at < until; at = candidates.next(next)) {
		next = at + 1;
		if (dot < at) dot = indexOrEnd(text, '.', at);
		const runEnd = runs.endAt(at);
		if (!whole && runEnd + maxGap >= text.length) return { matches, undecided: at };
		const mayBeRead = candidates.mayBeHeader(at) && dot - at <= 2 * maxHeaderLength && !candidates.isCrowded(dot);
		const mayBeDecoded = decodes && runEnd < dot && mayBeEncoded(runEnd - at);
		if (!((mayBeRead || mayBeDecoded) && runs.mayBeginAt(at))) continue;
		if (mayBeRead) {
			const reading = readToken(text, at);
			if (!whole && reading.end + maxGap >= text.length) return { matches, undecided: at };
			if (reading.match) {
				matches.push(reading.match);
				next = reading.match.end;
				continue;
			}
		}
		if (mayBeDecoded) matches.push(...encodedTokens(text, at, runEnd));
		next = Math.max(next, matches.at(-1)?.end ?? 0);
	}
	return { matches };
}

/** The tokens in a text of which a whole run of base64 characters is made. */
function encodedTokens(text: string, start: number, runEnd: number): readonly TokenMatch[] {
	const encoded = encodedText(text, start, runEnd);
	if (encoded === undefined) return [];
	const { matches } = scan(encoded.text, { from: 0, until: encoded.text.length, whole: true, decodes: false });
	return matches.map((match) => {
		const [first, end] = placeOf(encoded, match.start, match.end);
		return { ...match, start: first, end };
	});
}

interface ReadToken {
	readonly match?: TokenMatch;
	/** The offset up to which was read. */
	readonly end: number;
}

/** A line break, or a list, belongs to a token only where the whole then makes sense; else it is read alone. */
function readToken(text: string, start: number): ReadToken {
	const wrapped = new TokenReader(text, start, 'wrapped');
	const match = wrapped.read();
	if (match || !wrapped.wrapped) return { ...(match && { match }), end: wrapped.at };
	const list = new TokenReader(text, start, 'list');
	const other = new TokenReader(text, start, 'plain').read() ?? list.read();
	return { ...(other && { match: other }), end: Math.max(wrapped.at, list.at) };
}

/**
 * Places where a header may begin: `{"` and a letter is `eyJ` as base64url. One that is laid out over lines, or begins with a blank or with another
 * name (`ew…`, `eyA…`, `eyI…`, `eyL…`), is looked for before a dot and a payload that is JSON too, because its first characters alone are those of
 * many words. With the same characters begins JSON that is laid out and written in base64: at the start of a run of them, and before no dot.
 */
class Candidates {
	readonly #text: string;
	/** The next places of the first sort, as many as may stand in one header. */
	readonly #plain: number[] = [];
	#unusual = -1;
	/** The dot behind the last candidate of the second sort. */
	#dot = -1;
	/** The next place where a run begins as JSON does that is laid out. */
	#laidOut = -1;

	constructor(text: string) {
		this.#text = text;
	}

	/** The first candidate at or behind an offset that never decreases; -1 when there is none. */
	next(from: number): number {
		while (this.#plain[0] !== undefined && this.#plain[0] < from) this.#plain.shift();
		while (this.#plain.length < maxInHeader) {
			const last = this.#plain.at(-1);
			this.#plain.push(indexOrEnd(this.#text, 'eyJ', last === undefined ? from : last + 1));
		}
		while (this.#unusual < from) this.#unusual = this.#nextUnusual(from);
		if (this.#laidOut < from) this.#laidOut = this.#nextLaidOut(from);
		const next = Math.min(this.#plain[0] ?? this.#text.length, this.#unusual, this.#laidOut);
		return next === this.#text.length ? -1 : next;
	}

	/** May the candidate at hand be a header, and not only JSON in base64? */
	mayBeHeader(at: number): boolean {
		return at === this.#plain[0] || at === this.#unusual;
	}

	/** Do more candidates follow before the dot than stand in any header? Then the one at hand begins none, and reading it would only cost time. */
	isCrowded(dot: number): boolean {
		return (this.#plain.at(-1) ?? this.#text.length) < dot;
	}

	#nextLaidOut(from: number): number {
		laidOutJson.lastIndex = from;
		return laidOutJson.exec(this.#text)?.index ?? this.#text.length;
	}

	#nextUnusual(from: number): number {
		const text = this.#text;
		for (;;) {
			const previous = this.#dot;
			this.#dot = indexOrEnd(text, '.e', Math.max(from, previous + 1));
			if (this.#dot === text.length) return this.#dot;
			if (!beginsJson(text.charCodeAt(this.#dot + 2))) continue;
			const run = startOfRun(text, this.#dot, previous + 1);
			const slash = run + text.slice(run, this.#dot).lastIndexOf('/') + 1;
			for (const start of [run, slash]) {
				if (start >= from && text[start + 2] !== 'J' && beginsHeader(text, start)) return start;
			}
		}
	}
}

function indexOrEnd(text: string, part: string, from: number): number {
	const at = text.indexOf(part, from);
	return at === -1 ? text.length : at;
}

/** Runs of base64 characters, one after the other: in each a header may begin at two places at the most, so that each is read a bounded number of times. */
class Runs {
	readonly #text: string;
	#start = 0;
	#end = 0;
	/** The last place in the run where a header may begin behind a character that joins words or the names of a path. */
	#joined: number | undefined;

	constructor(text: string) {
		this.#text = text;
	}

	/** The end of the run that holds an offset which never decreases. */
	endAt(at: number): number {
		if (at < this.#end) return this.#end;
		this.#start = at;
		this.#end = endOfRun(this.#text, at);
		this.#joined = undefined;
		return this.#end;
	}

	/** May a header begin here? Not inside a word, but behind what cannot belong to one, an escape (`%20`, `\n`) or a colour. */
	mayBeginAt(at: number): boolean {
		this.endAt(at);
		const before = base64Value(this.#text.charCodeAt(at - 1));
		if (at === 0 || before === 255 || endsEscape(this.#text, at)) return true;
		this.#joined ??= this.#findJoined();
		return at === this.#joined;
	}

	#findJoined(): number {
		for (let at = this.#end; at > this.#start; ) {
			at = this.#text.lastIndexOf('e', at - 1);
			if (at < this.#start) break;
			if (isJoint(this.#text, at - 1) && beginsHeader(this.#text, at)) return at;
		}
		return -1;
	}
}

/** `+`, `/`, `-` and `_` join words and the names of a path; letters and digits are part of one. */
function isJoint(text: string, at: number): boolean {
	const value = base64Value(text.charCodeAt(at));
	return value === 62 || value === 63;
}

function endOfRun(text: string, from: number): number {
	let at = from;
	while (base64Value(text.charCodeAt(at)) !== 255) at++;
	return at;
}

function startOfRun(text: string, end: number, least: number): number {
	let at = end;
	while (at > least && base64Value(text.charCodeAt(at - 1)) !== 255) at--;
	return at;
}
