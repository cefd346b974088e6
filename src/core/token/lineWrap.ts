import { base64Value } from './base64url.ts';
import { lineBreakEnd } from './literalGap.ts';

/** Widths at which programs wrap: PEM (RFC 7468 §2), mail, MIME (RFC 2045 §6.8), terminals and formatters. */
const usualWidths: ReadonlySet<number> = new Set([64, 72, 76, 80, 120]);
/** Nobody wraps a token more narrowly, and shorter lines are most often just lines. */
export const narrowest = 40;
/** UTF-16 units before a line's first token character that are looked at: indentation, a quotation's `>`, a comment's `#` or `//`. */
const longestPrefix = 120;
/** A line is looked back at this far. */
const longestLine = 2_000;
/** Backslashes before the letter of a written line break: enough for JSON four times inside JSON. */
const mostBackslashes = 16;

/** How the lines of a wrapped token are measured, as its first line break fixes it. */
interface Width {
	/** The whole first line; what of it is token; the line without its prefix. */
	readonly whole: number;
	readonly token: number;
	readonly unprefixed: number;
}

/** Follows a token over line breaks that cut it into lines of one width, of which the last may be shorter. */
export class LineWrap {
	readonly #text: string;
	readonly #start: number;
	#width: Width | undefined;
	#lineStart = 0;
	#segmentStart: number;
	#ended = false;

	/** `start` is where the token begins. */
	constructor(text: string, start: number) {
		this.#text = text;
		this.#start = start;
		this.#segmentStart = start;
	}

	/** Was a width used that programs are known to wrap at? */
	get isUsual(): boolean {
		const { whole, token, unprefixed } = this.#width ?? { whole: 0, token: 0, unprefixed: 0 };
		return usualWidths.has(whole) || usualWidths.has(token) || usualWidths.has(unprefixed);
	}

	/** The offset where the token goes on behind the line break at `at`, or undefined when this line is not a full one. */
	next(at: number): number | undefined {
		const nextLine = nextLineStart(this.#text, at);
		if (nextLine === undefined || this.#ended || !this.#isFull(at)) return undefined;
		const segment = skipPrefix(this.#text, nextLine);
		const first = this.#text.charCodeAt(segment);
		if (base64Value(first) === 255 && this.#text[segment] !== '.') return undefined;
		this.#lineStart = nextLine;
		this.#segmentStart = segment;
		return segment;
	}

	#isFull(at: number): boolean {
		const token = at - this.#segmentStart;
		if (this.#width === undefined) {
			const lineStart = startOfLine(this.#text, this.#start);
			const whole = at - lineStart;
			const unprefixed = at - skipPrefix(this.#text, lineStart);
			this.#width = { whole, token, unprefixed };
			return Math.max(whole, token) >= narrowest && token <= longestLine;
		}
		const whole = at - this.#lineStart;
		const { whole: firstWhole, token: firstToken, unprefixed } = this.#width;
		const full = whole === firstWhole || token === firstToken || token === unprefixed;
		this.#ended = !full;
		return full;
	}
}

/** Where a token may go on behind a line break at an offset, however wide its lines are; undefined where no line ends. */
export function lineGapEnd(text: string, at: number): number | undefined {
	const nextLine = nextLineStart(text, at);
	return nextLine === undefined ? undefined : skipPrefix(text, nextLine);
}

function nextLineStart(text: string, at: number): number | undefined {
	return lineBreakEnd(text, text[at] === ' ' ? at + 1 : at) ?? writtenLineBreakEnd(text, at);
}

function startOfLine(text: string, at: number): number {
	const from = Math.max(0, at - longestLine);
	return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

/** After a line break that is written out inside a string, as `\n` or `\r\n`, with as many backslashes as JSON inside JSON needs. */
function writtenLineBreakEnd(text: string, at: number): number | undefined {
	const carriageReturn = writtenEnd(text, at, 'r');
	return writtenEnd(text, carriageReturn ?? at, 'n');
}

function writtenEnd(text: string, at: number, letter: string): number | undefined {
	let end = at;
	while (text[end] === '\\' && end - at < mostBackslashes) end++;
	return end > at && text[end] === letter ? end + 1 : undefined;
}

/** After indentation, quotation marks of mail and marks of comments. */
function skipPrefix(text: string, from: number): number {
	const limit = from + longestPrefix;
	for (let at = from; at < limit; at++) {
		if (' \t>#*|;'.includes(text.charAt(at)) && at < text.length) continue;
		if (text.startsWith('// ', at) || text.startsWith('-- ', at)) {
			at += 2;
			continue;
		}
		return at;
	}
	return limit;
}
