import { decode } from './decode.ts';
import { encodeAs, encodedTextAround } from './encodedText.ts';
import { findTokens } from './find.ts';
import { redact } from './redact.ts';

/** What is to stand between two UTF-16 offsets of a text. */
export interface Replacement {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/**
 * Redacts tokens in the base64 that an offset is in: all of it is written anew, since a token of another length moves every character behind it.
 * Undefined where no such token stands in base64.
 */
export function redactEncoded(text: string, at: number, tokens: ReadonlySet<string>): Replacement | undefined {
	const encoded = encodedTextAround(text, at);
	if (encoded === undefined) return undefined;
	const { start, end } = encoded;
	const matches = findTokens(encoded.text).filter(({ token }) => tokens.has(token));
	if (matches.length === 0) return undefined;
	let redacted = '';
	let from = 0;
	for (const match of matches) {
		redacted += encoded.text.slice(from, match.start) + redact(decode(match.token));
		from = match.end;
	}
	return { start, end, text: encodeAs(text.slice(start, end), redacted + encoded.text.slice(from)) };
}
