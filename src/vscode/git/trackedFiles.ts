import * as vscode from 'vscode';
import { parseGitIndex } from '../../core/git/gitIndex.ts';
import { findRepository, pathIn, type Repository } from './repository.ts';

/** A larger index is not read: then nothing is known to be tracked. */
const maxIndexBytes = 100_000_000;

interface KnownIndex {
	readonly mtime: number;
	readonly size: number;
	readonly paths: readonly ReadonlySet<string>[];
}

/** Which files git tracks, by the index of their repository. It is read again when it has changed. */
export class TrackedFiles implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #repositories = new Map<string, Repository>();
	readonly #indexes = new Map<string, KnownIndex>();
	readonly #watchers = new Map<string, vscode.Disposable>();

	/** Something was staged, committed or checked out. */
	readonly onDidChange = this.#changed.event;

	/** Is the file committed or staged? False where that cannot be found out. */
	async isTracked(file: vscode.Uri): Promise<boolean> {
		const repository = await this.#repositoryOf(vscode.Uri.joinPath(file, '..'));
		const path = repository && pathIn(repository, file);
		if (repository === undefined || path === undefined) return false;
		const sets = await this.#index(repository.gitFolder);
		return sets.some((paths) => paths.has(path));
	}

	dispose(): void {
		this.#changed.dispose();
		for (const watcher of this.#watchers.values()) watcher.dispose();
	}

	/** A folder without repository may get one, so that only a repository is remembered. */
	async #repositoryOf(folder: vscode.Uri): Promise<Repository | undefined> {
		const key = folder.toString();
		const known = this.#repositories.get(key) ?? (await findRepository(folder));
		if (known === undefined) return undefined;
		this.#repositories.set(key, known);
		this.#watch(known.gitFolder);
		return known;
	}

	#watch(gitFolder: vscode.Uri): void {
		const key = gitFolder.toString();
		if (this.#watchers.has(key)) return;
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(gitFolder, 'index'));
		const changed = (): void => {
			this.#indexes.delete(key);
			this.#repositories.clear();
			this.#changed.fire();
		};
		const listeners = [watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed)];
		this.#watchers.set(key, vscode.Disposable.from(watcher, ...listeners));
	}

	async #index(gitFolder: vscode.Uri): Promise<readonly ReadonlySet<string>[]> {
		const key = gitFolder.toString();
		const file = vscode.Uri.joinPath(gitFolder, 'index');
		try {
			const { mtime, size } = await vscode.workspace.fs.stat(file);
			const known = this.#indexes.get(key);
			if (known?.mtime === mtime && known.size === size) return known.paths;
			const paths = size > maxIndexBytes ? [] : await readPaths(gitFolder, 'index');
			this.#indexes.set(key, { mtime, size, paths });
			return paths;
		} catch {
			// A repository in which nothing was ever staged has no index.
			return [];
		}
	}
}

/** The paths of an index, and those of the shared one that a split index names. Entries that were removed from the shared one still count. */
async function readPaths(gitFolder: vscode.Uri, name: string): Promise<readonly ReadonlySet<string>[]> {
	const index = parseGitIndex(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(gitFolder, name)));
	if (index === undefined) return [];
	const { paths, sharedIndex } = index;
	return sharedIndex === undefined || name !== 'index' ? [paths] : [paths, ...(await readPaths(gitFolder, `sharedindex.${sharedIndex}`))];
}
