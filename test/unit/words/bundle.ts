import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Words, wordsFrom } from '../../../src/words/words.ts';

/** The Japanese of every sentence, by its English. */
export const japanese = JSON.parse(readFileSync(join(import.meta.dirname, '../../../l10n/bundle.l10n.ja.json'), 'utf8')) as Readonly<
	Record<string, string>
>;

export const english: Words = wordsFrom('en', {});
export const inJapanese: Words = wordsFrom('ja', japanese);

/** Both languages that ClaimLens speaks. */
export const languages: readonly Words[] = [english, inJapanese];

/** Places of a sentence that its values should have filled. */
export const placePattern = /\{\w+\}/g;

/** Letters of Japanese. */
export const japaneseLetters = /[\u3040-\u30ff\u4e00-\u9fff]/;
