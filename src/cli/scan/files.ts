import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { GitUser } from '../../core/git/gitUser.ts';
import { pathBelow, slashed } from '../../core/git/path.ts';
import { IgnoredPaths } from '../../core/workspace/ignoredPaths.ts';
import { machineFiles } from './machineFiles.ts';

/** A file to scan. One that was named is scanned whatever it holds; one of a folder only if it holds text. */
export interface FoundFile {
	readonly path: string;
	readonly named: boolean;
}

/** Called with what cannot be read. */
type Unreadable = (path: string, error: unknown) => Promise<void>;

/** The files of a path, itself or in its folder and below: sorted, without what git ignores, following no links. Rejects when the path cannot be read. */
export async function* filesOf(path: string, user: GitUser, unreadable: Unreadable): AsyncGenerator<FoundFile> {
	if (!(await stat(path)).isDirectory()) {
		yield { path, named: true };
		return;
	}
	const entries = await readdir(path, { withFileTypes: true });
	const place = await machineFiles.realPath(slashed(resolve(path)));
	yield* filesBelow({ path, place, entries }, await IgnoredPaths.of(place, user, machineFiles), unreadable);
}

interface Folder {
	/** As it was named. */
	readonly path: string;
	/** As git knows it. */
	readonly place: string;
	readonly entries: readonly Dirent[];
}

async function* filesBelow({ path, place, entries }: Folder, outside: IgnoredPaths, unreadable: Unreadable): AsyncGenerator<FoundFile> {
	const ignored = await outside.enter(place, new Set(entries.map(({ name }) => name)));
	for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
		const inner = { path: join(path, entry.name), place: pathBelow(place, entry.name) };
		const isDirectory = entry.isDirectory();
		if (!(isDirectory || entry.isFile()) || ignored.has(inner.place, isDirectory)) continue;
		if (!isDirectory) {
			yield { path: inner.path, named: false };
			continue;
		}
		try {
			yield* filesBelow({ ...inner, entries: await readdir(inner.path, { withFileTypes: true }) }, ignored, unreadable);
		} catch (error) {
			await unreadable(inner.path, error);
		}
	}
}
