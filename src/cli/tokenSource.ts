import { commandErrors } from '../words/command.ts';
import type { InputStream } from './surroundings.ts';
import { UsageError } from './usageError.ts';

/** Largest text that is read whole, in bytes; a token has a few kilobytes. */
export const maxInputBytes = 16 * 1_048_576;

/** The token: the one word, or standard input when it is `-` or missing. `prompt` is called before a person is waited for. */
export async function readToken(words: readonly string[], stdin: InputStream, prompt: () => Promise<void>): Promise<string> {
	const [word, ...others] = words;
	if (others.length > 0) throw new UsageError(commandErrors.tooManyTokens);
	if (word !== undefined && word !== '-') return withoutScheme(word);
	if (stdin.isTTY) await prompt();
	return withoutScheme(await readInput(stdin));
}

/** All of standard input as text; on a terminal its first line that is not empty. */
export async function readInput(stdin: InputStream): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	try {
		for await (const chunk of stdin as AsyncIterable<Uint8Array>) {
			bytes += chunk.byteLength;
			if (bytes > maxInputBytes) throw new UsageError(commandErrors.inputTooLarge, { megabytes: maxInputBytes / 1_048_576 });
			text += decoder.decode(chunk, { stream: true });
			if (stdin.isTTY && /\S[^\n]*\n/.test(text)) break;
		}
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(commandErrors.inputUnreadable, { reason: reasonOf(error) });
	}
	return text + decoder.decode();
}

/** The system's word for what went wrong (`ENOENT`), which holds no path and no content. */
export function reasonOf(error: unknown): string {
	return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
}

/** People copy the whole header: `Authorization: Bearer …` (RFC 6750 §2.1). */
function withoutScheme(text: string): string {
	return text.replace(/^\s*(?:authorization:\s*)?bearer\s+/i, '').trim();
}
