/** Why a text is not base64url, and where (UTF-16 offset in the text). */
export interface Base64urlError {
	readonly code: 'invalid-character' | 'invalid-length';
	readonly at: number;
}

/**
 * Decoded bytes and how the text departs from RFC 7515 §2 (base64url without padding). AWS load balancers pad; some
 * libraries use the standard alphabet; unused bits that are not zero let two texts stand for the same bytes.
 */
export interface Base64urlBytes {
	/** May share its buffer with others. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly padded: boolean;
	readonly standardAlphabet: boolean;
	readonly canonical: boolean;
}

const invalid = 255;
const values = new Uint8Array(256).fill(invalid);
for (const [index, character] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].entries()) {
	values[character.charCodeAt(0)] = index;
}
values[43] = 62;
values[47] = 63;

/** Value of a base64 or base64url character code, or 255. */
export function base64Value(code: number): number {
	return code < 128 ? (values[code] ?? invalid) : invalid;
}

/** More than three bytes can be. */
const invalidGroup = 1 << 24;
/** What a character says as the first to the fourth of a group, whose three bytes are all four together. */
const [firsts, seconds, thirds, fourths] = [18, 12, 6, 0].map((shift) =>
	Int32Array.from(values, (value) => (value === invalid ? invalidGroup : value << shift)),
) as [Int32Array, Int32Array, Int32Array, Int32Array];

const encoder = new TextEncoder();
/** Where a text lies as bytes while it is decoded, unless it is longer. */
const workspace = new Uint8Array(16_384);

/** Where short arrays lie side by side: to make a buffer takes longer than to decode a part of a token. */
let shelf = new ArrayBuffer(8_192);
let taken = 0;

function bytesFor(length: number): Uint8Array<ArrayBuffer> {
	// A long array would leave much of a shelf empty.
	if (length > shelf.byteLength / 4) return new Uint8Array(length);
	if (length > shelf.byteLength - taken) {
		shelf = new ArrayBuffer(shelf.byteLength);
		taken = 0;
	}
	const bytes = new Uint8Array(shelf, taken, length);
	taken += length;
	return bytes;
}

/** Decodes base64url (RFC 4648 §5); complete padding and the standard alphabet are read too and reported. Never throws. */
export function decodeBase64url(text: string): Base64urlBytes | Base64urlError {
	let end = text.length;
	while (end > 0 && text.length - end < 2 && text.charCodeAt(end - 1) === 61) end--;
	const bytes = bytesFor(Math.floor((end * 3) / 4));
	let written = 0;
	let at = 0;
	// Bytes are much faster to go through than the characters of a text. Up to the first that is no base64, one byte is one character.
	const encoded = end > workspace.length ? new Uint8Array(end) : workspace;
	const whole = Math.min(end, encoder.encodeInto(text, encoded).written) - 3;
	// Four characters are three bytes; the last few, and whatever is no base64, are left to the loop below.
	for (; at < whole; at += 4) {
		const group =
			(firsts[encoded[at] ?? 0] ?? 0) |
			(seconds[encoded[at + 1] ?? 0] ?? 0) |
			(thirds[encoded[at + 2] ?? 0] ?? 0) |
			(fourths[encoded[at + 3] ?? 0] ?? 0);
		if (group >= invalidGroup) break;
		bytes[written] = group >> 16;
		bytes[written + 1] = group >> 8;
		bytes[written + 2] = group;
		written += 3;
	}
	let buffer = 0;
	let bits = 0;
	for (; at < end; at++) {
		const value = base64Value(text.charCodeAt(at));
		if (value === invalid) return { code: 'invalid-character', at };
		buffer = ((buffer << 6) | value) & 0xffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes[written++] = (buffer >> bits) & 0xff;
		}
	}
	const standardAlphabet = text.includes('+') || text.includes('/');
	const padded = end < text.length;
	if (padded && text.length % 4 !== 0) return { code: 'invalid-character', at: end };
	if (end % 4 === 1) return { code: 'invalid-length', at: end };
	return { bytes, padded, standardAlphabet, canonical: (buffer & ((1 << bits) - 1)) === 0 };
}

/** Encodes bytes as base64url without padding (RFC 7515 §2). */
export function encodeBase64url(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
