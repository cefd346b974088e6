import { availableParallelism } from 'node:os';
import { type FilePart, partSize } from './fileParts.ts';
import { Helper } from './helper.ts';
import { orderFor } from './lineOrder.ts';
import { type PartAnswer, PartReader } from './partReader.ts';
import type { TokenLines } from './tokenLines.ts';

/** What a crew works with. */
export interface CrewPlan {
	/** The lines about tokens; without them tokens are only found. */
	readonly lines?: TokenLines;
	/** The program of a helper (scanWorker.ts); without one, this thread does all. */
	readonly program?: string | undefined;
	/** Threads in all; as many as the machine has cores, unless it is said. */
	readonly threads?: number;
	/** Milliseconds of work from which on helpers are started. */
	readonly worthwhile?: number;
}

/** A part that is not yet given to who asked for it, and the answer when there is one. */
interface Task {
	readonly part: FilePart;
	state: 'open' | 'given' | PartAnswer;
}

/** Bytes that one thread reads in a millisecond where there is little to find. */
const usualPace = 2_500_000;
/** Starting a helper takes about 40 ms. */
const usuallyWorthwhile = 60;

/** Reads the parts of files with all cores of the machine. This thread is one of the crew; helpers are started where there is enough to do for them. */
export class Crew {
	readonly #plan: CrewPlan;
	readonly #reader: PartReader;
	readonly #helpers: Helper[] = [];
	#pace = usualPace;
	#wake: () => void = () => undefined;

	constructor(plan: CrewPlan) {
		this.#plan = plan;
		this.#reader = new PartReader(plan.lines);
	}

	/** Reads one part in this thread, of which a token covers the first bytes. */
	readCovered(file: number, part: FilePart, covered: number): PartAnswer {
		return this.#reader.read(file, part, covered);
	}

	/** Reads the parts of a file of some size, and gives them in their order. It is only a few parts ahead of who takes them. */
	async *read(file: number, fileSize: number, parts: Iterator<FilePart>): AsyncGenerator<readonly [FilePart, PartAnswer]> {
		const tasks: Task[] = [];
		let more = true;
		try {
			for (;;) {
				while (more && tasks.length < 4 * (this.#helpers.length + 1)) {
					const next = parts.next();
					if (next.done === true) more = false;
					else tasks.push({ part: next.value, state: 'open' });
				}
				const [first] = tasks;
				if (first === undefined) return;
				if (typeof first.state === 'object') {
					tasks.shift();
					yield [first.part, first.state];
					continue;
				}
				await this.#findHelpers(fileSize - (tasks.find(({ state }) => state === 'open')?.part.start ?? fileSize));
				this.#giveOut(file, tasks);
				const own = tasks.find(({ state }) => state === 'open');
				if (own) await this.#readOwn(file, own, fileSize);
				else await this.#news();
			}
		} finally {
			// Who asked may close the file now.
			while (tasks.some(({ state }) => state === 'given')) await this.#news();
		}
	}

	/** Ends the helpers. */
	async end(): Promise<void> {
		await Promise.all(this.#helpers.map((helper) => helper.end()));
	}

	async #readOwn(file: number, task: Task, fileSize: number): Promise<void> {
		const { start, end } = task.part;
		const started = performance.now();
		task.state = this.#reader.read(file, task.part);
		this.#pace = (Math.min(end, fileSize) - start) / (performance.now() - started);
		// What came meanwhile, from helpers and from who reads the output, gets its turn.
		await new Promise(setImmediate);
	}

	/** Starts as many helpers as what is left, in bytes, is worth. */
	async #findHelpers(left: number): Promise<void> {
		const { program, lines, threads = availableParallelism(), worthwhile = usuallyWorthwhile } = this.#plan;
		if (program === undefined || left / this.#pace < worthwhile) return;
		const wanted = Math.min(threads, Math.ceil(left / partSize)) - 1;
		while (this.#helpers.length < wanted) this.#helpers.push(await Helper.start(program, lines && orderFor(lines.form)));
	}

	/** Gives tasks to the helpers that can take one. */
	#giveOut(file: number, tasks: readonly Task[]): void {
		const open = tasks.filter(({ state }) => state === 'open');
		for (let free = this.#freeHelper(); free && open.length > 0; free = this.#freeHelper()) {
			const task = open.shift();
			if (task === undefined) return;
			task.state = 'given';
			free.ask({ file, part: task.part }, (answer) => {
				task.state = answer ?? 'open';
				this.#wake();
			});
		}
	}

	/** A helper that can take a task. */
	#freeHelper(): Helper | undefined {
		return this.#helpers.find(({ free }) => free);
	}

	/** Resolves when a helper has answered. */
	#news(): Promise<void> {
		return new Promise((resolve) => {
			this.#wake = resolve;
		});
	}
}
