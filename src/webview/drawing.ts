import { useLayoutEffect, useState } from 'preact/hooks';

/** A drawing's width and the size of its text, in pixels; it is drawn again when they change. */
export function useSize(element: { readonly current: HTMLElement | null }): { readonly width: number; readonly em: number } {
	const [size, setSize] = useState({ width: 600, em: 11 });
	useLayoutEffect(() => {
		const figure = element.current;
		if (figure === null) return undefined;
		const measure = (): void => {
			setSize({ width: figure.clientWidth, em: Number.parseFloat(getComputedStyle(figure).fontSize) });
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(figure);
		return () => observer.disconnect();
	}, []);
	return size;
}

/** A width in em that the text stays within: full-width letters take one em, others about six tenths. */
export function textWidth(text: string): number {
	let width = 0.4;
	for (const letter of text) width += letter > '\u2E7F' ? 1.02 : 0.62;
	return width;
}
