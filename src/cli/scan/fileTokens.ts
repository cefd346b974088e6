import type { Crew } from './crew.ts';
import type { FilePart } from './fileParts.ts';
import type { FoundTokens } from './foundTokens.ts';
import type { ReadPart } from './partReader.ts';
import { joined, noText, readExtent, type TextExtent } from './textExtent.ts';

/** Tokens of a part, whose places are counted from where it begins. */
export interface TokensInPart {
	readonly tokens: FoundTokens;
	/** What stands before the part. */
	readonly before: TextExtent;
}

/**
 * The tokens of a file, part by part and in order: those that `findTokens` gives for the whole, only of parts that hold some. Each part is read as
 * if no token went on into it; where one does, which is rare, the part is read once more from its end on. How much stands before the first token is
 * counted when there is one: most files hold none.
 */
export async function* fileTokens(crew: Crew, file: number, fileSize: number, parts: Iterator<FilePart>): AsyncGenerator<TokensInPart> {
	let before = noText;
	const passed: (() => TextExtent)[] = [];
	let covered = 0;
	for await (const [part, answer] of crew.read(file, fileSize, parts)) {
		const length = part.end - part.start;
		const first = successful(answer);
		const read = covered > 0 && covered < length ? successful(crew.readCovered(file, part, covered)) : first;
		if (covered < length && read.tokens.places.length > 0) {
			for (const extent of passed.splice(0)) before = joined(before, extent());
			yield { tokens: read.tokens, before };
		}
		covered = covered < length ? read.overrun : covered - length;
		passed.push(() => first.extent ?? readExtent(file, part));
	}
}

function successful(answer: ReadPart | { readonly failure: string }): ReadPart {
	if ('failure' in answer) throw Object.assign(new Error('A part of a file cannot be read.'), { code: answer.failure });
	return answer;
}
