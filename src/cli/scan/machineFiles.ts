import { readFile, realpath, stat } from 'node:fs/promises';
import { slashed } from '../../core/git/path.ts';
import { type Files, maxTextBytes } from '../../core/ports.ts';

/** The files of this machine. What says to have no size is left alone too: it may be a file of the system that never ends. */
export const machineFiles: Files = {
	readText: async (path) => {
		try {
			const found = await stat(path);
			return found.isFile() && found.size > 0 && found.size <= maxTextBytes ? await readFile(path, 'utf8') : undefined;
		} catch {
			return undefined;
		}
	},
	realPath: async (path) => slashed(await realpath(path).catch(() => path)),
};
