import { commandErrors } from '../words/command.ts';
import { redactTokens } from './redaction.ts';
import type { OutputStream } from './surroundings.ts';
import { reasonOf } from './tokenSource.ts';
import { UsageError } from './usageError.ts';

/** Writes text to a stream, waits when the reader is slow, and cuts tokens short unless they are to be shown. */
export class Printer {
	readonly #stream: OutputStream;
	readonly #showTokens: boolean;
	#broken = false;
	#failure: Error | undefined;
	/** Writers that wait until the stream takes more, or is gone. */
	#waiting: (() => void)[] = [];

	constructor(stream: OutputStream, showTokens: boolean) {
		this.#stream = stream;
		this.#showTokens = showTokens;
		stream.on('error', (error: NodeJS.ErrnoException) => {
			this.#broken = true;
			// Whoever reads may stop reading (`| head`); that is no fault.
			if (error.code !== 'EPIPE') this.#failure = error;
		});
		for (const event of ['drain', 'close']) {
			stream.on(event, () => {
				for (const proceed of this.#waiting.splice(0)) proceed();
			});
		}
	}

	/** Nobody reads any more. */
	get broken(): boolean {
		return this.#broken;
	}

	/** Writes the text; resolves when more may be written. A stream that failed (a full disk, not a reader that left) is a UsageError. */
	async write(text: string): Promise<void> {
		await this.writeAsIs(this.#showTokens ? text : redactTokens(text));
	}

	/** The same for text in which tokens are cut short already. */
	async writeAsIs(text: string): Promise<void> {
		this.#throwFailure();
		if (this.#broken) return;
		if (this.#stream.write(text)) return;
		await new Promise<void>((proceed) => this.#waiting.push(proceed));
	}

	/** Resolves when everything is written, and fails as `write` does: a disk may be full only at the end. */
	async flush(): Promise<void> {
		if (!this.#broken) await new Promise<void>((done) => this.#stream.write('', () => done()));
		this.#throwFailure();
	}

	#throwFailure(): void {
		if (this.#failure) throw new UsageError(commandErrors.outputFailed, { reason: reasonOf(this.#failure) });
	}
}
