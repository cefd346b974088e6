import type { Words } from '../words/words.ts';
import type { Arguments } from './options.ts';
import type { Printer } from './printer.ts';
import type { Style } from './style.ts';
import type { Surroundings } from './surroundings.ts';

/** Forms of an answer; `sarif` and `github` are for findings. */
export const answerFormats = ['text', 'json', 'ndjson', 'sarif', 'github'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Those of a verb that says no others. */
export const usualFormats: readonly AnswerFormat[] = ['text', 'json', 'ndjson'];

/** What was asked of a verb, and where its answer goes. */
export interface CommandRequest {
	readonly args: Arguments;
	readonly format: AnswerFormat;
	readonly showTokens: boolean;
	readonly words: Words;
	readonly style: Style;
	/** Answers. */
	readonly out: Printer;
	/** Errors and prompts: for the person, not for the next program. */
	readonly notices: Printer;
	readonly surroundings: Surroundings;
}
