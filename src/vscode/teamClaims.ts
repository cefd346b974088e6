import * as vscode from 'vscode';
import type { TeamRows } from '../core/claims/team/teamRows.ts';
import { section } from './ids.ts';

/** Where a team writes down its claims, in a folder of the workspace. */
export const teamFileName = '.claimlens/claims.json';

/**
 * What the team says about its own claims: the setting first, then `.claimlens/claims.json` of each workspace folder. Files are read when
 * somebody asks, and again when they have changed. What is wrong in one of them stands among the problems of the window.
 */
export class TeamClaims implements vscode.Disposable {
	readonly #problems = vscode.languages.createDiagnosticCollection('claimlens-claims');
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #disposables: vscode.Disposable[];
	/** By the setting, as it is for a document; forgotten when a file changes. */
	readonly #rows = new Map<string, Promise<TeamRows>>();

	/** The rows may be others now. */
	readonly onDidChange = this.#changed.event;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher(`**/${teamFileName}`);
		const forget = (): void => this.#forget();
		this.#disposables = [
			this.#problems,
			this.#changed,
			watcher,
			watcher.onDidCreate(forget),
			watcher.onDidChange(forget),
			watcher.onDidDelete((uri) => {
				this.#problems.delete(uri);
				forget();
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(forget),
			vscode.workspace.onDidOpenTextDocument((document) => void this.#check(document)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => void this.#check(document)),
		];
		for (const document of vscode.workspace.textDocuments) void this.#check(document);
	}

	/** The rows that count for a document, or for the whole window. */
	rowsFor(resource: vscode.Uri | undefined): Promise<TeamRows> {
		const setting: unknown = vscode.workspace.getConfiguration(section, resource).get('claims');
		const key = JSON.stringify(setting) ?? '';
		const known = this.#rows.get(key);
		if (known !== undefined) return known;
		const rows = import('./teamFiles.ts').then(({ readTeam }) => readTeam(setting, this.#problems));
		this.#rows.set(key, rows);
		return rows;
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
	}

	#forget(): void {
		this.#rows.clear();
		this.#changed.fire();
	}

	async #check(document: vscode.TextDocument): Promise<void> {
		if (!document.uri.path.endsWith(`/${teamFileName}`)) return;
		const { problemsOf } = await import('./teamFiles.ts');
		if (!document.isClosed) this.#problems.set(document.uri, problemsOf(document));
	}
}
