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
