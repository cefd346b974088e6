import { expect } from 'chai';
import * as vscode from 'vscode';
import { sampleToken } from './support.ts';

/** The Markdown of all hovers at a position. */
async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	const contents = hovers.flatMap((hover) => hover.contents);
	return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

/** A document of its own that can be edited: a file of the workspace. */
async function openEditable(name: string, content: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('the suite needs the sample workspace');
	const uri = vscode.Uri.joinPath(folder.uri, name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
	return vscode.workspace.openTextDocument(uri);
}

describe('Tokens of a document', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('are seen over several lines, in each of them', async () => {
		const token = await sampleToken('access');
		const wrapped = token.replace(/.{76}/g, '$&\r\n  ');
		const document = await openEditable('wrapped.yaml', `token: >-\r\n  ${wrapped}\r\nafter: 1\r\n`);
		await vscode.window.showTextDocument(document);
		for (const line of [1, 2, 4]) expect(await hoverAt(document, new vscode.Position(line, 10))).to.include('Access token');
		expect(await hoverAt(document, new vscode.Position(document.lineCount - 2, 2))).not.to.include('Access token');
	});

	it('are seen in a literal that is cut into several', async () => {
		const token = await sampleToken('id');
		const document = await openEditable('literal.ts', `const token =\n\t'${token.replace(/.{100}/g, "$&' +\n\t'")}';\n`);
		await vscode.window.showTextDocument(document);
		expect(await hoverAt(document, new vscode.Position(3, 20))).to.include('ID token');
	});

	it('follow edits before, in and behind them', async () => {
		const token = await sampleToken('id');
		const document = await openEditable('edited.txt', `one\n${token}\nthree\n`);
		const editor = await vscode.window.showTextDocument(document);
		expect(await hoverAt(document, new vscode.Position(1, 20))).to.include('ID token');
		await editor.edit((builder) => {
			builder.insert(new vscode.Position(0, 0), 'zero\nhalf\n');
			builder.insert(new vscode.Position(2, 0), 'four ');
		});
		expect(await hoverAt(document, new vscode.Position(3, 20))).to.include('ID token');
		expect(await hoverAt(document, new vscode.Position(1, 2))).to.equal('');
		await editor.edit((builder) => builder.replace(new vscode.Range(3, 3, 3, 4), '!'));
		expect(await hoverAt(document, new vscode.Position(3, 20))).not.to.include('ID token');
		await vscode.commands.executeCommand('undo');
		expect(await hoverAt(document, new vscode.Position(3, 20))).to.include('ID token');
	});
});
