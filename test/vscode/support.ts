import * as vscode from 'vscode';

/** A file of the sample workspace. */
export function workspaceFile(name: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('the suite needs the sample workspace');
	return vscode.Uri.joinPath(folder.uri, name);
}

/** Tokens of the sample workspace, minted by the provider that runs beside the tests. */
async function sampleTokens(): Promise<Record<string, string>> {
	const bytes = await vscode.workspace.fs.readFile(workspaceFile('tokens.json'));
	return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
}

export async function sampleToken(name: string): Promise<string> {
	const token = (await sampleTokens())[name];
	if (token === undefined) throw new Error(`the sample workspace has no token ${name}`);
	return token;
}

/** The issuer of the sample tokens. */
export async function sampleIssuer(): Promise<string> {
	const [, payload = ''] = (await sampleToken('id')).split('.');
	return (JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as { iss: string }).iss;
}

const scheme = 'claimlens-test';
const contents: string[] = [];
vscode.workspace.registerTextDocumentContentProvider(scheme, {
	provideTextDocumentContent: (uri) => contents[Number.parseInt(uri.path.slice(1), 10)] ?? '',
});

/** A document of its own address: those of untitled documents are used again, and the old content may still be about. */
export async function openText(content: string, language = 'plaintext', name = '.txt'): Promise<vscode.TextDocument> {
	const uri = vscode.Uri.from({ scheme, path: `/${contents.push(content) - 1}${name}` });
	return vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), language);
}

/** Shows the document in the first column, selects, and runs the command as the palette would. */
export async function runWithSelection<Answer>(
	command: string,
	document: vscode.TextDocument,
	start: number,
	end: number,
): Promise<Answer | undefined> {
	const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
	// The document may stand in another column too, which is the active one until the window has told of the change.
	await untilActive(document, editor.viewColumn);
	await select(editor, new vscode.Selection(document.positionAt(start), document.positionAt(end)));
	await untilActive(document, editor.viewColumn);
	return vscode.commands.executeCommand<Answer | undefined>(command);
}

/** Selects, and waits until the window says so: what it told of the editor before may still be on its way, and would put the cursor back. */
function select(editor: vscode.TextEditor, selection: vscode.Selection): Promise<void> {
	if (editor.selection.isEqual(selection)) return Promise.resolve();
	return new Promise((resolve) => {
		const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
			if (textEditor !== editor || selections[0]?.isEqual(selection) !== true) return;
			listener.dispose();
			resolve();
		});
		editor.selection = selection;
	});
}

/** The extension host hears a moment later than the window which editor is active. */
export function untilActive(document: vscode.TextDocument, column?: vscode.ViewColumn): Promise<void> {
	return new Promise((resolve) => {
		const look = (): void => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document !== document || (column !== undefined && editor.viewColumn !== column)) return;
			listener.dispose();
			resolve();
		};
		const listener = vscode.Disposable.from(
			vscode.window.onDidChangeActiveTextEditor(look),
			vscode.window.onDidChangeTextEditorViewColumn(look),
		);
		look();
	});
}

/** The inspector's tab, as soon as the editor lists it. */
export function inspectorTab(): Promise<vscode.Tab> {
	return new Promise((resolve) => {
		const listener = vscode.window.tabGroups.onDidChangeTabs(() => look());
		const look = (): void => {
			const tab = findInspectorTab();
			if (tab === undefined) return;
			listener.dispose();
			resolve(tab);
		};
		look();
	});
}

function findInspectorTab(): vscode.Tab | undefined {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('claimlens.inspector'));
}

/** The Markdown of all hovers at a column of a line, the first one unless said otherwise. */
export async function hoverText(document: vscode.TextDocument, column: number, line = 0): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		new vscode.Position(line, column),
	);
	return hovers
		.flatMap(({ contents }) => contents)
		.map((content) => (typeof content === 'string' ? content : content.value))
		.join('\n');
}

/** Asks until the answer is the wanted one: nothing tells when another part of the editor is done. */
export function until<Answer>(ask: () => Thenable<Answer> | Answer, wanted: (answer: Answer) => boolean, every = 50): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const look = async (): Promise<void> => {
			const answer = await ask();
			if (wanted(answer)) resolve(answer);
			else setTimeout(() => void look().catch(reject), every);
		};
		look().catch(reject);
	});
}

/** What the editor offers at a place. */
export async function completionLabels(document: vscode.TextDocument, line: number, character: number): Promise<string[]> {
	const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
		'vscode.executeCompletionItemProvider',
		document.uri,
		new vscode.Position(line, character),
	);
	return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Titles and commands of the lenses of a document, resolved; in each line the one that says what the token is comes first, as in the editor. */
export async function lensesOf(document: vscode.TextDocument): Promise<readonly { title: string; command: string; line: number }[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 300);
	return lenses
		.map(({ command, range }) => ({ title: command?.title ?? '', command: command?.command ?? '', line: range.start.line }))
		.sort((left, right) => left.line - right.line || (left.command < right.command ? -1 : 1));
}

/** Labels of the inlay hints of a document, and the character at which each stands. */
export async function hintsOf(document: vscode.TextDocument): Promise<readonly [label: string, character: number][]> {
	const whole = document.validateRange(new vscode.Range(0, 0, 100_000, 0));
	const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
	return hints.map(({ label, position }) => [
		typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
		position.character,
	]);
}

/** Our warnings of a document, as soon as they satisfy. */
export function warnings(document: vscode.TextDocument, satisfy: (found: vscode.Diagnostic[]) => boolean): Promise<vscode.Diagnostic[]> {
	return new Promise((resolve) => {
		const look = (): void => {
			const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'ClaimLens');
			if (!satisfy(found)) return;
			listener.dispose();
			resolve(found);
		};
		const listener = vscode.languages.onDidChangeDiagnostics(look);
		look();
	});
}

/** Resolves when changes in a folder are told: watching begins some time after it is asked for, and nothing says when. */
export async function watched(folder: vscode.Uri): Promise<void> {
	const probe = vscode.Uri.joinPath(folder, 'probe');
	const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, 'probe'));
	let told = false;
	const tell = (): void => {
		told = true;
	};
	watcher.onDidCreate(tell);
	watcher.onDidChange(tell);
	while (!told) await vscode.workspace.fs.writeFile(probe, new Uint8Array());
	watcher.dispose();
	await vscode.workspace.fs.delete(probe);
}

export const some = (found: vscode.Diagnostic[]): boolean => found.length > 0;
export const none = (found: vscode.Diagnostic[]): boolean => found.length === 0;
