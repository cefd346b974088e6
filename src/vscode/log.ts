import * as vscode from 'vscode';
import { editorSentences } from '../words/editor.ts';
import { UnreadablePart } from './unreadablePart.ts';
import { words } from './words.ts';

/** The extension's output channel. Nothing of a token is ever written here: only names of errors and where they were thrown. */
export class Log implements vscode.Disposable {
	#channel: vscode.LogOutputChannel | undefined;

	/** Runs a command; what it throws is told to the user and noted, and goes no further. */
	async guard<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
		try {
			return await run();
		} catch (error) {
			const name = error instanceof Error ? error.name : typeof error;
			this.#channel ??= vscode.window.createOutputChannel('ClaimLens', { log: true });
			const file = error instanceof UnreadablePart ? [error.file] : [];
			this.#channel.error(name, ...file, error instanceof Error ? framesOf(error) : '');
			const sentence = error instanceof UnreadablePart ? editorSentences.unreadablePart : editorSentences.failed;
			void vscode.window.showErrorMessage(words.say(sentence, { reason: name }));
			return undefined;
		}
	}

	dispose(): void {
		this.#channel?.dispose();
	}
}

/** The frames of a stack without its message, because a message may quote its input. */
function framesOf(error: Error): string {
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return frames.join('\n');
}
