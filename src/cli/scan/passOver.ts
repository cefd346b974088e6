import { passOverModule } from './passOverModule.ts';

/** A place in a text: UTF-16 units from its start, line and column counted from 1. */
export interface TextPlace {
	readonly offset: number;
	readonly line: number;
	readonly column: number;
}

interface PassOverExports {
	readonly memory: WebAssembly.Memory;
	readonly next: (at: number, limit: number) => number;
	readonly endOfRun: (at: number) => number;
	readonly count: (at: number, end: number) => [lines: number, units: number];
}

/** Bytes before the first one, of which the last is read. */
const head = 64;
/** Where bytes are read to is a multiple of this: the kernel copies to other places at a third of the speed. */
const alignment = 64;
/** Zeros behind the last byte, which are read with it. */
const tail = 80;
const page = 65_536;
const lineFeed = 10;

let compiled: WebAssembly.Module | undefined;

/**
 * The bytes of a text: tells where a header may begin among them, and what such a place is in the text (see passOver.wat). It is good for one text
 * after another: memory for WebAssembly takes longer to get, and to give back, than a small file takes to scan.
 */
export class PassOver {
	readonly #exports: PassOverExports;
	#bytes: Buffer;
	#end = head;
	/** The place up to which was counted: it only grows. */
	#counted = head;
	#lines = 0;
	#offset = 0;
	/** Offset of the line that began last before that place. */
	#lineOffset = 0;
	#counts = true;
	#lostCount = false;

	constructor() {
		compiled ??= new WebAssembly.Module(Buffer.from(passOverModule, 'base64'));
		this.#exports = new WebAssembly.Instance(compiled).exports as unknown as PassOverExports;
		this.#bytes = Buffer.from(this.#exports.memory.buffer);
	}

	/**
	 * Forgets all bytes. Places are counted from behind the first `context` of those that come. Counting takes half as long as looking for headers: where
	 * it is not wanted, bytes are given up uncounted, and no place behind them is known.
	 */
	begin(context: number, counts = true): void {
		this.#end = head;
		this.#counted = head + context;
		this.#lines = 0;
		this.#offset = 0;
		this.#lineOffset = 0;
		this.#counts = counts;
		this.#lostCount = false;
	}

	/** Were bytes given up uncounted? */
	get lostCount(): boolean {
		return this.#lostCount;
	}

	/** The bytes at hand lie in here, from `start` to `end`. */
	get bytes(): Buffer {
		return this.#bytes;
	}

	get start(): number {
		return head;
	}

	get end(): number {
		return this.#end;
	}

	/** The first place at or behind this one and before `limit` where a header may begin; -1 when there is none. */
	next(from: number, limit: number): number {
		return this.#exports.next(from, limit);
	}

	/** Where the run of base64 characters that begins at a place ends: there, where none begins. */
	endOfRun(at: number): number {
		return this.#exports.endOfRun(at);
	}

	/** What a place is in the text. It is not before one that was asked for already. */
	place(at: number): TextPlace {
		const [lines, units] = this.#exports.count(this.#counted, at);
		this.#counted = at;
		this.#lines += lines;
		this.#offset += units;
		if (lines > 0) this.#lineOffset = this.#offset - this.#exports.count(this.#bytes.lastIndexOf(lineFeed, at - 1) + 1, at)[1];
		return { offset: this.#offset, line: this.#lines + 1, column: this.#offset - this.#lineOffset + 1 };
	}

	/** Gives up bytes before a place, and tells by how much the others moved. */
	forget(before: number): number {
		const moved = before - head - ((alignment - ((this.#end - before + head) % alignment)) % alignment);
		if (moved <= 0) return 0;
		if (this.#counts) this.place(Math.max(head + moved, this.#counted));
		else this.#lostCount = true;
		this.#bytes.copyWithin(head, head + moved, this.#end);
		this.#end -= moved;
		this.#counted = Math.max(this.#counted - moved, head);
		return moved;
	}

	/** A place for more bytes. */
	room(size: number): Buffer {
		const missing = this.#end + size + tail - this.#bytes.length;
		if (missing > 0) {
			this.#exports.memory.grow(Math.ceil(Math.max(missing, this.#bytes.length) / page));
			this.#bytes = Buffer.from(this.#exports.memory.buffer);
		}
		return this.#bytes.subarray(this.#end, this.#end + size);
	}

	/** Adds the bytes that were written to `room`. */
	filled(size: number): void {
		this.#end += size;
		this.#bytes.fill(0, this.#end, this.#end + tail);
	}
}
