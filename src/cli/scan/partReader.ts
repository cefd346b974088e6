import { reasonOf } from '../tokenSource.ts';
import type { FilePart } from './fileParts.ts';
import { type FoundTokens, foundTokens } from './foundTokens.ts';
import { type PartOrder, PartScanner, type ScannedPart } from './partScanner.ts';
import type { TokenLines } from './tokenLines.ts';

/** A part of a file as it was read: the tokens in it, with lines about them, and how far it goes. */
export interface ReadPart extends Omit<ScannedPart, 'found'> {
	readonly tokens: FoundTokens;
}

/** A part, or the system's word for what kept it from being read. An error would lose that word on its way to another thread. */
export type PartAnswer = ReadPart | { readonly failure: string };

/** Reads parts of files in one thread. Without lines, tokens are found and nothing is said about them. */
export class PartReader {
	readonly #scanner = new PartScanner();
	readonly #lines: TokenLines | undefined;

	constructor(lines: TokenLines | undefined) {
		this.#lines = lines;
	}

	read(file: number, part: FilePart, order?: PartOrder): PartAnswer {
		try {
			const { found, ...rest } = this.#scanner.scan(file, part, order);
			return { tokens: foundTokens(found, (matches) => this.#lines?.about(matches) ?? ''), ...rest };
		} catch (error) {
			return { failure: reasonOf(error) };
		}
	}
}
