import * as vscode from 'vscode';
import { linePositions } from '../core/workspace/linePositions.ts';

/**
 * A file that a team keeps in its workspace folders, `.claimlens/….json`: tells when it may say something else, and shows what is wrong in
 * it among the problems of the window. Nothing is read before somebody asks or opens such a file.
 */
export class WatchedFile implements vscode.Disposable {
	readonly #problems: vscode.DiagnosticCollection;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #disposables: readonly vscode.Disposable[];
	readonly #name: string;
	readonly #problemsOf: (text: string) => Promise<readonly vscode.Diagnostic[]>;
	#watchers: readonly vscode.Disposable[] = [];

	/** The file may say something else now. */
	readonly onDidChange = this.#changed.event;

	/** `name` is the path in a workspace folder, `id` that of the collection of problems. */
	constructor(name: string, id: string, problemsOf: (text: string) => Promise<readonly vscode.Diagnostic[]>) {
		this.#name = name;
		this.#problemsOf = problemsOf;
		this.#problems = vscode.languages.createDiagnosticCollection(id);
		this.#disposables = [
			this.#problems,
			this.#changed,
			vscode.workspace.onDidChangeWorkspaceFolders(() => {
				this.#watch();
				this.#changed.fire();
			}),
			vscode.workspace.onDidSaveTextDocument((document) => {
				if (this.#isIt(document)) this.#changed.fire();
			}),
			vscode.workspace.onDidOpenTextDocument((document) => void this.#check(document)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => {
				// Read anew from the disk, where nothing else tells of it.
				if (this.#isIt(document) && !document.isDirty) this.#changed.fire();
				void this.#check(document);
			}),
		];
		for (const document of vscode.workspace.textDocuments) void this.#check(document);
		this.#watch();
	}

	/** The file of each workspace folder, whether it is there or not. */
	get uris(): readonly vscode.Uri[] {
		return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, this.#name));
	}

	/** Shows the problems of a file that was read, or takes them away. */
	show(uri: vscode.Uri, problems: readonly vscode.Diagnostic[]): void {
		this.#problems.set(uri, problems);
	}

	dispose(): void {
		for (const disposable of [...this.#disposables, ...this.#watchers]) disposable.dispose();
	}

	/** One folder each: to watch whole workspaces costs more, and not every VS Code can. */
	#watch(): void {
		for (const watcher of this.#watchers) watcher.dispose();
		const changed = (): void => this.#changed.fire();
		this.#watchers = this.uris.flatMap((uri) => {
			const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), uri.path.slice(uri.path.lastIndexOf('/') + 1));
			const watcher = vscode.workspace.createFileSystemWatcher(pattern);
			const deleted = (): void => {
				this.#problems.delete(uri);
				changed();
			};
			return [watcher, watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(deleted)];
		});
	}

	#isIt({ uri }: vscode.TextDocument): boolean {
		return uri.path.endsWith(`/${this.#name}`);
	}

	async #check(document: vscode.TextDocument): Promise<void> {
		if (!this.#isIt(document)) return;
		const problems = await this.#problemsOf(document.getText());
		if (!document.isClosed) this.show(document.uri, problems);
	}
}

/** One problem of such a file: a warning about a run of its text, in UTF-16 offsets. */
export function fileProblem(text: string, start: number, end: number, message: string, code: string): vscode.Diagnostic {
	const [from = [0, 0], to = from] = linePositions(text, [start, end]);
	const diagnostic = new vscode.Diagnostic(new vscode.Range(...from, ...to), message, vscode.DiagnosticSeverity.Warning);
	diagnostic.source = 'ClaimLens';
	diagnostic.code = code;
	return diagnostic;
}
