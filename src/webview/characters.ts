/** A run of a text as it is drawn: characters that show, or the names of those that do not. */
export interface Run {
	readonly text: string;
	readonly unseen: boolean;
}

/**
 * Characters that draw nothing or turn the writing direction, with which a value can pretend to be another: controls but tab and line feed,
 * format characters, fillers, line separators and halves of surrogate pairs. A joiner between two emoji is part of the picture.
 */
const unseen =
	/(?:(?!(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F})\u{200D}(?=\p{Extended_Pictographic}))[\p{Cf}\p{Cs}\u{2028}\u{2029}\u{115F}\u{1160}\u{3164}\u{FFA0}\u{2800}]|(?![\t\n])\p{Cc})+/gu;

/** More named runs than this become plain text, so that a value made to be slow costs no more than a long one. */
const mostRuns = 200;
const mostNames = 8;

/** What almost every text is made of; it has nothing unseen. */
const ordinary = /^[\t\n\x20-\x7e]*$/;

/** Splits `text` into runs; the characters nobody can see are named by their code points, such as ‹U+202E›. */
export function runs(text: string): readonly Run[] {
	if (ordinary.test(text)) return text === '' ? [] : [{ text, unseen: false }];
	const found: Run[] = [];
	let end = 0;
	let named = 0;
	for (const match of text.matchAll(unseen)) {
		if (named === mostRuns) break;
		if (match.index > end) found.push({ text: text.slice(end, match.index), unseen: false });
		found.push({ text: names(match[0]), unseen: true });
		end = match.index + match[0].length;
		named++;
	}
	const rest = text.slice(end);
	if (rest !== '') found.push({ text: named === mostRuns ? withNames(rest) : rest, unseen: false });
	return found;
}

/** The same as plain text, for sentences that may hold a value of the token. */
export function withNames(text: string): string {
	return ordinary.test(text) ? text : text.replace(unseen, names);
}

function names(characters: string): string {
	const points = Array.from(characters.slice(0, 2 * mostNames), codePoint).slice(0, mostNames);
	return `‹${points.join(' ')}${characters.length > 2 * mostNames ? ` … ×${characters.length}` : ''}›`;
}

function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
