import * as vscode from 'vscode';
import { readGitSettings } from '../../core/git/gitSettings.ts';
import { foldCase } from '../../core/git/letterCase.ts';
import { pathIn } from '../../core/git/path.ts';
import { findRepository } from '../../core/git/repository.ts';
import { maxIndexBytes, trackedNames } from '../../core/git/trackedNames.ts';
import type { Machine } from '../runtime.ts';
import { gitPlace, pathOf } from './gitPlace.ts';

interface KnownRepository {
	readonly root: string;
	readonly gitFolder: vscode.Uri;
	/** How git compares the names of files. */
	readonly nameOf: (path: string) => string;
}

interface KnownIndex {
	readonly mtime: number;
	readonly size: number;
	readonly names: Promise<readonly ReadonlySet<string>[] | undefined>;
}

/** Which files git tracks, by the index of their repository. It is read again when it has changed. */
export class TrackedFiles implements vscode.Disposable {
	readonly #machine: Machine | undefined;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #repositories = new Map<string, KnownRepository>();
	readonly #indexes = new Map<string, KnownIndex>();
	readonly #watchers = new Map<string, vscode.Disposable>();

	constructor(machine: Machine | undefined) {
		this.#machine = machine;
	}

	/** Something was staged, committed or checked out. */
	readonly onDidChange = this.#changed.event;

	/** Is the file committed or staged? Undefined where that cannot be found out. */
	async isTracked(file: vscode.Uri): Promise<boolean | undefined> {
		const repository = await this.#repositoryOf(vscode.Uri.joinPath(file, '..'));
		const path = repository && pathIn(repository.root, pathOf(file));
		if (repository === undefined || path === undefined) return undefined;
		const name = repository.nameOf(path);
		return (await this.#index(repository))?.some((names) => names.has(name));
	}

	dispose(): void {
		this.#changed.dispose();
		for (const watcher of this.#watchers.values()) watcher.dispose();
	}

	/** A folder without repository may get one, so that only a repository is remembered. */
	async #repositoryOf(folder: vscode.Uri): Promise<KnownRepository | undefined> {
		const key = folder.toString();
		const known = this.#repositories.get(key) ?? (await findKnown(folder, this.#machine));
		if (known === undefined) return undefined;
		this.#repositories.set(key, known);
		this.#watch(known.gitFolder);
		return known;
	}

	/** Git puts a new index in the place of the old one. Where a file system tells of no changes, nothing is told here either. */
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

	async #index({ gitFolder, nameOf }: KnownRepository): Promise<readonly ReadonlySet<string>[] | undefined> {
		const key = gitFolder.toString();
		try {
			const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(gitFolder, 'index'));
			const known = this.#indexes.get(key);
			if (known?.mtime === mtime && known.size === size) return await known.names;
			const read = async (file: string): Promise<Uint8Array> => vscode.workspace.fs.readFile(vscode.Uri.joinPath(gitFolder, file));
			const names = size > maxIndexBytes ? Promise.resolve(undefined) : trackedNames(read, nameOf);
			this.#indexes.set(key, { mtime, size, names });
			return await names;
		} catch {
			// A repository in which nothing was ever staged has no index.
			this.#indexes.delete(key);
			return [];
		}
	}
}

async function findKnown(folder: vscode.Uri, machine: Machine | undefined): Promise<KnownRepository | undefined> {
	const { path, files, user, uri } = gitPlace(folder, machine);
	const repository = await findRepository(path, files);
	if (repository === undefined) return undefined;
	const { ignoreCase } = await readGitSettings(repository, user, files);
	return { root: repository.root, gitFolder: uri(repository.gitFolder), nameOf: ignoreCase ? foldCase : (name) => name };
}
