import { base64Value, decodeBase64url } from './base64url.ts';
import { escapedCharacter } from './escape.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { LineWrap } from './lineWrap.ts';
import { additionGapEnd, closesList, lineBreakEnd, listGapEnd, literalGapEnd } from './literalGap.ts';
import { signatureLengths } from './signatureLength.ts';

/** A token in a text: UTF-16 offsets from the start of the text, `end` exclusive. */
export interface TokenMatch {
	readonly start: number;
	readonly end: number;
	readonly form: 'compact-jws' | 'compact-jwe';
	/** The token itself: what stands between the offsets, without the line breaks, quotes and escapes in it. */
	readonly token: string;
}

/** A run of characters of a part, and where it stands. */
interface Piece {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

interface Part {
	readonly text: string;
	readonly pieces: readonly Piece[];
	readonly end: number;
	/** Did a line break cut it, or what adds one literal to another? */
	readonly wrapped: boolean;
}

interface PartLimits {
	/** Of a last part: the lengths that a whole one has; where one is reached, it goes on over a gap only to a longer one of them. */
	readonly lengths?: readonly number[];
	readonly mayBeEmpty?: boolean;
	readonly maxLength?: number;
	/** A part longer than this goes on over no line break. */
	readonly maxWrapped?: number;
}

/** A protected header longer than this is not looked at: no known token has one. */
export const maxHeaderLength = 16_384;
/** A header over several lines is shorter. */
const maxWrappedHeader = 2_048;
/** Length of the shortest header, `{"alg":""}`. */
export const minHeaderLength = 14;
const dot = 46;
const equals = 61;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * How a token is read: `wrapped`, where a line break may stand in it or what adds one literal to another; `plain`, without those; `list`, where its
 * parts are the literals of a list that dots join.
 */
export type Reading = 'wrapped' | 'plain' | 'list';

/** Reads one token from its first character on, through escapes and gaps. */
export class TokenReader {
	readonly #text: string;
	readonly #start: number;
	readonly #wrap: LineWrap | undefined;
	readonly #isList: boolean;
	#at: number;
	/** Where something was read that turned out not to belong to the token. */
	#tried = 0;
	#wrapped = false;

	constructor(text: string, start: number, reading: Reading) {
		this.#text = text;
		this.#start = start;
		this.#at = start;
		this.#wrap = reading === 'wrapped' ? new LineWrap(text, start) : undefined;
		this.#isList = reading === 'list';
	}

