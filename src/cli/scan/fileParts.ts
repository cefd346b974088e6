import { readSync } from 'node:fs';
import { tokenEnds } from './tokenEnds.ts';

/** A part of a file, in bytes from its start. The last one has no end: a log may grow meanwhile. */
export interface FilePart {
	/** Where the text begins, behind a byte order mark. */
	readonly text: number;
	readonly start: number;
	readonly end: number;
}

/** About how many bytes a part has: enough that handing it out costs nothing beside scanning it. */
export const partSize = 8 * 1_048_576;
/** Where no byte that ends a token is this near, parts are larger. */
const searched = 65_536;
const searchStep = 4_096;

/** The parts of a file that holds UTF-8, of about `size` bytes each. They begin behind a byte that ends a token, so that hardly one is cut. */
export function* fileParts(file: number, fileSize: number, text: number, size = partSize): Generator<FilePart> {
	let start = text;
	for (let wanted = start + size; wanted < fileSize; wanted += size) {
		if (wanted <= start) continue;
		const end = endBehind(file, wanted);
		if (end === undefined || end >= fileSize) continue;
		yield { text, start, end };
		start = end;
	}
	yield { text, start, end: Number.POSITIVE_INFINITY };
}

/** The place behind the first such byte at or behind a place. */
function endBehind(file: number, from: number): number | undefined {
	const bytes = Buffer.allocUnsafe(searchStep);
	for (let at = from; at < from + searched; at += searchStep) {
		const read = bytes.subarray(0, readSync(file, bytes, 0, searchStep, at));
		const found = read.findIndex((byte) => tokenEnds.has(byte));
		if (found !== -1) return at + found + 1;
	}
	return undefined;
}
