/** Tickets that are known at a time. */
const slots = 256;

/** Who does what, for threads that share some memory: each ticket is taken by one of them. Tickets count from 1; of those in use, all are less than 256 apart. */
export class Claims {
	readonly memory: SharedArrayBuffer;
	/** The last ticket that was taken of those that fall on a place. */
	readonly #taken: Int32Array;

	constructor(memory = new SharedArrayBuffer(slots * Int32Array.BYTES_PER_ELEMENT)) {
		this.memory = memory;
		this.#taken = new Int32Array(memory);
	}

	/** Takes a ticket; false when it was taken before. */
	take(ticket: number): boolean {
		const slot = ticket % slots;
		const last = Atomics.load(this.#taken, slot);
		return last < ticket && Atomics.compareExchange(this.#taken, slot, last, ticket) === last;
	}
}
