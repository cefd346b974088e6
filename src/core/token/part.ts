import { type Base64urlBytes, decodeBase64url } from './base64url.ts';
import { isJsonObject, type JsonObject, readJson } from './json.ts';
import type { PartName, Problem } from './problem.ts';

/** One dot-separated part as it stands in the token; offsets are UTF-16 units from the start of the token. */
export interface Part {
	readonly name: PartName;
	readonly encoded: string;
	readonly start: number;
	readonly end: number;
	/** Absent when the part is not base64url. */
	readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** A part whose bytes are meant to be a JSON object; what could not be read is absent and named in the problems. */
export interface JsonPart extends Part {
	readonly text?: string;
	readonly json?: JsonObject;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The parts of a compact serialization, which dots join (RFC 7515 §7.1, RFC 7516 §7.1). */
export function partsOf(texts: readonly string[], names: readonly PartName[]): Part[] {
	let start = 0;
	return texts.map((encoded, index) => {
		const part = { name: names[index] ?? 'extra', encoded, start, end: start + encoded.length };
		start += encoded.length + 1;
		return part;
	});
}

/** Reads the part's bytes and says what is unusual about their encoding. */
export function readBytes(part: Part, problems: Problem[]): Part {
	const decoded = decodeBase64url(part.encoded);
	if ('code' in decoded) {
		const character = part.encoded.codePointAt(decoded.at);
		problems.push({
			part: part.name,
			code: decoded.code,
			serious: true,
			detail: {
				position: decoded.at + 1,
				character: character === undefined ? '' : String.fromCodePoint(character),
				length: part.encoded.length,
			},
		});
		return part;
	}
	reportEncoding(part.name, decoded, problems);
	const { name, encoded, start, end } = part;
	return { name, encoded, start, end, bytes: decoded.bytes };
}

function reportEncoding(part: PartName, decoded: Base64urlBytes, problems: Problem[]): void {
	if (decoded.padded) problems.push({ part, code: 'padded', serious: false });
	if (decoded.standardAlphabet) problems.push({ part, code: 'standard-alphabet', serious: false });
	if (!decoded.canonical) problems.push({ part, code: 'non-canonical', serious: false });
}

/** Reads a part as a JSON object (RFC 7519 §7.2); every obstacle becomes a problem of that part. */
export function readJsonPart(part: Part, problems: Problem[]): JsonPart {
	if (part.encoded === '') {
		problems.push({ part: part.name, code: 'empty', serious: true });
		return part;
	}
	const read = readBytes(part, problems);
	const { name, encoded, start, end, bytes } = read;
	if (bytes === undefined) return read;
	let text: string;
	try {
		text = utf8.decode(bytes);
	} catch {
		problems.push({ part: part.name, code: 'not-utf8', serious: true, detail: { byte: firstInvalidByte(bytes) } });
		return read;
	}
	const { value, remarks } = readJson(text);
	for (const { code, at, name: member } of remarks) {
		const serious = code === 'json-syntax' || code === 'json-too-deep' || code === 'duplicate-member';
		problems.push({ part: part.name, code, serious, detail: { ...placeIn(text, at), name: member ?? '' } });
	}
	if (value === undefined) return { ...read, text };
	if (!isJsonObject(value)) {
		problems.push({ part: part.name, code: 'not-an-object', serious: true });
		return { ...read, text };
	}
	// Written out: to copy an object of unknown members takes much longer, and this is done for every token.
	return { name, encoded, start, end, bytes, text, json: value };
}

/** Character, and line and column where the text has several lines. */
function placeIn(text: string, at: number): Readonly<Record<string, number>> {
	const before = text.slice(0, at).split('\n');
	const position = at + 1;
	return text.includes('\n') ? { position, line: before.length, column: (before.at(-1) ?? '').length + 1 } : { position };
}

/** Offset of the first byte that begins no UTF-8 character. Up to there, the text encodes to the very same bytes again. */
function firstInvalidByte(bytes: Uint8Array): number {
	const text = lenientUtf8.decode(bytes);
	const encoder = new TextEncoder();
	let byte = 0;
	let from = 0;
	for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
		byte += encoder.encode(text.slice(from, at)).length;
		const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
		if (!isWritten) break;
		byte += 3;
		from = at + 1;
	}
	return byte;
}
