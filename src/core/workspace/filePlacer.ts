import type { FilePlace } from '../cognito/facts.ts';

/** Turns UTF-16 offsets of a text into the places of a file; a line ends with LF. */
export function filePlacer(text: string, path: string): (offset: number) => FilePlace {
	const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { path, line: low + 1 };
	};
}
