import { readSync } from 'node:fs';
import { ByteScanner, maxContext, type PartExtent, type PlacedToken } from './byteScanner.ts';
import type { FilePart } from './fileParts.ts';

/** Bytes that are read at a time: few enough to stay in the cache of the processor until they are passed over. */
export const chunkSize = 131_072;

/** Where reading begins is a multiple of this: the kernel copies from there, to memory that begins as evenly, fastest. */
const page = 4_096;

/** What a part of a file holds. */
export interface ScannedPart {
	/** Their places are counted from the start of the part. */
	readonly found: readonly PlacedToken[];
	readonly extent: PartExtent;
}

/** Scans parts of files, one after another. */
export class PartScanner {
	readonly #scanner = new ByteScanner();

	/**
	 * The tokens that begin in a part, as in the whole text where no token that began before covers more of it than the first `covered` bytes. Reads
	 * synchronously: nothing else is to be done meanwhile, and waiting for each chunk takes longer than scanning it.
	 */
	scan(file: number, { text, start, end }: FilePart, covered = 0): ScannedPart {
		const scanner = this.#scanner;
		const found: PlacedToken[] = [];
		const context = start - maxContext;
		let at = Math.max(text, context - (context % page));
		scanner.begin({ context: start - at, covered, length: end - start });
		while (!scanner.done) {
			const count = readSync(file, scanner.room(chunkSize), 0, chunkSize, at);
			found.push(...(count === 0 ? scanner.end() : scanner.filled(count)));
			if (count === 0) break;
			at += count;
		}
		return { found, extent: scanner.extent };
	}
}
