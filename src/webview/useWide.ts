import { useEffect, useState } from 'preact/hooks';

/** From this width on there is room for two columns. Kept equal to the breakpoint in page.css. */
const wide = '(min-width: 860px)';

/** Tells whether the page has room for two columns, and draws again when that changes. */
export function useWide(): boolean {
	const [isWide, setWide] = useState(() => matchMedia(wide).matches);
	useEffect(() => {
		const query = matchMedia(wide);
		const listen = (): void => setWide(query.matches);
		query.addEventListener('change', listen);
		return () => query.removeEventListener('change', listen);
	}, []);
	return isWide;
}
