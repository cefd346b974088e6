import { readSync } from 'node:fs';
import { ByteScanner, maxContext, type PlacedToken } from './byteScanner.ts';
import type { FilePart } from './fileParts.ts';
import { chunkSize, type TextExtent } from './textExtent.ts';

/** Where reading begins is a multiple of this: the kernel copies from there, to memory that begins as evenly, fastest. */
const page = 4_096;

/** What a part of a file holds. */
export interface ScannedPart {
	/** Their places are counted from the start of the part. */
	readonly found: readonly PlacedToken[];
	/** How far it goes. Without a token it was counted only if that was asked for, or took nothing. */
	readonly extent?: TextExtent;
	/** Bytes by which its last token goes on behind its end. */
	readonly overrun: number;
}

/** How a part is read. */
export interface PartOrder {
	/** First bytes of the part that a token covers which began before it. */
	readonly covered?: number;
	/** Is its extent wanted even where it holds no token? Counting takes half as long as looking for tokens. */
	readonly counted?: boolean;
}

/** Scans parts of files, one after another. */
export class PartScanner {
	readonly #scanner = new ByteScanner();

	/**
	 * The tokens that begin in a part, as in the whole text where no token that began before covers more of it than is said. Reads synchronously:
	 * nothing else is to be done meanwhile, and waiting for each chunk takes longer than scanning it.
	 */
	scan(file: number, part: FilePart, { covered = 0, counted = false }: PartOrder = {}): ScannedPart {
		return this.#read(file, part, covered, counted) ?? this.scan(file, part, { covered, counted: true });
	}

	/** Undefined where a token stands behind so much that was not counted that its place is unknown. */
	#read(file: number, { text, start, end }: FilePart, covered: number, counted: boolean): ScannedPart | undefined {
		const scanner = this.#scanner;
		const found: PlacedToken[] = [];
		const context = start - maxContext;
		let at = Math.max(text, context - (context % page));
		scanner.begin({ context: start - at, covered, length: end - start, counted });
		while (!scanner.done) {
			const count = readSync(file, scanner.room(chunkSize), 0, chunkSize, at);
			found.push(...(count === 0 ? scanner.end() : scanner.filled(count)));
			if (found.length > 0 && scanner.lostCount) return undefined;
			if (count === 0) break;
			at += count;
		}
		return { found, overrun: scanner.overrun, ...(!scanner.lostCount && { extent: scanner.extent }) };
	}
}
