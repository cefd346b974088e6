import type { TextRange } from '../../token/jsonPlace.ts';

/** A text may name an id more often than anybody wants to see. */
const maxOccurrences = 200;

/** Every place where an id stands in a text, not as a part of a longer word. An id of AWS is one of a kind: wherever it stands, it means the same. */
export function occurrencesOf(id: string, text: string): readonly TextRange[] {
	const found: TextRange[] = [];
	if (id === '') return found;
	for (let start = text.indexOf(id); start !== -1 && found.length < maxOccurrences; start = text.indexOf(id, start + id.length)) {
		const end = start + id.length;
		if (!isPartOfWord(text[start - 1]) && !isPartOfWord(text[end])) found.push({ start, end });
	}
	return found;
}

function isPartOfWord(character = ' '): boolean {
	return /[\w-]/.test(character);
}
