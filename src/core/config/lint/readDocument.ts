import type { ConfigDocument } from '../model/document.ts';
import type { ReadConfig } from '../readers/reader.ts';
import { readers } from '../readers/readers.ts';

/** Longer texts are not even looked at. UTF-16 units. */
const maxLength = 16_000_000;

/**
 * What a text says about Cognito, by the first reader that knows its format; undefined where none does. `path` is what findings name, and the folder
 * in it says which documents belong together. Never rejects for what the text holds. Each document is read by itself, so that an editor reads only
 * those that were changed.
 */
export async function readDocument(text: string, path: string): Promise<ConfigDocument | undefined> {
	if (text.length > maxLength) return undefined;
	for (const { recognises, load } of readers) {
		if (!recognises(text, path)) continue;
		const read: ReadConfig = await load();
		const document = read(text, path);
		if (document !== undefined) return document;
	}
	return undefined;
}
