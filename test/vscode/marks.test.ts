import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, sampleToken } from './support.ts';

/** Titles and commands of the lenses of a document, resolved; in each line the one that says what the token is comes first, as in the editor. */
async function lensesOf(document: vscode.TextDocument): Promise<readonly { title: string; command: string; line: number }[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 300);
	return lenses
		.map(({ command, range }) => ({ title: command?.title ?? '', command: command?.command ?? '', line: range.start.line }))
		.sort((left, right) => left.line - right.line || (left.command < right.command ? -1 : 1));
}

/** Labels of the inlay hints of a document, and the character at which each stands. */
async function hintsOf(document: vscode.TextDocument): Promise<readonly [label: string, character: number][]> {
	const whole = document.validateRange(new vscode.Range(0, 0, 100_000, 0));
	const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
	return hints.map(({ label, position }) => [
		typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
		position.character,
	]);
}

/** Runs with a setting turned off. */
async function without(setting: string, run: () => Promise<void>): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('claimlens');
	await configuration.update(setting, false, vscode.ConfigurationTarget.Global);
	try {
		await run();
	} finally {
		await configuration.update(setting, undefined, vscode.ConfigurationTarget.Global);
	}
}

/** Cells have an editor a moment after their notebook is shown. */
function untilVisible(...documents: readonly vscode.TextDocument[]): Promise<void> {
	return new Promise((resolve) => {
		const look = (editors: readonly vscode.TextEditor[]): void => {
			if (!documents.every((document) => editors.some((editor) => editor.document === document))) return;
			listener.dispose();
			resolve();
		};
		const listener = vscode.window.onDidChangeVisibleTextEditors(look);
		look(vscode.window.visibleTextEditors);
	});
}

describe('CodeLens', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('says what each token is and when it expires, and offers both commands', async () => {
		const document = await openText(`\nid: ${await sampleToken('id')}\nold: ${await sampleToken('expired')}\n`);
		const lenses = await lensesOf(document);
		expect(lenses.map(({ line, command }) => [line, command])).to.deep.equal([
			[1, ''],
			[1, 'claimlens.decodeToken'],
			[1, 'claimlens.verifyToken'],
			[2, ''],
			[2, 'claimlens.decodeToken'],
			[2, 'claimlens.verifyToken'],
		]);
		expect(lenses[0]?.title).to.match(/^\$\(key\)\u00a0ID token · expires in \d+ min$/);
		expect(lenses[3]?.title).to.match(/^\$\(key\)\u00a0ID token · expired \d+ (?:min|hr) ago$/);
	});

	it('carries a place, not the token, in its commands', async () => {
		const token = await sampleToken('access');
		const document = await openText(token);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
		expect(JSON.stringify(lenses.map(({ command }) => command))).not.to.include(token.slice(-20));
	});

	it('says that a refresh token is one, and no time of it', async () => {
		const [lens] = await lensesOf(await openText(await sampleToken('refresh')));
		expect(lens?.title).to.equal('$(key)\u00a0Refresh token');
	});

	it('leaves documents with many tokens alone', async () => {
		const token = await sampleToken('id');
		expect(await lensesOf(await openText(`${token}\n`.repeat(51)))).to.deep.equal([]);
		expect(await lensesOf(await openText(`${token}\n`.repeat(50)))).to.have.length(150);
	});

	it('is off when the setting says so', async () => {
		const document = await openText(await sampleToken('id'));
		await without('codeLens', async () => {
			expect(await lensesOf(document)).to.deep.equal([]);
		});
	});
});

describe('Inlay hints', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	const date = (seconds: number): string =>
		new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(seconds * 1000);

	it('show the date beside time claims of JSON', async () => {
		const document = await openText('{"iat": 1700000000, "exp": 1700003600, "max": 1700000000}', 'json');
		expect(await hintsOf(document)).to.deep.equal([
			[date(1_700_000_000), 18],
			[date(1_700_003_600), 37],
		]);
	});

	it('show it in comments too, and say where milliseconds stand instead of seconds', async () => {
		expect(await hintsOf(await openText('// "exp": 1700000000000\n{}', 'jsonc'))).to.deep.equal([[`${date(1_700_000_000)} (ms)`, 23]]);
	});

	it('show everyday names only near claims', async () => {
		expect(await hintsOf(await openText('{"updated_at": 1700000000}', 'json'))).to.deep.equal([]);
		expect(await hintsOf(await openText('{"iss": "x", "updated_at": 1700000000}', 'json'))).to.have.length(1);
	});

	it('leave minified lines alone', async () => {
		expect(await hintsOf(await openText(`{"exp": 1700000000, "x": "${'a'.repeat(20_000)}"}`, 'json'))).to.deep.equal([]);
	});

	it('are off when the setting says so', async () => {
		const document = await openText('{"exp": 1700000000}', 'json');
		await without('inlayHints', async () => {
			expect(await hintsOf(document)).to.deep.equal([]);
		});
	});
});

describe('Notebook cells', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('have hovers, lenses and inlay hints', async () => {
		const cells = [
			new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `token = "${await sampleToken('id')}"`, 'python'),
			new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '{"token_use": "id", "exp": 1700000000}', 'json'),
		];
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
		const [python, json] = notebook.getCells().map(({ document }) => document);
		if (python === undefined || json === undefined) throw new Error('the notebook has no cells');
		expect(python.uri.scheme).to.equal('vscode-notebook-cell');
		await vscode.window.showNotebookDocument(notebook);
		await untilVisible(python, json);
		expect((await lensesOf(python))[0]?.title).to.include('ID token');
		expect(await hintsOf(json)).to.have.length(1);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			json.uri,
			new vscode.Position(0, 17),
		);
		expect(
			hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join(),
		).to.include('For the app');
	});
});
