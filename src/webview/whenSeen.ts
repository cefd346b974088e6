/** Calls once something of the page is on the screen; soon where something is. */
export function whenSeen(run: () => void): void {
	new PerformanceObserver((paints) => {
		if (paints.getEntriesByName('first-contentful-paint')[0]) run();
	}).observe({ type: 'paint', buffered: true });
}
