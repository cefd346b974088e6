import { expect } from 'chai';
import * as vscode from 'vscode';
import { hoverText, lensesOf, sampleToken } from './support.ts';

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
		for (const line of [1, 2, 4]) expect(await hoverText(document, 10, line)).to.include('Access token');
		expect(await hoverText(document, 2, document.lineCount - 2)).not.to.include('Access token');
	});

	it('are seen in a literal that is cut into several', async () => {
		const token = await sampleToken('id');
		const document = await openEditable('literal.ts', `const token =\n\t'${token.replace(/.{100}/g, "$&' +\n\t'")}';\n`);
		await vscode.window.showTextDocument(document);
		expect(await hoverText(document, 20, 3)).to.include('ID token');
	});

	it('follow edits before, in and behind them', async () => {
		const token = await sampleToken('id');
		const document = await openEditable('edited.txt', `one\n${token}\nthree\n`);
		const editor = await vscode.window.showTextDocument(document);
		expect(await hoverText(document, 20, 1)).to.include('ID token');
		await editor.edit((builder) => {
			builder.insert(new vscode.Position(0, 0), 'zero\nhalf\n');
			builder.insert(new vscode.Position(2, 0), 'four ');
		});
		expect(await hoverText(document, 20, 3)).to.include('ID token');
		expect(await hoverText(document, 2, 1)).to.equal('');
		await editor.edit((builder) => builder.replace(new vscode.Range(3, 3, 3, 4), '!'));
		expect(await hoverText(document, 20, 3)).not.to.include('ID token');
		await vscode.commands.executeCommand('undo');
		expect(await hoverText(document, 20, 3)).to.include('ID token');
	});

	for (const [what, around] of [
		['document', 'a line of a log\n'.repeat(340_000)],
		['line', '"minified",'.repeat(50_000)],
	] as const) {
		it(`are left alone in a ${what} past a limit, also while it is edited, until somebody asks`, async () => {
			const document = await openEditable(`long-${what}.txt`, `${around}\n${await sampleToken('id')}`);
			const editor = await vscode.window.showTextDocument(document);
			const { line } = document.lineAt(document.lineCount - 1).range.end;
			expect(await lensesOf(document)).to.deep.equal([]);
			await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), 'typed '));
			expect(await lensesOf(document)).to.deep.equal([]);
			await vscode.commands.executeCommand('claimlens.findTokensInFile', document.uri.toString());
			expect(await lensesOf(document)).to.have.length(3);
			await editor.edit((builder) => builder.insert(new vscode.Position(line, 0), 'typed\n'));
			expect((await lensesOf(document)).map((lens) => lens.line)).to.deep.equal([line + 1, line + 1, line + 1]);
		});
	}
});
