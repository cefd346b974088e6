import type { Worker } from 'node:worker_threads';

/** Questions that a helper has at a time, unless it is said, so that it need not wait for the next. */
const usuallyWaiting = 4;

/** Another thread that answers each question with one message, in their order. */
export class Helper<Question, Answer> {
	readonly #worker: Worker;
	readonly #maxWaiting: number;
	/** For each question that is open, oldest first. */
	readonly #waiting: ((answer: Answer | undefined) => void)[] = [];
	#ready = false;

	private constructor(worker: Worker, maxWaiting: number) {
		this.#worker = worker;
		this.#maxWaiting = maxWaiting;
		this.#worker.on('online', () => {
			this.#ready = true;
		});
		this.#worker.on('message', (answer: Answer | undefined) => this.#waiting.shift()?.(answer));
		// A thread that cannot be started, or breaks down, is done without.
		this.#worker.on('error', () => undefined);
		this.#worker.on('exit', () => {
			this.#ready = false;
			for (const answered of this.#waiting.splice(0)) answered(undefined);
		});
	}

	/** Starts one with its program and what that has as `workerData`. What threads need is loaded for that only. */
	static async start<Question, Answer>(
		program: string,
		workerData: unknown,
		maxWaiting = usuallyWaiting,
	): Promise<Helper<Question, Answer>> {
		const { Worker } = await import('node:worker_threads');
		return new Helper<Question, Answer>(new Worker(program, { workerData, env: {}, trackUnmanagedFds: false }), maxWaiting);
	}

	/** Can it take a question? */
	get free(): boolean {
		return this.#ready && this.#waiting.length < this.#maxWaiting;
	}

	/** `answered` is called with the answer, or with undefined where the helper has none or is gone. */
	ask(question: Question, answered: (answer: Answer | undefined) => void): void {
		this.#waiting.push(answered);
		this.#worker.postMessage(question);
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
