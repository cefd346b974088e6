import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readGitSettings } from '../../core/git/gitSettings.ts';
import type { GitUser } from '../../core/git/gitUser.ts';
import { foldCase } from '../../core/git/letterCase.ts';
import { parentOf, pathIn, slashed } from '../../core/git/path.ts';
import { findRepository, type Repository } from '../../core/git/repository.ts';
import { maxIndexBytes, trackedNames } from '../../core/git/trackedNames.ts';
import { machineFiles } from '../scan/machineFiles.ts';

interface KnownRepository {
	readonly root: string;
	/** How git compares the names of files. */
	readonly nameOf: (path: string) => string;
	readonly names: readonly ReadonlySet<string>[] | undefined;
}

/** Which files git tracks, by the index of their repository: git itself is not started. An index is read once. */
export class TrackedFiles {
	readonly #user: GitUser;
	/** By the folder with the index. */
	readonly #known = new Map<string, Promise<KnownRepository>>();

	constructor(user: GitUser) {
		this.#user = user;
	}

	/** Is the file committed or staged? Undefined where that cannot be found out. */
	async isTracked(path: string): Promise<boolean | undefined> {
		const file = await machineFiles.realPath(slashed(resolve(path)));
		const found = await findRepository(parentOf(file), machineFiles);
		if (found === undefined) return undefined;
		const known = this.#known.get(found.gitFolder) ?? this.#read(found);
		this.#known.set(found.gitFolder, known);
		const { root, nameOf, names } = await known;
		const name = pathIn(root, file);
		return name === undefined ? undefined : names?.some((tracked) => tracked.has(nameOf(name)));
	}

	async #read(repository: Repository): Promise<KnownRepository> {
		const { ignoreCase } = await readGitSettings(repository, this.#user, machineFiles);
		const nameOf = ignoreCase ? foldCase : (name: string): string => name;
		const names = await trackedNames((file) => bytesOf(join(repository.gitFolder, file)), nameOf);
		return { root: repository.root, nameOf, names };
	}
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
	try {
		const { size } = await stat(path);
		return size <= maxIndexBytes ? await readFile(path) : undefined;
	} catch {
		return undefined;
	}
}
