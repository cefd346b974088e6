import { parseGitIndex } from './gitIndex.ts';

/** A larger index is not read: then nothing is known to be tracked. Bytes. */
export const maxIndexBytes = 100_000_000;

/**
 * The names in the index of a repository, and those in the shared one that a split index names, as `nameOf` makes them comparable; undefined where
 * the index cannot be read. Entries that were removed from the shared one still count. `read` gives a file of the folder with the index.
 */
export async function trackedNames(
	read: (file: string) => Promise<Uint8Array | undefined>,
	nameOf: (path: string) => string,
): Promise<readonly ReadonlySet<string>[] | undefined> {
	const index = await namesIn('index', read, nameOf);
	if (index?.sharedIndex === undefined) return index && [index.names];
	const shared = await namesIn(`sharedindex.${index.sharedIndex}`, read, nameOf);
	return shared ? [index.names, shared.names] : [index.names];
}

async function namesIn(
	file: string,
	read: (file: string) => Promise<Uint8Array | undefined>,
	nameOf: (path: string) => string,
): Promise<{ readonly names: ReadonlySet<string>; readonly sharedIndex?: string } | undefined> {
	const bytes = await read(file);
	const index = bytes && parseGitIndex(bytes);
	if (index === undefined) return undefined;
	const { paths, sharedIndex } = index;
	return { names: new Set(Array.from(paths, nameOf)), ...(sharedIndex !== undefined && { sharedIndex }) };
}
