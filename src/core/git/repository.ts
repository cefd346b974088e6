import type { Files } from '../ports.ts';
import { parentOf, pathBelow, resolvePath } from './path.ts';

/** A git repository, as its files say (gitrepository-layout(5)). */
export interface Repository {
	/** The top of the work tree. */
	readonly root: string;
	/** The folder with the index: `.git`, or the one that a `.git` file of a worktree or submodule names. */
	readonly gitFolder: string;
	/** The folder that all worktrees of the repository share, with its configuration. */
	readonly commonFolder: string;
	/** The branch that is checked out; a commit may be checked out without one. */
	readonly branch?: string;
}

/** The repository that a folder is in; undefined where there is none, or where it cannot be read. */
export async function findRepository(folder: string, files: Files): Promise<Repository | undefined> {
	for (let root = folder; ; root = parentOf(root)) {
		const repository = await repositoryAt(root, files);
		if (repository || parentOf(root) === root) return repository;
	}
}

async function repositoryAt(root: string, { readText }: Files): Promise<Repository | undefined> {
	const entry = pathBelow(root, '.git');
	const [, pointer] = /^gitdir: (.+?)\s*$/m.exec((await readText(entry)) ?? '') ?? [];
	const gitFolder = pointer === undefined ? entry : resolvePath(root, pointer);
	if (gitFolder === undefined) return undefined;
	const head = await readText(pathBelow(gitFolder, 'HEAD'));
	if (head === undefined) return undefined;
	const shared = await readText(pathBelow(gitFolder, 'commondir'));
	const commonFolder = shared === undefined ? gitFolder : resolvePath(gitFolder, shared.trim());
	if (commonFolder === undefined) return undefined;
	const [, branch] = /^ref: refs\/heads\/(.+?)\s*$/.exec(head) ?? [];
	return { root, gitFolder, commonFolder, ...(branch !== undefined && { branch }) };
}
