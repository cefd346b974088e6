/** Safari has no idle callbacks. */
const ask = globalThis.requestIdleCallback ?? setTimeout;

/** Calls once there is nothing more urgent: what was drawn is on the screen, and what was typed is heard. Gives what calls it off. */
export function whenIdle(run: () => void): () => void {
	let wanted = true;
	ask(() => wanted && run());
	return () => {
		wanted = false;
	};
}
