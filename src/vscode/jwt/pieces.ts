import type { Part } from '../../core/token/part.ts';
import type { PartName } from '../../core/token/problem.ts';

/** A piece of one part that stands on one line; `line` counts from the first line of the token, `character` from the start of what is given of that line. */
export interface Piece {
	readonly line: number;
	readonly character: number;
	readonly length: number;
	readonly part: PartName;
}

/**
 * Where the parts of a token stand when it is written over several lines: `lines` are what stands between its first and its last character. What is
 * not of the token (indentation, quotes, a backslash at the end of a line) is left out.
 */
export function piecesOf(lines: readonly string[], token: string, parts: readonly Part[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	let index = 0;
	for (const [line, text] of lines.entries()) {
		let length = 0;
		const end = (character: number): void => {
			const part = parts[index];
			if (length > 0 && part) pieces.push({ line, character: character - length, length, part: part.name });
			length = 0;
		};
		for (let character = 0; character < text.length; character++) {
			if (text.charCodeAt(character) !== token.charCodeAt(at)) {
				end(character);
				continue;
			}
			if (at === parts[index]?.end) {
				end(character);
				index++;
			} else length++;
			at++;
		}
		end(text.length);
	}
	return pieces;
}
