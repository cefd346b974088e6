import * as vscode from 'vscode';

/**
 * A file that a team keeps in its workspace folders, `.claimlens/….json`: tells when it may say something else, and shows what is wrong in
 * it among the problems of the window. Nothing is read before somebody asks or opens such a file.
 */
export class WatchedFile implements vscode.Disposable {
	readonly #problems: vscode.DiagnosticCollection;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #disposables: readonly vscode.Disposable[];
	readonly #name: string;
	readonly #problemsOf: (document: vscode.TextDocument) => Promise<readonly vscode.Diagnostic[]>;

	/** The file may say something else now. */
	readonly onDidChange = this.#changed.event;

	/** `name` is the path in a workspace folder, `id` that of the collection of problems. */
	constructor(name: string, id: string, problemsOf: (document: vscode.TextDocument) => Promise<readonly vscode.Diagnostic[]>) {
		this.#name = name;
		this.#problemsOf = problemsOf;
		this.#problems = vscode.languages.createDiagnosticCollection(id);
		const watcher = vscode.workspace.createFileSystemWatcher(`**/${name}`);
		const changed = (): void => this.#changed.fire();
		this.#disposables = [
			this.#problems,
			this.#changed,
			watcher,
			watcher.onDidCreate(changed),
			watcher.onDidChange(changed),
			watcher.onDidDelete((uri) => {
				this.#problems.delete(uri);
				// It may be there again already: the message comes late.
				for (const document of vscode.workspace.textDocuments) {
					if (document.uri.toString() === uri.toString()) void this.#check(document);
				}
				changed();
			}),
			vscode.workspace.onDidChangeWorkspaceFolders(changed),
			vscode.workspace.onDidSaveTextDocument((document) => {
				if (this.#isIt(document)) changed();
			}),
			vscode.workspace.onDidOpenTextDocument((document) => void this.#check(document)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => void this.#check(document)),
		];
		for (const document of vscode.workspace.textDocuments) void this.#check(document);
	}

	/** The file of each workspace folder, whether it is there or not. */
	get uris(): readonly vscode.Uri[] {
		return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, this.#name));
	}

	/** Shows the problems of a file that was read, or takes them away. */
	async show(uri: vscode.Uri, broken: boolean): Promise<void> {
		if (broken) await this.#check(await vscode.workspace.openTextDocument(uri));
		else this.#problems.delete(uri);
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
	}

	#isIt({ uri }: vscode.TextDocument): boolean {
		return uri.path.endsWith(`/${this.#name}`);
	}

	async #check(document: vscode.TextDocument): Promise<void> {
		if (!this.#isIt(document)) return;
		const problems = await this.#problemsOf(document);
		if (!document.isClosed) this.#problems.set(document.uri, problems);
	}
}

/** One problem of such a file: a warning at a place in it. */
export function fileProblem(document: vscode.TextDocument, start: number, end: number, message: string, code: string): vscode.Diagnostic {
	const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
	const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
	diagnostic.source = 'ClaimLens';
	diagnostic.code = code;
	return diagnostic;
}
