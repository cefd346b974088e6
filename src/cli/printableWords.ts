import type { Values, Words } from '../words/words.ts';
import { printable } from './printable.ts';

/** The same words with values that can do a terminal no harm: they may come from a token. */
export function printableWords({ language, say }: Words): Words {
	const harmless = (values: Values): Values =>
		Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]));
	return { language, say: (sentence, values) => say(sentence, values && harmless(values)) };
}
