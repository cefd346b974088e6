import type { PartExtent } from './byteScanner.ts';
import type { Crew } from './crew.ts';
import type { FilePart } from './fileParts.ts';
import type { FoundTokens } from './foundTokens.ts';
import type { ReadPart } from './partReader.ts';

/** How much of a text stands before a part of it. */
export type TextBefore = Omit<PartExtent, 'overrun'>;

/** Nothing stands before the whole. */
export const nothingBefore: TextBefore = { lineFeeds: 0, units: 0, lastLine: 0 };

/** Tokens of a part, whose places are counted from where it begins. */
export interface TokensInPart {
	readonly tokens: FoundTokens;
	readonly before: TextBefore;
}

/**
 * The tokens of a file, part by part and in order: those that `findTokens` gives for the whole. Each part is read as if no token went on into it;
 * where one does, which is rare, the part is read once more from its end on.
 */
export async function* fileTokens(crew: Crew, file: number, fileSize: number, parts: Iterator<FilePart>): AsyncGenerator<TokensInPart> {
	let before = nothingBefore;
	let covered = 0;
	for await (const [part, answer] of crew.read(file, fileSize, parts)) {
		let read = successful(answer);
		const length = part.end - part.start;
		if (covered >= length) {
			covered -= length;
			before = behind(before, read.extent);
			continue;
		}
		if (covered > 0) read = successful(crew.readCovered(file, part, covered));
		yield { tokens: read.tokens, before };
		covered = read.extent.overrun;
		before = behind(before, read.extent);
	}
}

function behind(before: TextBefore, { lineFeeds, units, lastLine }: PartExtent): TextBefore {
	return {
		lineFeeds: before.lineFeeds + lineFeeds,
		units: before.units + units,
		lastLine: lineFeeds > 0 ? lastLine : before.lastLine + lastLine,
	};
}

function successful(answer: ReadPart | { readonly failure: string }): ReadPart {
	if ('failure' in answer) throw Object.assign(new Error('A part of a file cannot be read.'), { code: answer.failure });
	return answer;
}
