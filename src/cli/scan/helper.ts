import type { Worker } from 'node:worker_threads';
import type { FilePart } from './fileParts.ts';
import type { LineOrder } from './lineOrder.ts';
import type { PartAnswer } from './partReader.ts';

/** A part that a helper is to read. Threads of one process share open files. */
export interface PartQuestion {
	readonly file: number;
	readonly part: FilePart;
}

/** Is called with an answer, or with none when the helper is gone and will not answer. */
type Answered = (answer?: PartAnswer) => void;

/** Another thread that reads parts of files (scanWorker.ts). */
export class Helper {
	readonly #worker: Worker;
	/** For each question that is open, oldest first. */
	readonly #waiting: Answered[] = [];
	#ready = false;

	private constructor(worker: Worker) {
		this.#worker = worker;
		this.#worker.on('online', () => {
			this.#ready = true;
		});
		this.#worker.on('message', (answer: PartAnswer) => this.#waiting.shift()?.(answer));
		// A thread that cannot be started, or breaks down, is done without.
		this.#worker.on('error', () => undefined);
		this.#worker.on('exit', () => {
			this.#ready = false;
			for (const answered of this.#waiting.splice(0)) answered();
		});
	}

	/** Starts one. What threads need is loaded for that only. */
	static async start(program: string, order: LineOrder | undefined): Promise<Helper> {
		const { Worker } = await import('node:worker_threads');
		return new Helper(new Worker(program, { workerData: order, env: {}, trackUnmanagedFds: false }));
	}

	/** Can it take a question? It has started, and has no more than the one that it is busy with: it shall not wait for the next. */
	get free(): boolean {
		return this.#ready && this.#waiting.length < 2;
	}

	ask(question: PartQuestion, answered: Answered): void {
		this.#waiting.push(answered);
		this.#worker.postMessage(question);
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
