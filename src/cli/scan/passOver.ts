import { passOverModule } from './passOverModule.ts';

/** A place in a text: UTF-16 units from its start, line and column counted from 1. */
export interface TextPlace {
	readonly offset: number;
	readonly line: number;
	readonly column: number;
}

interface PassOverExports {
	readonly memory: WebAssembly.Memory;
	readonly at: WebAssembly.Global<'i32'>;
	readonly lines: WebAssembly.Global<'i32'>;
	readonly units: WebAssembly.Global<'i32'>;
	readonly next: (limit: number, step: number) => number;
}

/** Bytes before the first one, of which the last is read. */
const head = 16;
/** Zeros behind the last byte, which are read with it. */
const tail = 80;
const page = 65_536;
const lineFeed = 10;

let compiled: WebAssembly.Module | undefined;

/** The bytes of a text, passed over from one place where a header may begin to the next, and counted on the way (see passOver.wat). */
export class PassOver {
	readonly #exports: PassOverExports;
	#bytes: Buffer;
	#end = head;
	/** What was counted of the bytes that are forgotten. */
	#lines = 0;
	#offset = 0;
	/** Offset of the line that began last among the bytes that are forgotten. */
	#lineOffset = 0;

	constructor() {
		compiled ??= new WebAssembly.Module(Buffer.from(passOverModule, 'base64'));
		this.#exports = new WebAssembly.Instance(compiled).exports as unknown as PassOverExports;
		this.#exports.at.value = head;
		this.#bytes = Buffer.from(this.#exports.memory.buffer);
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

	/** The place up to which was passed. */
	get at(): number {
		return this.#exports.at.value;
	}

	/** That place in the text. */
	get place(): TextPlace {
		const { at, lines, units } = this.#exports;
		const offset = this.#offset + units.value;
		const lineStart = lines.value === 0 ? undefined : this.#bytes.lastIndexOf(lineFeed, at.value - 1) + 1;
		const column = lineStart === undefined ? offset - this.#lineOffset : this.#bytes.toString('utf8', lineStart, at.value).length;
		return { offset, line: this.#lines + lines.value + 1, column: column + 1 };
	}

	/** Passes on to the next place where a header may begin, the present one included; false when no more is known. */
	next(last: boolean): boolean {
		return this.#next(last, 0);
	}

	/** Passes on from a place that was given. */
	step(last: boolean): boolean {
		return this.#next(last, 1);
	}

	/** Gives up the bytes before a place that was passed, and tells by how much the others moved. */
	forget(before: number): number {
		const moved = before - head;
		if (moved <= 0) return 0;
		const { at, lines, units } = this.#exports;
		const { offset, column } = this.place;
		this.#lines += lines.value;
		this.#lineOffset = offset - column + 1;
		this.#offset = offset;
		lines.value = 0;
		units.value = 0;
		this.#bytes.copyWithin(head, before, this.#end);
		this.#end -= moved;
		at.value -= moved;
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
	}

	#next(last: boolean, step: number): boolean {
		this.#bytes.fill(0, this.#end, this.#end + tail);
		// The last two bytes may be the first ones of a header.
		return this.#exports.next(last ? this.#end : this.#end - 2, step) !== -1;
	}
}
