import * as vscode from 'vscode';
import type { TeamRows } from '../core/claims/team/teamRows.ts';
import { section } from './ids.ts';
import type { TeamFiles } from './teamFiles.ts';

/** Where a team writes down its claims, in a folder of the workspace. */
export const teamFileName = '.claimlens/claims.json';

/**
 * What the team says about its own claims: the setting first, then `.claimlens/claims.json` of each workspace folder. Nothing is read
 * before somebody asks. What is wrong in such a file stands among the problems of the window.
 */
export class TeamClaims implements vscode.Disposable {
	readonly #problems = vscode.languages.createDiagnosticCollection('claimlens-claims');
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #disposables: vscode.Disposable[];
	#files: Promise<TeamFiles> | undefined;

	/** The rows may be others now. */
	readonly onDidChange = this.#changed.event;

	constructor() {
		const watcher = vscode.workspace.createFileSystemWatcher(`**/${teamFileName}`);
		const changed = (): void => this.#changed.fire();
		this.#disposables = [
			this.#problems,
			this.#changed,
			watcher,
			watcher.onDidCreate(changed),
			watcher.onDidChange(changed),
			watcher.onDidDelete((uri) => {
				this.#problems.delete(uri);
				changed();
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(changed),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => {
				if (uri.path.endsWith(`/${teamFileName}`)) changed();
			}),
			vscode.workspace.onDidOpenTextDocument((document) => void this.#check(document)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => void this.#check(document)),
		];
		for (const document of vscode.workspace.textDocuments) void this.#check(document);
	}

	/** The rows that count for a document, or for the whole window. */
	async rowsFor(resource: vscode.Uri | undefined): Promise<TeamRows> {
		return (await this.#load()).rows(vscode.workspace.getConfiguration(section, resource).get('claims'));
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
	}

	#load(): Promise<TeamFiles> {
		this.#files ??= import('./teamFiles.ts').then(({ TeamFiles }) => new TeamFiles(this.#problems));
		return this.#files;
	}

	async #check(document: vscode.TextDocument): Promise<void> {
		if (document.uri.path.endsWith(`/${teamFileName}`)) (await this.#load()).check(document);
	}
}
