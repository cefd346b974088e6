import * as vscode from 'vscode';

/** A git repository, as its files say. */
export interface Repository {
	/** The top of the work tree. */
	readonly root: vscode.Uri;
	/** The folder with the index: `.git`, or the one that a `.git` file of a worktree or submodule names. */
	readonly gitFolder: vscode.Uri;
}

/** Folders that are looked into from a file upwards. */
const maxLevels = 64;
const maxPointerBytes = 4096;

/** The repository that a folder is in; undefined where there is none, or where it cannot be read. */
export async function findRepository(folder: vscode.Uri): Promise<Repository | undefined> {
	let root = folder;
	for (let level = 0; level < maxLevels; level++) {
		const gitFolder = await gitFolderOf(root);
		if (gitFolder) return { root, gitFolder };
		const parent = vscode.Uri.joinPath(root, '..');
		if (parent.path === root.path) break;
		root = parent;
	}
	return undefined;
}

/** The path of a file in the repository, with `/` between segments; undefined for one that is not in it. */
export function pathIn({ root }: Repository, file: vscode.Uri): string | undefined {
	const top = root.path.endsWith('/') ? root.path : `${root.path}/`;
	return file.scheme === root.scheme && file.authority === root.authority && file.path.startsWith(top)
		? file.path.slice(top.length)
		: undefined;
}

async function gitFolderOf(root: vscode.Uri): Promise<vscode.Uri | undefined> {
	const entry = vscode.Uri.joinPath(root, '.git');
	try {
		const { type, size } = await vscode.workspace.fs.stat(entry);
		if ((type & vscode.FileType.Directory) !== 0) return entry;
		if (size > maxPointerBytes) return undefined;
		const [, path] = /^gitdir: (.+?)\s*$/m.exec(await readText(entry)) ?? [];
		return path === undefined ? undefined : resolve(root, path);
	} catch {
		return undefined;
	}
}

/** A path in a file of git, from the folder of that file. A path to another machine is not followed: reading it would send credentials there. */
export function resolve(folder: vscode.Uri, path: string): vscode.Uri | undefined {
	if (/^[\\/]{2}/.test(path)) return undefined;
	const slashes = /^[A-Za-z]:/.test(path) ? `/${path.replaceAll('\\', '/')}` : path;
	return slashes.startsWith('/') ? folder.with({ path: slashes }) : vscode.Uri.joinPath(folder, slashes);
}

/** The text of a small file of git. Rejects when it cannot be read. */
export async function readText(file: vscode.Uri): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
