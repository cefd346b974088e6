/** Blocks whose characters take two columns of a terminal (Unicode Standard Annex #11), as far as they are met in texts. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;
/** Marks that must not begin a line (JIS X 4051). */
const noLineStart = /[、。,.:;!?」』)〕\]}〉》・ーっゃゅょッャュョ]/;

/** Columns that the text takes on a terminal; the text holds no escapes. */
export function columnsOf(text: string): number {
	let columns = 0;
	for (const character of text) columns += wide.test(character) || (character.codePointAt(0) ?? 0) > 0x1f2ff ? 2 : 1;
	return columns;
}

/** The text with spaces up to that many columns. */
export function padColumns(text: string, columns: number): string {
	return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Columns of the widest text. */
export function widest(texts: readonly string[]): number {
	return texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);
}

/** Columns below which a text is not squeezed: on a narrow terminal the terminal itself breaks the lines. */
const leastColumns = 24;

/** Lines of at most so many columns, broken at spaces and between wide characters; a word that is longer stays whole. */
export function wrap(text: string, columns: number): readonly string[] {
	const most = Math.max(columns, leastColumns);
	const lines: string[] = [];
	let line = '';
	for (const piece of piecesOf(text)) {
		if (line !== '' && columnsOf(line + piece.trimEnd()) > most) {
			lines.push(line.trimEnd());
			line = piece.trimStart();
		} else line += piece;
	}
	return [...lines, line.trimEnd()];
}

/** Pieces between which a line may be broken. */
function piecesOf(text: string): readonly string[] {
	const pieces: string[] = [];
	let piece = '';
	let before = '';
	for (const character of text) {
		const mayBreak = before === ' ' ? character !== ' ' : wide.test(before) || wide.test(character);
		if (piece !== '' && mayBreak && !noLineStart.test(character)) {
			pieces.push(piece);
			piece = '';
		}
		piece += character;
		before = character;
	}
	return [...pieces, piece];
}
