import type { Finding } from '../core/claims/value/finding.ts';
import type { Words } from './words.ts';

/** The sentence for what a value says; it holds foreign text, so it must be shown as text. */
export function findingSentence({ code }: Finding, { say }: Words): string {
	return say(code);
}
