import * as vscode from 'vscode';
import { failureSentences } from '../words/failures.ts';
import { UnreadablePart } from './unreadablePart.ts';
import { words } from './words.ts';

/** The extension's output channel. Nothing of a token is ever written here: only names of errors and where they were thrown. */
export class Log implements vscode.Disposable {
	#channel: vscode.LogOutputChannel | undefined;

	/** Runs a command; what it throws is told to the user and noted, and goes no further. `tell` gets the name of the error and says it elsewhere. */
	async guard<Result>(
		run: () => Promise<Result>,
		tell: (reason: string, error: unknown) => void = tellByMessage,
	): Promise<Result | undefined> {
		try {
			return await run();
		} catch (error) {
			tell(this.note(error), error);
			return undefined;
		}
	}

	/** Notes an error and gives its name. */
	note(error: unknown): string {
		const name = error instanceof Error ? error.name : typeof error;
		const file = error instanceof UnreadablePart ? [error.file] : [];
		this.#open().error(name, ...file, error instanceof Error ? framesOf(error) : '');
		return name;
	}

	/** Shows the channel to the user. */
	show(): void {
		this.#open().show();
	}

	dispose(): void {
		this.#channel?.dispose();
	}

	#open(): vscode.LogOutputChannel {
		this.#channel ??= vscode.window.createOutputChannel('ClaimLens', { log: true });
		return this.#channel;
	}
}

function tellByMessage(reason: string, error: unknown): void {
	const sentence = error instanceof UnreadablePart ? failureSentences.unreadablePart : failureSentences.failed;
	void vscode.window.showErrorMessage(words.say(sentence, { reason }));
}

/** The frames of a stack without its message, because a message may quote its input. */
function framesOf(error: Error): string {
	const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return frames.join('\n');
}
