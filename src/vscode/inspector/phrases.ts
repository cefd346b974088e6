import type { Phrase } from '../../protocol/inspector.ts';

/** Splits a sentence at its `{name}` places; the values become runs of code. */
export function phrases(sentence: string, values: Readonly<Record<string, string>>): Phrase[] {
	return sentence
		.split(/(\{\w+\})/)
		.filter((text) => text !== '')
		.map((text) => {
			const value = text.startsWith('{') ? values[text.slice(1, -1)] : undefined;
			return value === undefined ? { text } : { text: value, code: true };
		});
}

/** What phrases say, ids whole: nobody can unfold one in a ticket or a list. */
export function phrasesText(phrases: readonly Phrase[]): string {
	return phrases.map(({ text, id }) => id?.whole ?? text).join('');
}
