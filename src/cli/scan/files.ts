import type { Dirent } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { IgnoreTree, parseGitIgnore } from '../../core/workspace/gitIgnore.ts';

/** A file to scan. One that was named is scanned whatever it holds; one of a folder only if it holds text. */
export interface FoundFile {
	readonly path: string;
	readonly named: boolean;
}

/** The files of a path, itself or in its folder and below: sorted, without `.git`, without what `.gitignore` files name, following no links. Rejects when the path cannot be read. */
export async function* filesOf(path: string, unreadable: (path: string, error: unknown) => Promise<void>): AsyncGenerator<FoundFile> {
	if (!(await stat(path)).isDirectory()) {
		yield { path, named: true };
		return;
	}
	const entries = await readdir(path, { withFileTypes: true });
	const folder = resolve(path);
	const repository = await repositoryTop(folder);
	const tree = await ignoreTree(repository, folder);
	// A folder that is ignored itself was named on purpose.
	if (tree.isIgnored(pathInTop(repository, folder), true)) {
		yield* filesBelow(path, entries, { tree: await ignoreTree(folder, folder), top: folder, unreadable });
		return;
	}
	yield* filesBelow(path, entries, { tree, top: repository, unreadable });
}

async function ignoreTree(top: string, folder: string): Promise<IgnoreTree> {
	const tree = new IgnoreTree(await readIgnoreFile(join(top, '.git', 'info', 'exclude')));
	for (const each of foldersBetween(top, folder)) await addIgnoreFile(tree, top, each);
	return tree;
}

interface Walk {
	readonly tree: IgnoreTree;
	readonly top: string;
	readonly unreadable: (path: string, error: unknown) => Promise<void>;
}

async function* filesBelow(folder: string, entries: readonly Dirent[], walk: Walk): AsyncGenerator<FoundFile> {
	for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
		const path = join(folder, entry.name);
		const isDirectory = entry.isDirectory();
		if (entry.name === '.git' || !(isDirectory || entry.isFile())) continue;
		if (walk.tree.isIgnored(pathInTop(walk.top, resolve(path)), isDirectory)) continue;
		if (!isDirectory) {
			yield { path, named: false };
			continue;
		}
		try {
			await addIgnoreFile(walk.tree, walk.top, resolve(path));
			yield* filesBelow(path, await readdir(path, { withFileTypes: true }), walk);
		} catch (error) {
			await walk.unreadable(path, error);
		}
	}
}

/** The folder that holds `.git`, at or above this one; this one where there is none. */
async function repositoryTop(folder: string): Promise<string> {
	for (let at = folder; ; at = dirname(at)) {
		const found = await access(join(at, '.git')).then(
			() => true,
			() => false,
		);
		if (found) return at;
		if (dirname(at) === at) return folder;
	}
}

/** Both folders and those between them, from the upper one down. */
function foldersBetween(top: string, folder: string): readonly string[] {
	const folders = [folder];
	for (let at = folder; at !== top && dirname(at) !== at; ) {
		at = dirname(at);
		folders.unshift(at);
	}
	return folders;
}

async function addIgnoreFile(tree: IgnoreTree, top: string, folder: string): Promise<void> {
	const file = await readIgnoreFile(join(folder, '.gitignore'));
	if (file) tree.add(pathInTop(top, folder), file);
}

async function readIgnoreFile(path: string): Promise<ReturnType<typeof parseGitIgnore> | undefined> {
	const text = await readFile(path, 'utf8').catch(() => undefined);
	return text === undefined ? undefined : parseGitIgnore(text);
}

function pathInTop(top: string, path: string): string {
	return relative(top, path).split(sep).join('/');
}