	/** The offset up to which was read: the answer does not depend on more than a gap's length behind it. */
	get at(): number {
		return Math.max(this.#at, this.#tried);
	}

	/** Was a line break, or what adds a literal, taken for part of the token? Then another reading is worth trying where this one fails. */
	get wrapped(): boolean {
		return this.#wrapped;
	}

	/** The token, or undefined where none begins: its header must be a JSON object with `alg` (RFC 7515 §4.1.1, RFC 7516 §4.1.1). */
	read(): TokenMatch | undefined {
		const headerPart = this.#part({ maxLength: maxHeaderLength, maxWrapped: maxWrappedHeader });
		const { length } = headerPart.text;
		if (!this.#takeDot() || length < minHeaderLength || length > maxHeaderLength) return undefined;
		const header = readObject(headerPart.text);
		const { alg, enc } = header ?? {};
		if (typeof alg !== 'string') return undefined;
		const match = typeof enc === 'string' ? this.#encrypted(headerPart, enc) : this.#signed(headerPart, alg);
		return this.#isList && !(match?.end === this.#at && closesList(this.#text, this.#at)) ? undefined : match;
	}

	#signed(header: Part, alg: string): TokenMatch | undefined {
		const payload = this.#part({});
		if (payload.text === '' || !this.#takeDot()) return undefined;
		if ((this.#isList || header.wrapped || payload.wrapped) && readObject(payload.text) === undefined) return undefined;
		const dotEnd = this.#at;
		const none = alg.toLowerCase() === 'none';
		const lengths = signatureLengths(alg);
		const last = this.#part({ lengths: lengths ?? [], mayBeEmpty: none });
		const signature = this.#own(last, lengths ?? []);
		// The signature of an unsecured token is empty (RFC 7519 §6); elsewhere the dot is only punctuation.
		if (signature.text === '' && !none) return undefined;
		if (last.wrapped && !this.#endsWell(last, lengths)) return undefined;
		const end = signature.text === '' ? dotEnd : signature.end;
		return { start: this.#start, end, form: 'compact-jws', token: [header, payload, signature].map(({ text }) => text).join('.') };
	}

	#encrypted(header: Part, enc: string): TokenMatch | undefined {
		const parts = [header];
		for (let count = 0; count < 3; count++) {
			parts.push(this.#part({}));
			if (!this.#takeDot()) return undefined;
		}
		const lengths = signatureLengths(enc);
		const last = this.#part({ lengths: lengths ?? [] });
		const tag = this.#own(last, lengths ?? []);
		if (this.#wrapped && !this.#endsWell(last, lengths)) return undefined;
		return { start: this.#start, end: tag.end, form: 'compact-jwe', token: [...parts, tag].map(({ text }) => text).join('.') };
	}

	/** A part cut by line breaks ends where its algorithm says, or else with a line of a usual width that nothing else goes on with. */
	#endsWell(part: Part, lengths: readonly number[] | undefined): boolean {
		if (isWhole(part, lengths)) return true;
		return lengths === undefined && this.#wrap?.isUsual === true && !/^[:=%\w]/.test(this.#text.slice(part.end, part.end + 1));
	}

	/** Reads up to a dot or to what no token holds. */
	#part({ lengths, mayBeEmpty = false, maxLength = Number.POSITIVE_INFINITY, maxWrapped = maxLength }: PartLimits): Part {
		const pieces: Piece[] = [];
		let length = 0;
		let wrapped = false;
		const read = (): Part => ({
			text: pieces.map(({ text }) => text).join(''),
			pieces: [...pieces],
			end: pieces.at(-1)?.end ?? this.#at,
			wrapped,
		});
		let whole: Part | undefined;
		const take = (end: number, text = this.#text.slice(this.#at, end)): void => {
			if (end > this.#at) pieces.push({ text, start: this.#at, end });
			length += text.length;
			this.#at = end;
		};
		for (;;) {
			take(this.#runEnd());
			const padding = this.#paddingEnd(length, lengths);
			if (padding !== undefined) {
				take(padding.end, padding.text);
				break;
			}
			const escaped = escapedCharacter(this.#text, this.#at);
			if (escaped && escaped.character !== '=') {
				take(escaped.end, escaped.character);
				continue;
			}
			if (lengths?.includes(length)) whole = read();
			if (whole !== undefined && length >= Math.max(...(lengths ?? []))) break;
			if ((length === 0 && mayBeEmpty) || length > maxLength) break;
			const goesOn = (gapEnd: number | undefined): number | undefined => this.#goesOn(gapEnd, whole === undefined ? lengths : []);
			const literal = goesOn(literalGapEnd(this.#text, this.#at));
			const next = literal ?? (length > maxWrapped ? undefined : goesOn(this.#wrapEnd()));
			if (next === undefined) break;
			if (literal === undefined) {
				wrapped = true;
				this.#wrapped = true;
			}
			this.#at = next;
		}
		const part = read();
		if (whole === undefined || isWhole(part, lengths)) return part;
		this.#tried = Math.max(this.#tried, this.#at);
		this.#at = whole.end;
		return whole;
	}

	/** The end of a gap that may as well end the token: a line break, or what adds another literal. Where it is part of it, the whole makes sense. */
	#wrapEnd(): number | undefined {
		return this.#wrap && (this.#wrap.next(this.#at) ?? additionGapEnd(this.#text, this.#at));
	}

	/** A gap is one only where the token goes on behind it, and does not begin anew. */
	#goesOn(gapEnd: number | undefined, lengths: readonly number[] | undefined): number | undefined {
		if (gapEnd === undefined) return undefined;
		const code = this.#text.charCodeAt(gapEnd);
		if (base64Value(code) === 255 && (code !== dot || lengths !== undefined)) return undefined;
		return lengths?.length === 0 && beginsHeader(this.#text, gapEnd) ? undefined : gapEnd;
	}

	#runEnd(): number {
		let at = this.#at;
		while (base64Value(this.#text.charCodeAt(at)) !== 255) at++;
		return at;
	}

	/** Padding (RFC 4648 §3.2) that completes a group of four, as it stands or escaped; before a dot unless the part is the last. */
	#paddingEnd(length: number, lengths: readonly number[] | undefined): { readonly end: number; readonly text: string } | undefined {
		const missing = (4 - (length % 4)) % 4;
		if (missing === 0 || missing === 3) return undefined;
		let end = this.#at;
		for (let count = 0; count < missing; count++) {
			const escaped = this.#text.charCodeAt(end) === equals ? { character: '=', end: end + 1 } : escapedCharacter(this.#text, end);
			if (escaped?.character !== '=') return undefined;
			end = escaped.end;
		}
		if (lengths === undefined && this.#text.charCodeAt(end) !== dot) return undefined;
		// Before the end of a line, it may be the soft line break of a mail that cuts the part.
		const cut = lineBreakEnd(this.#text, end) !== undefined && lengths !== undefined && lengths.length > 0 && !lengths.includes(length);
		return cut ? undefined : { end, text: '='.repeat(missing) };
	}

	/** Takes the dot between two parts, or what stands for it. */
	#takeDot(): boolean {
		if (this.#isList) {
			const next = listGapEnd(this.#text, this.#at);
			this.#at = next ?? this.#at;
			return next !== undefined;
		}
		if (this.#text.charCodeAt(this.#at) !== dot) return false;
		this.#at++;
		return true;
	}

	/** The last part of a token, without what goes on behind it: the path of a URL, unless the part is written in standard base64, or emphasis. */
	#own(part: Part, lengths: readonly number[]): Part {
		const { text } = part;
		const slash = /[+=]/.test(text) ? -1 : text.indexOf('/');
		return firstOf(part, slash === -1 ? text.length - this.#emphasis(text, lengths) : slash);
	}

	/** Underscores at the end that Markdown emphasizes the token with, as many as stand before it: none where the part has its whole length with them. */
	#emphasis(text: string, lengths: readonly number[]): number {
		let marks = 0;
		while (marks < 3 && this.#text[this.#start - marks - 1] === '_') marks++;
		return text.endsWith('_'.repeat(marks)) && !lengths.includes(text.length) ? marks : 0;
	}
}

/** Has a last part one of the lengths that a whole one has? */
function isWhole({ text }: Part, lengths: readonly number[] | undefined): boolean {
	return lengths?.includes(text.replace(/=+$/, '').length) === true;
}

/** The first characters of a part. */
function firstOf(part: Part, length: number): Part {
	if (length === part.text.length) return part;
	const pieces: Piece[] = [];
	let left = length;
	for (const piece of part.pieces) {
		if (left === 0) break;
		const text = piece.text.slice(0, left);
		left -= text.length;
		pieces.push(text === piece.text ? piece : { text, start: piece.start, end: piece.start + text.length });
	}
	const end = pieces.at(-1)?.end ?? part.pieces[0]?.start ?? part.end;
	return { text: part.text.slice(0, length), pieces, end, wrapped: part.wrapped };
}

/** How a JSON object begins as base64url: `{` with `"` and a letter, `"` and another character, a blank, a line break or a tab. */
const headerStarts = ['eyJ', 'eyI', 'eyL', 'eyA', 'ewo', 'ew0', 'ewk'];

/** Does a header begin here? */
export function beginsHeader(text: string, at: number): boolean {
	return headerStarts.includes(text.slice(at, at + 3));
}

/** Does a part that begins with `e` and this character hold a JSON object? With `3` it is the empty one, `e30`. */
export function beginsJson(second: number | undefined): boolean {
	return second === 0x79 || second === 0x77 || second === 0x33;
}

function readObject(encoded: string): JsonObject | undefined {
	const decoded = decodeBase64url(encoded);
	if (!('bytes' in decoded)) return undefined;
	try {
		const json: unknown = JSON.parse(utf8.decode(decoded.bytes));
		return isJsonObject(json) ? json : undefined;
	} catch {
		return undefined;
	}
}
