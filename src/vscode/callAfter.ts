/** Milliseconds that a timer can wait at the most (a signed 32-bit number). */
export const longestTimer = 2 ** 31 - 1;

/** Calls once an instant is over (milliseconds since the epoch); never for one that is over already, or weeks away. */
export function callAfter(instant: number, now: number, call: () => void): ReturnType<typeof setTimeout> | undefined {
	const wait = instant - now;
	return wait > 0 && wait < longestTimer ? setTimeout(call, wait + 1) : undefined;
}
