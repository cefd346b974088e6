import type { JSX } from 'preact';
import { type Regions, useRegions } from './useRegions.ts';

/** Draws a part of the page that is loaded after the first ones, once it is there; a reader of the screen is told that it is still to come. */
export function later(draw: (regions: Regions) => JSX.Element): JSX.Element {
	return <Later draw={draw} />;
}

function Later({ draw }: { readonly draw: (regions: Regions) => JSX.Element }): JSX.Element {
	const regions = useRegions();
	return regions ? draw(regions) : <div aria-busy="true" />;
}
