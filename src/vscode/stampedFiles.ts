import * as vscode from 'vscode';

/** What was read of a file; `stamp` differs when the file has changed. */
export interface StampedFile<Reading> {
	readonly stamp: string;
	readonly reading: Reading;
}

/**
 * Reads files, each again only when it has changed. Whether it has is asked of the file itself every time: not every file system tells of
 * changes.
 */
export class StampedFiles<Reading> {
	readonly #maxBytes: number;
	readonly #read: (text: string, uri: vscode.Uri) => Reading;
	readonly #known = new Map<string, StampedFile<Reading>>();

	/** Files of more than `maxBytes` are not read. */
	constructor(maxBytes: number, read: (text: string, uri: vscode.Uri) => Reading) {
		this.#maxBytes = maxBytes;
		this.#read = read;
	}

	/** Undefined for a file that is not there, too large or unreadable. */
	async read(uri: vscode.Uri): Promise<StampedFile<Reading> | undefined> {
		const name = uri.toString();
		try {
			const { size, mtime } = await vscode.workspace.fs.stat(uri);
			const stamp = `${name} ${size} ${mtime}`;
			const known = this.#known.get(name);
			if (known?.stamp === stamp) return known;
			if (size > this.#maxBytes) return undefined;
			const read = { stamp, reading: this.#read(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), uri) };
			this.#known.set(name, read);
			return read;
		} catch {
			this.#known.delete(name);
			return undefined;
		}
	}
}
