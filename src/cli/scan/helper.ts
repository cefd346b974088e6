import type { Worker } from 'node:worker_threads';
import type { FilePart } from './fileParts.ts';
import type { LineOrder } from './lineOrder.ts';
import type { PartAnswer } from './partReader.ts';

/** What a helper starts with: how it describes tokens, if at all, and the memory of the claims. */
export interface HelperData {
	readonly order: LineOrder | undefined;
	readonly memory: SharedArrayBuffer;
}

/** A part that a helper is to read if it gets the ticket. Threads of one process share open files. */
export interface PartQuestion {
	readonly file: number;
	readonly part: FilePart;
	readonly ticket: number;
	/** Is its extent wanted even where it holds no token? */
	readonly counted: boolean;
}

/** Is called with an answer, or with none when another thread has the ticket or the helper is gone. */
type Answered = (answer: PartAnswer | undefined) => void;

/** Questions that a helper has at a time, so that it need not wait for the next. */
const maxWaiting = 4;

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
		this.#worker.on('message', (answer: PartAnswer | undefined) => this.#waiting.shift()?.(answer));
		// A thread that cannot be started, or breaks down, is done without.
		this.#worker.on('error', () => undefined);
		this.#worker.on('exit', () => {
			this.#ready = false;
			for (const answered of this.#waiting.splice(0)) answered(undefined);
		});
	}

	/** Starts one. What threads need is loaded for that only. */
	static async start(program: string, workerData: HelperData): Promise<Helper> {
		const { Worker } = await import('node:worker_threads');
		return new Helper(new Worker(program, { workerData, env: {}, trackUnmanagedFds: false }));
	}

	/** Can it take a question? */
	get free(): boolean {
		return this.#ready && this.#waiting.length < maxWaiting;
	}

	ask(question: PartQuestion, answered: Answered): void {
		this.#waiting.push(answered);
		this.#worker.postMessage(question);
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
