import { wordsFrom } from '../../words/words.ts';
import { coloursWhere } from '../colours.ts';
import { printable } from '../printable.ts';
import type { AnswerFormat } from '../request.ts';
import { type LineForm, lineSentences } from './tokenLines.ts';

/** How lines are written, in a form that can be handed to another thread. */
export interface LineOrder {
	readonly format: AnswerFormat;
	readonly showTokens: boolean;
	readonly coloured: boolean;
	readonly now: number;
	readonly language: string;
	/** In that language, by their English. */
	readonly sentences: Readonly<Record<string, string>>;
}

/** Puts it into that form. */
export function orderFor({ format, showTokens, style }: LineForm): LineOrder {
	const { words, colours, now } = style;
	const sentences = Object.fromEntries(lineSentences.map((sentence) => [sentence, words.say(sentence)]));
	return { format, showTokens, coloured: colours.shown, now, language: words.language, sentences };
}

/** Reads that form. */
export function formOf({ format, showTokens, coloured, now, language, sentences }: LineOrder): LineForm {
	return { format, showTokens, style: { words: wordsFrom(language, sentences, printable), colours: coloursWhere(coloured), now } };
}
