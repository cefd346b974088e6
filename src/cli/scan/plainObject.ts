import { isJsonObject, isShallow, type JsonObject } from '../../core/token/json.ts';

/** Decoded bytes, before they are text: a part of a usual token fits, and taking memory anew for each takes longer than decoding it. */
const room = Buffer.allocUnsafeSlow(16_384);
/** Headers that were read lately: each is read when its token is found and when it is described, and the tokens of a log have few headers. */
const headers = new Map<string, JsonObject | undefined>();
const maxHeaders = 64;
/** Bytes that are no ASCII, read as Latin-1. */
const otherCharacters = /[\u0080-\u00ff]/;

/**
 * The JSON object that a part in base64url stands for, where all of it is ASCII: the engine and Node.js read that many times faster than anything
 * else. Undefined elsewhere, which says nothing.
 */
export function plainObject(encoded: string): JsonObject | undefined {
	const length = Math.floor((encoded.length * 3) / 4);
	// Node.js leaves out what is no base64, and then there is less.
	if (encoded.length % 4 === 1 || length > room.length || room.write(encoded, 'base64url') !== length) return undefined;
	const text = room.toString('latin1', 0, length);
	if (otherCharacters.test(text) || !isShallow(text)) return undefined;
	try {
		const json: unknown = JSON.parse(text);
		return isJsonObject(json) ? json : undefined;
	} catch {
		return undefined;
	}
}

/** The same for a header. */
export function plainHeader(encoded: string): JsonObject | undefined {
	if (headers.has(encoded)) return headers.get(encoded);
	const header = plainObject(encoded);
	if (headers.size === maxHeaders) headers.clear();
	headers.set(encoded, header);
	return header;
}
