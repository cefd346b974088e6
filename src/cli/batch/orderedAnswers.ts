import type { Printer } from '../printer.ts';

/** An answer that was promised; its text is absent until it is there. */
interface Awaited {
	readonly length: number;
	text?: string;
}

/** Writes answers in the order in which they were promised, as many at a time as are there. */
export class OrderedAnswers {
	readonly #out: Printer;
	/** Answers that are not written yet, in order. */
	readonly #waiting: Awaited[] = [];
	#length = 0;
	#writing = false;
	#failure: Error | undefined;
	#proceed: () => void = () => undefined;

	constructor(out: Printer) {
		this.#out = out;
	}

	/** Takes a promise of an answer, which must not reject. `length` says how much memory its request takes. */
	add(answer: Promise<string>, length: number): void {
		const entry: Awaited = { length };
		this.#waiting.push(entry);
		this.#length += length;
		void answer.then((text) => {
			entry.text = text;
			if (!this.#writing) void this.#write();
		});
	}

	/** Resolves when at most so many answers, for requests of at most that length together, are still to be written. Rejects when they cannot be. */
	async roomFor(count: number, length: number): Promise<void> {
		while (this.#failure === undefined && (this.#waiting.length > count || this.#length > length)) {
			await new Promise<void>((proceed) => {
				this.#proceed = proceed;
			});
		}
		if (this.#failure !== undefined) throw this.#failure;
	}

	async #write(): Promise<void> {
		this.#writing = true;
		try {
			// One write for all that is answered without waiting for anything.
			await new Promise(setImmediate);
			for (let text = this.#take(); text !== ''; text = this.#take()) await this.#out.write(text);
		} catch (error) {
			this.#failure = error instanceof Error ? error : new Error(String(error));
		}
		this.#writing = false;
		this.#proceed();
	}

	/** The answers that are there, up to the first one that is not. */
	#take(): string {
		const missing = this.#waiting.findIndex(({ text }) => text === undefined);
		const ready = this.#waiting.splice(0, missing === -1 ? this.#waiting.length : missing);
		for (const { length } of ready) this.#length -= length;
		return ready.map(({ text }) => text).join('');
	}
}
