import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file and its text. */
export interface FoundFile {
	readonly path: string;
	readonly text: string;
}

/** The file of that name in a folder, or in the nearest folder above it that has one; files of more than `maxBytes` do not count. */
export async function nearestFile(folder: string, name: string, maxBytes: number): Promise<FoundFile | undefined> {
	for (let above = folder; ; above = dirname(above)) {
		const path = join(above, name);
		const text = await readSmall(path, maxBytes);
		if (text !== undefined) return { path, text };
		if (dirname(above) === above) return undefined;
	}
}

/** A file that is not there, is no file, or is not readable is passed over: it is not what the command was asked about. */
async function readSmall(path: string, maxBytes: number): Promise<string | undefined> {
	try {
		const { size } = await stat(path);
		return size > maxBytes ? undefined : await readFile(path, 'utf8');
	} catch {
		return undefined;
	}
}
