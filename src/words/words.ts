/** Values for the `{name}` places of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * A language to speak: `say` takes an English sentence of one of the tables here and gives it in that language, its places filled.
 * Values are put in as they are, and never read as sentences themselves.
 */
export interface Words {
	/** BCP 47, for `Intl`. */
	readonly language: string;
	readonly say: (sentence: string, values?: Values) => string;
}

/** Words from a bundle in VS Code's format (English sentence → translation); a sentence that is not in it stays English. */
export function wordsFrom(language: string, bundle: Readonly<Record<string, string>>): Words {
	return {
		language,
		say: (sentence, values = {}) => fill(Object.hasOwn(bundle, sentence) ? (bundle[sentence] ?? sentence) : sentence, values),
	};
}

function fill(sentence: string, values: Values): string {
	if (!sentence.includes('{')) return sentence;
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
}
