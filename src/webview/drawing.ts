import { useLayoutEffect, useState } from 'preact/hooks';

/** How wide a drawing is, and the size of its text, in pixels. */
export interface Size {
	readonly width: number;
	readonly em: number;
}

/**
 * The size of an element; undefined until the browser has laid the page out, which it tells before it shows it: to ask sooner would have it lay the page
 * out twice.
 */
export function useSize(element: { readonly current: HTMLElement | null }): Size | undefined {
	const [size, setSize] = useState<Size>();
	useLayoutEffect(() => {
		const figure = element.current;
		if (figure === null) return undefined;
		const observer = new ResizeObserver(() => {
			const width = figure.clientWidth;
			const em = Number.parseFloat(getComputedStyle(figure).fontSize);
			// Its height changes with what is drawn in it.
			setSize((known) => (known?.width === width && known.em === em ? known : { width, em }));
		});
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
