import type { Helper } from '../helper.ts';
import type { FilePart } from './fileParts.ts';
import type { LineOrder } from './lineOrder.ts';
import type { PartAnswer } from './partReader.ts';

/** What a thread starts with that reads parts of files (scanWorker.ts): how it describes tokens, if at all, and the memory of the claims. */
export interface PartReaderData {
	readonly order: LineOrder | undefined;
	readonly memory: SharedArrayBuffer;
}

/** A part that a thread is to read if it gets the ticket. Threads of one process share open files. */
export interface PartQuestion {
	readonly file: number;
	readonly part: FilePart;
	readonly ticket: number;
	/** Is its extent wanted even where it holds no token? */
	readonly counted: boolean;
}

/** A thread that reads parts of files; it has no answer where another thread has the ticket. */
export type PartHelper = Helper<PartQuestion, PartAnswer>;
