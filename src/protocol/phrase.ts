import { isLink } from './claims.ts';
import { isFlag, isText, listOf, optional, shape } from './guards.ts';
import type { Phrase } from './inspector.ts';
import { isId } from './start.ts';

/** A run of text inside a sentence. */
export const isPhrase = shape<Phrase>({ text: isText, code: optional(isFlag), id: optional(isId), link: optional(isLink) });

/** A sentence in runs. */
export const isSentence = listOf(isPhrase);
