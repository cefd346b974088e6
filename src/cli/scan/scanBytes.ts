import { ByteScanner, type PlacedToken } from './byteScanner.ts';

/** Bytes that are read at a time: few enough to stay in the cache of the processor until they are passed over. */
export const chunkSize = 131_072;
/** Bytes at the start of a file that tell text from other data. */
const sampleSize = 8_192;

/** Puts bytes at the start of a buffer and tells how many; none at the end. */
export type ReadBytes = (buffer: Buffer) => number | Promise<number>;

/**
 * The tokens of a text of any length, as many at a time as a chunk holds. It is read as UTF-8, or as UTF-16 where a byte order mark says so; the
 * mark itself is not counted. With `textOnly`, data with a zero byte near its start is no text and is passed over.
 */
export async function* scanBytes(read: ReadBytes, textOnly: boolean): AsyncGenerator<readonly PlacedToken[]> {
	const scanner = new ByteScanner();
	let decoder: TextDecoder | undefined;
	for (let first = true; ; first = false) {
		const room = scanner.room(chunkSize);
		let count = await fill(read, room);
		if (first) {
			decoder = wideDecoder(room.subarray(0, count));
			if (decoder === undefined && textOnly && room.subarray(0, Math.min(count, sampleSize)).includes(0)) return;
			if (hasMark(room, count)) {
				room.copyWithin(0, 3, count);
				count -= 3;
			}
		}
		if (count === 0) break;
		yield decoder ? scanner.push(Buffer.from(decoder.decode(room.subarray(0, count), { stream: true }))) : scanner.filled(count);
	}
	yield scanner.end();
}

/** As many bytes as there are, up to the length of the buffer: a first chunk that is too short would hide what the data is. */
async function fill(read: ReadBytes, buffer: Buffer): Promise<number> {
	let count = 0;
	while (count < buffer.length) {
		const more = await read(buffer.subarray(count));
		if (more === 0) break;
		count += more;
	}
	return count;
}

function wideDecoder(bytes: Buffer): TextDecoder | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
	return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be') : undefined;
}

function hasMark(bytes: Buffer, count: number): boolean {
	return count >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
