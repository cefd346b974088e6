import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How wide a drawing is, and the size of its text, in pixels. */
export interface Size {
	readonly width: number;
	readonly em: number;
}

interface DrawingProps {
	readonly kind?: string;
	readonly draw: (size: Size) => JSX.Element;
	readonly children?: ComponentChildren;
}

/**
 * What is drawn to the size that it has. It waits until the browser has laid the page out, and tells the size before it shows it: to ask sooner would have
 * the page laid out twice.
 */
export function Drawing({ kind, draw, children }: DrawingProps): JSX.Element {
	const figure = useRef<HTMLElement>(null);
	const [size, setSize] = useState<Size>();
	useLayoutEffect(() => {
		const element = figure.current;
		if (!element) return undefined;
		const observer = new ResizeObserver(() => {
			const width = element.clientWidth;
			const em = Number.parseFloat(getComputedStyle(element).fontSize);
			// Its height changes with what is drawn in it.
			setSize((known) => (known?.width === width && known.em === em ? known : { width, em }));
		});
		observer.observe(element);
		return () => observer.disconnect();
	}, []);
	return (
		<figure ref={figure} class={kind} aria-busy={size === undefined}>
			{/* A tab that is not shown has no width. */}
			{size && size.width > 0 && draw(size)}
			{children}
		</figure>
	);
}
