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

/**
 * Words from a bundle in VS Code's format (English sentence → translation); a sentence that is not in it stays English. `written` gives values
 * that are texts the form in which they are put in.
 */
export function wordsFrom(
	language: string,
	bundle: Readonly<Record<string, string>>,
	written: (text: string) => string = (text) => text,
): Words {
	const fill = (sentence: string, values: Values): string =>
		sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
			if (!Object.hasOwn(values, name)) return place;
			const value = values[name];
			return typeof value === 'string' ? written(value) : String(value);
		});
	return {
		language,
		say: (sentence, values) => {
			const translated = Object.hasOwn(bundle, sentence) ? (bundle[sentence] ?? sentence) : sentence;
			return values === undefined || !translated.includes('{') ? translated : fill(translated, values);
		},
	};
}
