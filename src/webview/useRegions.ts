import { useEffect, useState } from 'preact/hooks';

/** The parts of the page that are loaded after the first ones. */
export type Regions = typeof import('./regions.ts');

let regions: Regions | undefined;
let failure: Error | undefined;
const loading = import('./regions.ts').then(
	(loaded) => {
		regions = loaded;
	},
	(reason: unknown) => {
		failure = new Error('A part of the page cannot be loaded.', { cause: reason });
	},
);

/** The parts of the page that come after the first ones; undefined until they are there. Throws, for the boundary around, when they do not come. */
export function useRegions(): Regions | undefined {
	const [, drawAgain] = useState(false);
	useEffect(() => {
		if (regions === undefined) void loading.then(() => drawAgain(true));
	}, []);
	if (failure) throw failure;
	return regions;
}
