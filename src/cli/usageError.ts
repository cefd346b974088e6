import type { Values } from '../words/words.ts';

/** The command was used wrongly, or its input cannot be read: one sentence of the tables that says what to do. Never holds a token. */
export class UsageError extends Error {
	readonly sentence: string;
	readonly values: Values;

	constructor(sentence: string, values: Values = {}) {
		super(sentence);
		this.name = 'UsageError';
		this.sentence = sentence;
		this.values = values;
	}
}
