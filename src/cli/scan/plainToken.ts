import { base64Value } from '../../core/token/base64url.ts';
import { narrowest } from '../../core/token/lineWrap.ts';
import { maxGap } from '../../core/token/literalGap.ts';
import { mayBeLonger } from '../../core/token/longerPart.ts';
import { signatureLengths } from '../../core/token/signatureLength.ts';
import { maxHeaderLength, minHeaderLength } from '../../core/token/tokenReader.ts';
import type { PassOver } from './passOver.ts';
import { plainHeader } from './plainObject.ts';
import { tokenEnds } from './tokenEnds.ts';

/** Bytes behind a token that tell whether it goes on: a gap of the widest characters, and some more. */
const behind = 4 * maxGap;
const dot = 46;
const space = 32;
const lineFeed = 10;
const carriageReturn = 13;
const quotes: ReadonlySet<number> = new Set(Buffer.from('"\'`'));
/** What a word may go on with: an escape, padding, a colour, the end of a literal. */
const joins: ReadonlySet<number> = new Set(Buffer.from('\\%&=\u001b"\'`'));
/** What indentation, and the marks of comments and of quoted mail, begin with. */
const prefixes: ReadonlySet<number> = new Set(Buffer.from(' \t>#*|;-/'));
const none = 255;

/**
 * The token that begins at a place, where it needs no second look: it begins behind what belongs to no token, is written in base64url from end to
 * end, its algorithm is known, its signature is just as long as that makes it, and what follows ends it. `scanTokens` then finds the same one.
 * Undefined elsewhere, which says nothing.
 */
export function plainToken(pass: PassOver, at: number): string | undefined {
	const { bytes } = pass;
	if (base64Value(bytes[at - 1] ?? 0) !== none) return undefined;
	const headerEnd = pass.endOfRun(at);
	const headerLength = headerEnd - at;
	if (bytes[headerEnd] !== dot || headerLength < minHeaderLength || headerLength > maxHeaderLength) return undefined;
	const payloadEnd = pass.endOfRun(headerEnd + 1);
	if (bytes[payloadEnd] !== dot || payloadEnd === headerEnd + 1) return undefined;
	const end = pass.endOfRun(payloadEnd + 1);
	if (!tokenEnds.has(bytes[end] ?? 0)) return undefined;
	const token = bytes.toString('latin1', at, end);
	const header = token.slice(0, headerLength);
	// Another alphabet is looked at closely, and so is a header with what may be another header in it.
	if (token.includes('/') || token.includes('+') || header.includes('eyJ', 1)) return undefined;
	const { alg, enc } = plainHeader(header) ?? {};
	if (typeof alg !== 'string' || typeof enc === 'string') return undefined;
	const signature = end - payloadEnd - 1;
	const lengths = signatureLengths(alg) ?? [];
	return lengths.includes(signature) && !goesOn(pass, end, signature, lengths) ? token : undefined;
}

/** Where the next line begins, if one ends here. */
function lineBehind(bytes: Buffer, at: number): number | undefined {
	const lineEnd = bytes[at] === space ? at + 1 : at;
	const feed = bytes[lineEnd] === carriageReturn ? lineEnd + 1 : lineEnd;
	return bytes[feed] === lineFeed ? feed + 1 : undefined;
}

/**
 * Does a line begin with no word, or with one that is too short to be of a token that was wrapped and makes no signature whole? Nearly every one does.
 * Where it may begin with indentation or the mark of a comment, or the word may go on, a closer look is needed.
 */
function isOtherLine(pass: PassOver, start: number, length: number, lengths: readonly number[]): boolean {
	const { bytes } = pass;
	const word = pass.endOfRun(start) - start;
	if (word >= narrowest || lengths.includes(length + word) || start + word >= pass.end) return false;
	return !(prefixes.has(bytes[start] ?? 0) || (word > 0 && joins.has(bytes[start + word] ?? 0)));
}

/** May a signature that is whole go on behind a gap? Yes where the bytes at hand do not tell. */
function goesOn(pass: PassOver, at: number, length: number, lengths: readonly number[]): boolean {
	const { bytes, end } = pass;
	if (length >= Math.max(...lengths)) return false;
	const line = lineBehind(bytes, at);
	if (line === undefined ? !quotes.has(bytes[at] ?? 0) : isOtherLine(pass, line, length, lengths)) return false;
	return at + behind > end || mayBeLonger(bytes.toString('utf8', at, at + behind), 0, length, lengths);
}
