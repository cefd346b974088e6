import * as vscode from 'vscode';
import { joinFacts, type WorkspaceFacts } from '../core/cognito/facts.ts';
import { readFacts } from '../core/cognito/readFacts.ts';

/** Files in which ids of clients and pools, or the schema of a pool, are usually kept. */
const candidates =
	'**/{amplify_outputs.json,amplifyconfiguration.json,aws-exports.js,aws-exports.ts,.env,.env.*,template.yaml,template.yml,template.json,*.template.json,samconfig.toml,*user-pool*.json,*userpool*.json,*UserPool*.json}';
const excluded = '**/{node_modules,.git}/**';
const maxFiles = 200;
const maxBytes = 1_000_000;

interface KnownFile {
	readonly stamp: string;
	readonly facts: WorkspaceFacts;
}

/**
 * What the files of the workspace say about Cognito. Nothing is read before somebody asks; then a file is read again only when it has
 * changed. Of a file only ids and declarations are kept.
 */
export class WorkspaceFactsReader implements vscode.Disposable {
	#files: ReadonlyMap<string, KnownFile> = new Map();
	#facts: Promise<WorkspaceFacts> | undefined;
	#disposables: readonly vscode.Disposable[] | undefined;

	/** The facts of now. */
	read(): Promise<WorkspaceFacts> {
		this.#disposables ??= this.#watch();
		this.#facts ??= this.#readAll();
		return this.#facts;
	}

	dispose(): void {
		for (const disposable of this.#disposables ?? []) disposable.dispose();
	}

	#watch(): readonly vscode.Disposable[] {
		const watcher = vscode.workspace.createFileSystemWatcher(candidates);
		const forget = (): void => {
			this.#facts = undefined;
		};
		return [
			watcher,
			watcher.onDidCreate(forget),
			watcher.onDidChange(forget),
			watcher.onDidDelete(forget),
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
		];
	}

	async #readAll(): Promise<WorkspaceFacts> {
		const uris = await vscode.workspace.findFiles(candidates, excluded, maxFiles);
		const sorted = uris.toSorted((left, right) => (left.path < right.path ? -1 : 1));
		const files = await Promise.all(sorted.map(async (uri) => [uri.toString(), await this.#readFile(uri)] as const));
		const readable = files.filter((entry): entry is [string, KnownFile] => entry[1] !== undefined);
		this.#files = new Map(readable);
		return joinFacts(readable.map(([, { facts }]) => facts));
	}

	/** A file that is gone, too large or unreadable says nothing. */
	async #readFile(uri: vscode.Uri): Promise<KnownFile | undefined> {
		try {
			const { size, mtime } = await vscode.workspace.fs.stat(uri);
			if (size > maxBytes) return undefined;
			const stamp = `${size} ${mtime}`;
			const known = this.#files.get(uri.toString());
			if (known?.stamp === stamp) return known;
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
			return { stamp, facts: readFacts(text, vscode.workspace.asRelativePath(uri)) };
		} catch {
			return undefined;
		}
	}
}
