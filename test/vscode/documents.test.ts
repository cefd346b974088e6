import { expect } from 'chai';
import * as vscode from 'vscode';
import {
	hintsOf,
	hoverText,
	inspectorTab,
	lensesOf,
	runWithSelection,
	sampleToken,
	some,
	untilActive,
	warnings,
	workspaceFile,
} from './support.ts';

let attempts = 0;

/** One with a name of its own: VS Code gives those that it makes up again, and then may restore what was kept of the last one that had it. */
async function untitled(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
	const named = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'untitled', path: `Attempt-${++attempts}` }));
	const document = await vscode.languages.setTextDocumentLanguage(named, language);
	const editor = await vscode.window.showTextDocument(document);
	await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
	return document;
}

describe('An untitled document', () => {
	afterEach(async () => {
		while (vscode.window.activeTextEditor?.document.isUntitled)
			await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('has hovers on tokens and names, lenses, and dates', async () => {
		const document = await untitled(`{"token_use": "id", "exp": 1700000000,\n"token": "${await sampleToken('id')}"}`, 'json');
		expect(document.uri.scheme).to.equal('untitled');
		expect(await hoverText(document, 40, 1)).to.include('ID token');
		expect(await hoverText(document, 4)).to.include('` token_use ` **');
		expect((await lensesOf(document)).map(({ line, command }) => [line, command])).to.deep.equal([
			[1, ''],
			[1, 'claimlens.decodeToken'],
			[1, 'claimlens.verifyToken'],
		]);
		expect(await hintsOf(document)).to.have.length(1);
	});

	it('has its token decoded, opened, copied and redacted, and is no file that git could track', async () => {
		const token = await sampleToken('access');
		const document = await untitled(`token: ${token}`);
		expect(await runWithSelection('claimlens.decodeToken', document, 20, 20)).to.include({ kind: 'cognito-access' });
		await inspectorTab();
		await runWithSelection('claimlens.openDecoded', document, 20, 20);
		expect(vscode.window.activeTextEditor?.document.uri.scheme).to.equal('claimlens-decoded');
		await runWithSelection('claimlens.copyBearer', document, 20, 20);
		expect(await vscode.env.clipboard.readText()).to.equal(`Authorization: Bearer ${token}`);
		expect(vscode.languages.getDiagnostics(document.uri)).to.deep.equal([]);
		expect(await runWithSelection('claimlens.redactToken', document, 20, 20)).to.equal(1);
		expect(document.getText()).to.match(/^token: ey[\w-]+\.[\w-]+\.REDACTED$/);
	});
});

/** Shows a notebook with the cursor in one of its cells. */
async function inCell(notebook: vscode.NotebookDocument, index: number): Promise<vscode.TextDocument> {
	const { document } = notebook.cellAt(index);
	await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(index, index + 1)] });
	await vscode.commands.executeCommand('notebook.cell.edit');
	await untilActive(document);
	return document;
}

describe('A notebook cell', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('has hovers on tokens and names, lenses, and dates', async () => {
		const cells = [
			new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `token = "${await sampleToken('id')}"`, 'python'),
			new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '{"token_use": "id", "exp": 1700000000}', 'json'),
		];
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
		const python = await inCell(notebook, 0);
		expect(python.uri.scheme).to.equal('vscode-notebook-cell');
		expect((await lensesOf(python))[0]?.title).to.include('ID token');
		expect(await hoverText(python, 40)).to.include('ID token');
		const json = await inCell(notebook, 1);
		expect(await hintsOf(json)).to.have.length(1);
		expect(await hoverText(json, 17)).to.include('For the app');
	});

	it('has its token decoded, opened, copied and redacted', async () => {
		const token = await sampleToken('access');
		const cells = ['text', `token = "${token}"`].map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'));
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
		const run = async (command: string): Promise<unknown> => {
			await inCell(notebook, 1);
			const editor = vscode.window.activeTextEditor;
			if (editor) editor.selection = new vscode.Selection(0, 20, 0, 20);
			return vscode.commands.executeCommand(command);
		};
		expect(await run('claimlens.decodeToken')).to.include({ kind: 'cognito-access' });
		await inspectorTab();
		await run('claimlens.openDecoded');
		expect(vscode.window.activeTextEditor?.document.uri.scheme).to.equal('claimlens-decoded');
		await run('claimlens.copyBearer');
		expect(await vscode.env.clipboard.readText()).to.equal(`Authorization: Bearer ${token}`);
		expect(await run('claimlens.redactToken')).to.equal(1);
		expect(notebook.cellAt(1).document.getText()).to.match(/^token = "ey[\w-]+\.[\w-]+\.REDACTED"$/);
	});

	it('is warned about when git tracks its notebook', async () => {
		const notebook = await vscode.workspace.openNotebookDocument(workspaceFile('notes.ipynb'));
		const document = await inCell(notebook, 1);
		const [warning] = await warnings(document, some);
		expect(warning?.message).to.include('ID token in a file that git tracks');
		expect(document.getText(warning?.range)).to.equal(await sampleToken('id'));
	});
});
