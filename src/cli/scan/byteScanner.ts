import { base64Value } from '../../core/token/base64url.ts';
import { mayBeEncoded } from '../../core/token/encodedText.ts';
import { scanTokens } from '../../core/token/find.ts';
import { beginsJson, maxHeaderLength, minHeaderLength, type TokenMatch } from '../../core/token/tokenReader.ts';
import { PassOver } from './passOver.ts';
import { plainToken } from './plainToken.ts';
import { extentBefore, type TextExtent } from './textExtent.ts';

/** A token in a stream of bytes: its first character's line and column count from 1; offsets and column are UTF-16 units. */
export interface PlacedToken {
	readonly match: TokenMatch;
	readonly line: number;
	readonly column: number;
}

/** A part of a text that is scanned by itself: of the bytes that come, in their order, what each is. */
export interface TextPart {
	/** Bytes before the part: no token is looked for in them, but they decide what is one behind them. More than `maxContext` are not needed. */
	readonly context: number;
	/** First bytes of the part that a token covers which began before it. */
	readonly covered: number;
	/** Bytes of the part. What comes behind it is read only to the end of a token that begins in it. */
	readonly length: number;
	/** Are places wanted of which most of what stands before them was given up? To pass over text without counting takes two thirds of the time. */
	readonly counted: boolean;
}

const wholeText: TextPart = { context: 0, covered: 0, length: Number.POSITIVE_INFINITY, counted: true };

/** Bytes before a candidate that are read as text with it: they decide whether a token begins there and how its lines are measured. */
const before = 4_096;
/** Bytes behind a candidate that are read as text at first. */
const behind = 2_048;
/** Bytes before a part of a text that decide what is a token in it. */
export const maxContext = before + maxHeaderLength;
/** A token longer than this is given up. */
const maxPending = 16 * 1_048_576;
const lineFeed = 10;
const dot = 46;
const slash = 47;
/** The value of what is no character of base64. */
const none = 255;

/**
 * Finds tokens in UTF-8 text that comes in chunks. Most bytes are only passed over; text is made of what stands around a candidate
 * alone, and there `scanTokens` decides, so that the tokens and their offsets are those that `findTokens` gives for the whole text.
 */
export class ByteScanner {
	readonly #pass = new PassOver();
	/** Bytes before this place are decided. */
	#from = 0;
	/** The end from which on it is worth looking again. */
	#worthScanning = 0;
	/** The end of the part. */
	#until = 0;

	constructor(part?: TextPart) {
		this.begin(part);
	}

	/** Begins another text, or a part of one. */
	begin({ context, covered, length, counted }: TextPart = wholeText): void {
		const start = this.#pass.start + context;
		this.#pass.begin(context, counted);
		this.#from = start + covered;
		this.#until = start + length;
		this.#worthScanning = 0;
	}

	/** Is everything decided that begins in the part? */
	get done(): boolean {
		return this.#from >= this.#until;
	}

	/** Were bytes given up uncounted? Then no place of what is found is known, nor how far the part goes. */
	get lostCount(): boolean {
		return this.#pass.lostCount;
	}

