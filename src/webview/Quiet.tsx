import type { ComponentChildren, JSX } from 'preact';

/** A paragraph that is not in the way of what counts. */
export function Quiet({ children }: { readonly children: ComponentChildren }): JSX.Element {
	return <p class="quiet">{children}</p>;
}
