import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Keeps the keyboard in an area: where what had the focus goes away when the area is drawn again, `heir` gets it, and not the start of the page. */
export function useHeldFocus(area: RefObject<HTMLElement | null>, heir: RefObject<HTMLElement | null>): void {
	const held = (): boolean => area.current?.contains(document.activeElement) === true;
	const before = held();
	useLayoutEffect(() => {
		if (before && !held()) heir.current?.focus();
	});
}