	/** How far the part goes, or as much of it as came. It is asked for once, after all tokens of the part. */
	get extent(): TextExtent {
		return extentBefore(this.#pass.place(Math.min(this.#until, this.#pass.end)));
	}

	/** Bytes by which the last token of the part goes on behind its end. */
	get overrun(): number {
		return Math.max(0, this.#from - this.#until);
	}

	/** A place for the next chunk: write up to `size` bytes there, and say how many with `filled`. */
	room(size: number): Buffer {
		const moved = this.#pass.forget(Math.min(this.#from, this.#pass.end) - maxContext);
		this.#from -= moved;
		this.#until -= moved;
		this.#worthScanning -= moved;
		return this.#pass.room(size);
	}

	/** Adds what was written to `room` and gives the tokens that are certain by now. */
	filled(size: number): readonly PlacedToken[] {
		this.#pass.filled(size);
		return this.#pass.end < this.#worthScanning ? [] : this.#scan(false);
	}

	/** Adds a chunk and gives the tokens that are certain by now. */
	push(chunk: Uint8Array): readonly PlacedToken[] {
		this.room(chunk.length).set(chunk);
		return this.filled(chunk.length);
	}

	/** Ends the text and gives the rest of its tokens. */
	end(): readonly PlacedToken[] {
		return this.#scan(true);
	}

	#scan(last: boolean): readonly PlacedToken[] {
		const found: PlacedToken[] = [];
		const pass = this.#pass;
		// The last two bytes may be the first ones of a header.
		const limit = Math.min(this.#until, last ? pass.end : pass.end - 2);
		for (let at = pass.next(this.#from, limit); at !== -1; at = pass.next(this.#from, limit)) {
			const decided = this.#read(at, last, found);
			const pending = pass.end - at;
			if (decided === undefined && pending <= maxPending) {
				this.#from = at;
				this.#worthScanning = pass.end + pending;
				return found;
			}
			this.#from = decided ?? pass.endOfRun(at);
		}
		this.#from = Math.max(this.#from, limit);
		this.#worthScanning = 0;
		return found;
	}

	/**
	 * Reads the text around a candidate, as much as its token takes, and gives the place before which all is decided; undefined when the bytes at
	 * hand do not decide. The other candidates of its run are decided with it, so that a run of many is read once.
	 */
	#read(at: number, last: boolean, found: PlacedToken[]): number | undefined {
		const { start: first, end: bytesEnd, bytes } = this.#pass;
		const plain = plainToken(this.#pass, at);
		if (plain !== undefined) {
			found.push(this.#place({ start: 0, end: plain.length, form: 'compact-jws', token: plain }, at));
			return at + plain.length;
		}
		const form = candidateForm(this.#pass, at, last);
		if (form === 'none') return at + 1;
		const runEnd = this.#pass.endOfRun(at);
		if (form === 'undecided' || (runEnd === bytesEnd && !last)) return undefined;
		if (bytes[runEnd] === dot && runEnd - at < minHeaderLength) return runEnd;
		const start = textStart(bytes, at, first);
		const candidate = bytes.toString('utf8', start, at).length;
		for (let size = runEnd - at + behind; ; size *= 2) {
			const end = Math.min(bytesEnd, at + size);
			const text = bytes.toString('utf8', start, end);
			const { matches, undecided } = scanTokens(text, candidate, last && end === bytesEnd, candidate + runEnd - at);
			if (undecided !== undefined) {
				if (end === bytesEnd) return undefined;
				continue;
			}
			let decided = runEnd;
			for (const match of matches) {
				const tokenStart = at + match.start - candidate;
				found.push(this.#place(match, tokenStart));
				decided = tokenStart + Buffer.byteLength(text.slice(match.start, match.end));
			}
			return decided;
		}
	}

	#place(match: TokenMatch, at: number): PlacedToken {
		const { offset, line, column } = this.#pass.place(at);
		const { start, end, form, token } = match;
		return { match: { start: offset, end: offset + end - start, form, token }, line, column };
	}
}

type CandidateForm = 'possible' | 'none' | 'undecided';

/** Is a header at a candidate possible, or JSON in base64? Of the `last` bytes of a text nothing more is to come that decides. */
function candidateForm(pass: PassOver, at: number, last: boolean): CandidateForm {
	const { bytes, end } = pass;
	if (bytes[at + 2] === 0x4a) return 'possible';
	const previous = bytes[at - 1] ?? 0;
	const startsRun = base64Value(previous) === none;
	if (!startsRun && previous !== slash) return 'none';
	const runEnd = startsRun ? pass.endOfRun(at) : endOfLastName(bytes, at, end);
	const undecided = last ? 'none' : 'undecided';
	if (startsRun && mayBeEncoded(runEnd - at)) {
		if (runEnd === end && !last) return undecided;
		if (bytes[runEnd] !== dot) return 'possible';
	}
	return unusualHeaderForm(bytes, at, runEnd, end) ?? undecided;
}

/**
 * Is a header possible that begins in an unusual way? Such a one counts only at the start of its run of characters or behind the run's last slash, and
 * before a payload that is JSON too. Undefined where that is still to come.
 */
function unusualHeaderForm(bytes: Buffer, at: number, runEnd: number, end: number): CandidateForm | undefined {
	if (runEnd - at > maxHeaderLength) return 'none';
	if (runEnd + 2 >= end) return undefined;
	return bytes[runEnd] === dot && bytes[runEnd + 1] === 0x65 && beginsJson(bytes[runEnd + 2]) ? 'possible' : 'none';
}

/** Where the characters of a header end that begins behind a slash: at the next one, too, and nowhere far behind all headers. */
function endOfLastName(bytes: Buffer, at: number, end: number): number {
	const limit = Math.min(end, at + maxHeaderLength + 1);
	let run = at;
	while (run < limit && bytes[run] !== slash && base64Value(bytes[run] ?? 0) !== none) run++;
	return run;
}

/** Where the text around a candidate begins: with its line, or in a longer one a good way before it, and with the run of characters that it is in. */
function textStart(bytes: Buffer, at: number, least: number): number {
	const lineStart = Math.max(least, bytes.lastIndexOf(lineFeed, at) + 1);
	let run = at;
	while (run > least && at - run < maxHeaderLength && base64Value(bytes[run - 1] ?? 0) !== none) run--;
	let start = Math.min(run, Math.max(lineStart, at - before));
	// Not within a character of several bytes.
	while (start > least && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
	return start;
}
