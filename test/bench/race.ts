/** Somebody who does the job of a race: gives how many it did. */
export type Racer = readonly [name: string, run: () => number | Promise<number>];

/** The job of a race. */
export interface RaceJob {
	readonly title: string;
	/** How much of it there is, in the unit that a speed is printed in. */
	readonly amount: number;
	readonly unit: string;
	/** What a racer gives the number of. */
	readonly counted: string;
	/** How often each takes its turn. */
	readonly rounds: number;
}

/** The middle one of the values. */
export function median(values: readonly number[]): number {
	return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

/** Times as a multiple of the peer's in the same round: the middle one, with the least and the greatest. */
export function multiple(own: readonly number[], peer: readonly number[]): string {
	const ratios = own.map((value, round) => value / (peer[round] ?? Number.NaN));
	const [ratio, least, greatest] = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((value) => value.toFixed(2));
	return `×${ratio} (×${least} to ×${greatest})`;
}

/**
 * Lets all run in turn, since machines are noisy, and prints a line for each: what it did, the time, the speed, and the time as a multiple of the
 * first one's in the same round, with the least and the greatest of all rounds.
 */
export async function race({ title, amount, unit, counted, rounds }: RaceJob, racers: readonly Racer[]): Promise<void> {
	console.log(`\n${title}`);
	const times = racers.map((): number[] => []);
	const done = racers.map(() => 0);
	for (let round = 0; round < rounds; round++) {
		for (const [index, [, run]] of racers.entries()) {
			const started = performance.now();
			done[index] = await run();
			times[index]?.push(performance.now() - started);
		}
	}
	const [base = []] = times;
	for (const [index, [name]] of racers.entries()) {
		const own = times[index] ?? [];
		const time = median(own);
		const speed = ((amount / time) * 1000).toFixed(0).padStart(7);
		const line = `${String(done[index]).padStart(7)} ${counted} ${time.toFixed(0).padStart(7)} ms ${speed} ${unit}/s`;
		console.log(`  ${name.padEnd(50)} ${line}  time ${index === 0 ? '×1.00' : multiple(own, base)}`);
	}
}
