import { base64Value, decodeBase64url, encodeBase64url } from './base64url.ts';

/** Text that stands in another as base64 (RFC 4648 §4 and §5): UTF-16 offsets in that other one, `end` exclusive. */
export interface EncodedText {
	readonly start: number;
	readonly end: number;
	/** What is written so. */
	readonly text: string;
}

/** An encoded text that is longer, in characters of base64, is not looked into: what a service answers with tokens is a tenth of this. */
const maxEncodedText = 65_536;
/** No token fits into a shorter one. */
const minEncodedText = 32;
const equals = 61;
const utf8 = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** May so many characters of base64 be a text with a token in it? */
export function mayBeEncoded(length: number): boolean {
	return length >= minEncodedText && length <= maxEncodedText;
}

/** The text that a whole run of base64 characters stands for, with padding behind it or without; undefined where that is none. */
export function encodedText(text: string, start: number, runEnd: number): EncodedText | undefined {
	if (!mayBeEncoded(runEnd - start)) return undefined;
	const missing = (4 - ((runEnd - start) % 4)) % 4;
	let end = runEnd;
	while (end - runEnd < missing && text.charCodeAt(end) === equals) end++;
	const decoded = decodeBase64url(text.slice(start, end - runEnd === missing ? end : runEnd));
	if (!('bytes' in decoded)) return undefined;
	try {
		return { start, end, text: utf8.decode(decoded.bytes) };
	} catch {
		return undefined;
	}
}

/** The encoded text that an offset in a text is in, or at the start of. */
export function encodedTextAround(text: string, at: number): EncodedText | undefined {
	let start = at;
	while (start > 0 && base64Value(text.charCodeAt(start - 1)) !== 255) start--;
	let end = at;
	while (end < text.length && base64Value(text.charCodeAt(end)) !== 255) end++;
	return encodedText(text, start, end);
}

/** Where, in the text around it, the characters stand that what is between two offsets of an encoded text is written with. */
export function placeOf({ start, text }: EncodedText, from: number, to: number): readonly [start: number, end: number] {
	const before = encoder.encode(text.slice(0, from)).length;
	const behind = before + encoder.encode(text.slice(from, to)).length;
	return [start + Math.floor((before * 4) / 3), start + Math.ceil((behind * 4) / 3)];
}

/** Writes a text in base64 as the characters before were written: with the same alphabet, and padded if they were or may have been. */
export function encodeAs(characters: string, text: string): string {
	const encoded = encodeBase64url(encoder.encode(text));
	if (/[-_]/.test(characters)) return encoded;
	const standard = encoded.replaceAll('-', '+').replaceAll('_', '/');
	return characters.length % 4 === 0 ? standard.padEnd(Math.ceil(standard.length / 4) * 4, '=') : standard;
}
