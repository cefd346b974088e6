/** Where a key leads in a list from the place `here`: one back or on, to the first or to the last; undefined for other keys, and with a modifier. */
export function stepOf(event: KeyboardEvent, here: number, count: number, back = 'ArrowUp', on = 'ArrowDown'): number | undefined {
	if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
	return new Map([
		[back, here - 1],
		[on, here + 1],
		['Home', 0],
		['End', count - 1],
	]).get(event.key);
}
