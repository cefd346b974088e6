import { useEffect, useRef, useState } from 'preact/hooks';

type Primitive = string | number | boolean;

const listeners = new Set<() => void>();
let timer: number | undefined;

function tick(): void {
	for (const listener of listeners) listener();
	schedule();
}

/** One timer for the whole page, set to the turn of each second so that every clock on it ticks at once. */
function schedule(): void {
	clearTimeout(timer);
	timer = listeners.size > 0 ? window.setTimeout(tick, 1000 - (Date.now() % 1000)) : undefined;
}

function subscribe(listener: () => void): () => void {
	listeners.add(listener);
	if (listeners.size === 1) schedule();
	return () => {
		listeners.delete(listener);
		if (listeners.size === 0) schedule();
	};
}

/** A hidden page's timers may sleep for minutes: catch up at once when it is seen again. */
document.addEventListener('visibilitychange', () => {
	if (!document.hidden) tick();
});

/**
 * Gives what `read` says of the present instant (seconds since the epoch) and draws the component again when a second
 * has passed and the answer is another one.
 */
export function useLive<T extends Primitive>(read: (now: number) => T): T {
	const [, redraw] = useState({});
	const value = read(Date.now() / 1000);
	const shown = useRef<{ readonly read: typeof read; readonly value: T }>(undefined);
	shown.current = { read, value };
	useEffect(() => {
		return subscribe(() => {
			if (shown.current?.read(Date.now() / 1000) !== shown.current?.value) redraw({});
		});
	}, []);
	return value;
}
