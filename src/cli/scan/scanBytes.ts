import { ByteScanner, type PlacedToken } from './byteScanner.ts';
import { chunkSize } from './textExtent.ts';
import { readTextStart } from './textStart.ts';

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
			const { isText, wide, mark } = readTextStart(room.subarray(0, count));
			if (textOnly && !isText) return;
			if (wide) decoder = new TextDecoder(wide);
			room.copyWithin(0, mark, count);
			count -= mark;
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
