import * as vscode from 'vscode';

interface Entry {
	readonly stat: vscode.FileStat;
	/** Absent for a folder. */
	readonly content?: Uint8Array;
}

/** Files and folders by their path, in memory. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
	readonly #entries = new Map<string, Entry>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		return this.#entry(uri).stat;
	}

	readDirectory(uri: vscode.Uri): [name: string, type: vscode.FileType][] {
		if (this.#entry(uri).content !== undefined) throw vscode.FileSystemError.FileNotADirectory(uri);
		const prefix = `${uri.path}/`;
		return [...this.#entries].flatMap(([path, { stat }]) => {
			const name = path.slice(prefix.length);
			return path.startsWith(prefix) && !name.includes('/') ? [[name, stat.type]] : [];
		});
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const { content } = this.#entry(uri);
		if (content === undefined) throw vscode.FileSystemError.FileIsADirectory(uri);
		return content;
	}

	createDirectory(uri: vscode.Uri): void {
		this.#set(uri, { stat: { type: vscode.FileType.Directory, ctime: 0, mtime: Date.now(), size: 0 } });
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.#entry(vscode.Uri.joinPath(uri, '..'));
		this.#set(uri, { stat: { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: content.length }, content });
	}

	delete(uri: vscode.Uri): void {
		this.#entry(uri);
		for (const path of this.#entries.keys()) {
			if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
		}
		this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
	}

	rename(from: vscode.Uri, to: vscode.Uri): void {
		const entry = this.#entry(from);
		this.delete(from);
		this.#set(to, entry);
	}

	#entry(uri: vscode.Uri): Entry {
		const entry = this.#entries.get(uri.path);
		if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
		return entry;
	}

	#set(uri: vscode.Uri, entry: Entry): void {
		const type = this.#entries.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
		this.#entries.set(uri.path, entry);
		this.#changed.fire([{ type, uri }]);
	}
}
