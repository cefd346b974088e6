import { findTokens } from '../core/token/find.ts';

/** Characters of a token that stay, enough to recognize its header by. */
const kept = 10;

/** The text with every token in it cut short, so that nobody can use what is printed. */
export function redactTokens(text: string): string {
	const matches = findTokens(text);
	if (matches.length === 0) return text;
	let redacted = '';
	let at = 0;
	for (const { start, end } of matches) {
		redacted += `${text.slice(at, start + kept)}…`;
		at = end;
	}
	return redacted + text.slice(at);
}
