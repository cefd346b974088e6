import { useEffect, useState } from 'preact/hooks';

/** From this width on there is room for two columns. Kept equal to the breakpoint of the style sheets. */
const wide = matchMedia('(min-width: 860px)');

/** Tells whether the page has room for two columns, and draws again when that changes. */
export function useWide(): boolean {
	const [isWide, setWide] = useState(wide.matches);
	useEffect(() => {
		const listen = (): void => setWide(wide.matches);
		wide.addEventListener('change', listen);
		return () => wide.removeEventListener('change', listen);
	}, []);
	return isWide;
}
