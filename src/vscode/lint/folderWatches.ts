import * as vscode from 'vscode';

/**
 * Watches folders, whether they are there or not, for files that come, go or change on the disk. One folder each: to watch whole workspaces costs
 * more, and not every VS Code can.
 */
export class FolderWatches implements vscode.Disposable {
	readonly #tell: (uri: vscode.Uri) => void;
	readonly #watchers = new Map<string, vscode.Disposable>();

	/** `tell` gets every such file, but not an open one that was only written. */
	constructor(tell: (uri: vscode.Uri) => void) {
		this.#tell = tell;
	}

	/** Watches these folders from now on, and no others. */
	keep(folders: readonly vscode.Uri[]): void {
		const wanted = new Map(folders.map((folder) => [folder.toString(), folder]));
		for (const [name, watcher] of this.#watchers) {
			if (wanted.has(name)) continue;
			watcher.dispose();
			this.#watchers.delete(name);
		}
		for (const [name, folder] of wanted) if (!this.#watchers.has(name)) this.#watchers.set(name, this.#watch(folder));
	}

	dispose(): void {
		this.keep([]);
	}

	#watch(folder: vscode.Uri): vscode.Disposable {
		const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
		const written = (uri: vscode.Uri): void => {
			if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) this.#tell(uri);
		};
		return vscode.Disposable.from(watcher, watcher.onDidCreate(this.#tell), watcher.onDidDelete(this.#tell), watcher.onDidChange(written));
	}
}
