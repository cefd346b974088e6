import { availableParallelism } from 'node:os';
import { Helper } from '../helper.ts';
import { Claims } from './claims.ts';
import { type FilePart, partSize } from './fileParts.ts';
import { orderFor } from './lineOrder.ts';
import type { PartHelper, PartReaderData } from './partQuestion.ts';
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

/** A part of which who reads the file has not heard yet. */
interface Task {
	readonly part: FilePart;
	readonly ticket: number;
	/** Was a helper asked? */
	asked: boolean;
	/** Is the helper gone that was asked? */
	lost: boolean;
	answer?: PartAnswer;
}

/** The file that is being read. */
interface OpenFile {
	readonly file: number;
	readonly size: number;
	/** Was a token found? From then on the extent of every part is wanted. */
	holdsTokens: boolean;
}

/** Bytes that one thread reads in a millisecond where there is little to find. */
const usualPace = 3_500_000;
/** Starting a helper takes a core 40 to 70 ms: with less to do than three times that, hardly anything would be gained. */
const usuallyWorthwhile = 180;
/** Parts that are read at most before the first of them is taken: so long one thread may be kept waiting while others go on. */
const maxTasks = 24;

/**
 * Reads the parts of files with all cores of the machine. This thread is one of the crew; helpers are started where there is enough to do for
 * them. Whoever is free takes the first part that nobody has: where a helper gets no core, this thread does not wait for it.
 */
export class Crew {
	readonly #plan: CrewPlan;
	readonly #reader: PartReader;
	readonly #helpers: PartHelper[] = [];
	readonly #claims = new Claims();
	#tickets = 0;
	#pace = usualPace;
	#wake: () => void = () => undefined;

	constructor(plan: CrewPlan) {
		this.#plan = plan;
		this.#reader = new PartReader(plan.lines);
	}

	/** Reads one part in this thread, of which a token covers the first bytes. */
	readCovered(file: number, part: FilePart, covered: number): PartAnswer {
		return this.#reader.read(file, part, { covered });
	}

	/** Reads the parts of a file of some size, and gives them in their order. It is only a few parts ahead of who takes them. */
	async *read(file: number, fileSize: number, parts: Iterator<FilePart>): AsyncGenerator<readonly [FilePart, PartAnswer]> {
		const open: OpenFile = { file, size: fileSize, holdsTokens: false };
		const tasks: Task[] = [];
		let more = true;
		try {
			for (;;) {
				while (more && tasks.length < maxTasks) {
					const next = parts.next();
					if (next.done === true) more = false;
					else tasks.push({ part: next.value, ticket: ++this.#tickets, asked: false, lost: false });
				}
				const [first] = tasks;
				if (first === undefined) return;
				if (first.answer) {
					tasks.shift();
					if ('tokens' in first.answer && first.answer.tokens.places.length > 0) open.holdsTokens = true;
					yield [first.part, first.answer];
					continue;
				}
				const unasked = tasks.filter(({ answer, asked }) => !(answer || asked));
				await this.#findHelpers(fileSize - (unasked[0]?.part.start ?? fileSize));
				this.#askHelpers(open, unasked);
				const own = tasks.find((task) => !task.answer && (task.lost || this.#claims.take(task.ticket)));
				if (own) await this.#readOwn(open, own);
				else await this.#news();
			}
		} finally {
			// Who asked may close the file when nobody reads it any more.
			const busy = tasks.filter(({ answer, ticket }) => !(answer || this.#claims.take(ticket)));
			while (busy.some(({ answer, lost }) => !(answer || lost))) await this.#news();
		}
	}

	/** Ends the helpers. */
	async end(): Promise<void> {
		await Promise.all(this.#helpers.map((helper) => helper.end()));
	}

	async #readOwn({ file, size, holdsTokens }: OpenFile, task: Task): Promise<void> {
		const { start, end } = task.part;
		const started = performance.now();
		task.answer = this.#reader.read(file, task.part, { counted: holdsTokens });
		const bytes = Math.min(end, size) - start;
		if (bytes > partSize / 2) this.#pace = bytes / (performance.now() - started);
		// What came meanwhile, from helpers and from who reads the output, gets its turn.
		await new Promise(setImmediate);
	}

	/** Starts as many helpers as what is left, in bytes, is worth. */
	async #findHelpers(left: number): Promise<void> {
		const { program, lines, threads = availableParallelism(), worthwhile = usuallyWorthwhile } = this.#plan;
		if (program === undefined || left / this.#pace < worthwhile) return;
		const wanted = Math.min(threads, Math.ceil(left / partSize)) - 1;
		if (this.#helpers.length >= wanted) return;
		const data: PartReaderData = { order: lines && orderFor(lines.form), memory: this.#claims.memory };
		while (this.#helpers.length < wanted) this.#helpers.push(await Helper.start(program, data));
	}

	/** Asks the helpers that can take questions. */
	#askHelpers({ file, holdsTokens }: OpenFile, tasks: readonly Task[]): void {
		for (const task of tasks) {
			const helper = this.#helpers.find(({ free }) => free);
			if (helper === undefined) return;
			task.asked = true;
			helper.ask({ file, part: task.part, ticket: task.ticket, counted: holdsTokens }, (answer) => {
				// Without an answer, this thread has read the part, or nobody will.
				if (answer) task.answer = answer;
				else if (!task.answer) task.lost = true;
				this.#wake();
			});
		}
	}

	/** Resolves when a helper has answered. */
	#news(): Promise<void> {
		return new Promise((resolve) => {
			this.#wake = resolve;
		});
	}
}
