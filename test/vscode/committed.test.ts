import { expect } from 'chai';
import * as vscode from 'vscode';
import { none, openText, sampleToken, some, warnings, watched, workspaceFile } from './support.ts';

async function show(name: string): Promise<vscode.TextDocument> {
	const document = await vscode.workspace.openTextDocument(workspaceFile(name));
	await vscode.window.showTextDocument(document);
	return document;
}

/** Puts other content in the place of a file at once, as git does. */
async function replace(file: vscode.Uri, content: Uint8Array): Promise<void> {
	const lock = file.with({ path: `${file.path}.lock` });
	await vscode.workspace.fs.writeFile(lock, content);
	await vscode.workspace.fs.rename(lock, file, { overwrite: true });
}

async function fixesOf(document: vscode.TextDocument, { range }: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
	return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

describe('A token in a file that git tracks', () => {
	before(async function () {
		const git = await vscode.workspace.fs.stat(workspaceFile('.git/index')).then(
			() => true,
			() => false,
		);
		if (!git) this.skip();
	});
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('is warned about: what it is, until when, what it shows', async () => {
		const document = await show('tokens.json');
		const found = await warnings(document, some);
		const at = (name: string): vscode.Diagnostic | undefined => {
			const line = document
				.getText()
				.split('\n')
				.findIndex((text) => text.includes(`"${name}"`));
			return found.find(({ range }) => range.start.line === line);
		};
		const token = await sampleToken('id');
		expect(document.getText(at('id')?.range ?? new vscode.Range(0, 0, 0, 0))).to.equal(token);
		expect(at('id')).to.include({ code: 'committed-token', severity: vscode.DiagnosticSeverity.Warning });
		expect(at('id')?.message).to.match(
			/^ID token in a file that git tracks, valid for \d+ min more: .* It also shows them who the user is, .*\.$/,
		);
		expect(at('expired')?.message).to.match(/It expired 1 hr( 1 min)? ago\. It still shows /);
		expect(at('refresh')?.message).to.include('a password for whoever reads the repository');
		expect(at('unsigned')?.message).to.include('carries no signature');
		expect(at('notJson')).to.equal(undefined);
		for (const { message } of found) expect(message).not.to.include(token.slice(-20));
	});

	it('is not warned about where git does not track the file, until it is staged', async () => {
		const index = workspaceFile('.git/index');
		const before = await vscode.workspace.fs.readFile(index);
		// The warning of a tracked file tells that the look at both is over.
		const later = await show('later.txt');
		await warnings(await show('tokens.json'), some);
		expect(vscode.languages.getDiagnostics(later.uri)).to.deep.equal([]);
		await watched(workspaceFile('.git'));
		await replace(index, await vscode.workspace.fs.readFile(workspaceFile('.git/index.later')));
		expect((await warnings(later, some))[0]?.message).to.include('Access token in a file that git tracks');
		await replace(index, before);
		await warnings(later, none);
	});

	it('is warned about where `.git` is a file that names the repository, until it is no longer staged', async () => {
		const document = await show('linked/token.txt');
		const [warning] = await warnings(document, some);
		expect(warning?.message).to.include('ID token in a file that git tracks');
		await watched(workspaceFile('.git/linked'));
		const index = workspaceFile('.git/linked/index');
		const before = await vscode.workspace.fs.readFile(index);
		await vscode.workspace.fs.delete(index);
		await warnings(document, none);
		await replace(index, before);
		await warnings(document, some);
	});

	it('is warned about where git takes the name of the file for that of a tracked one: core.ignoreCase', async () => {
		await warnings(await show('linked/Case.txt'), some);
	});

	it('is not warned about in a document that is no file of the workspace', async () => {
		const other = await openText(await sampleToken('id'));
		await warnings(await show('tokens.json'), some);
		expect(vscode.languages.getDiagnostics(other.uri)).to.deep.equal([]);
	});

	it('is ignored by a comment in the language, which the quick fix writes', async () => {
		const document = await show('src/config.py');
		const [warning] = await warnings(document, some);
		if (warning === undefined) throw new Error('there is no warning');
		const fix = (await fixesOf(document, warning)).find(({ title }) => title === 'Ignore this token with a comment');
		await vscode.workspace.applyEdit(fix?.edit ?? new vscode.WorkspaceEdit());
		expect(document.lineAt(1).text).to.equal('\t# claimlens-ignore-next-line');
		await warnings(document, none);
		const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			new vscode.Position(2, 20),
		);
		expect(hover, 'the comment keeps no hover away').not.to.equal(undefined);
	});

	it('is redacted by the preferred quick fix, which carries a place and no token', async () => {
		const document = await show('tokens.json');
		const [warning] = await warnings(document, some);
		if (warning === undefined) throw new Error('there is no warning');
		const fixes = await fixesOf(document, warning);
		const redact = fixes.find(({ title }) => title === 'Replace with redacted token');
		const { start, end } = warning.range;
		expect(redact?.isPreferred).to.equal(true);
		expect(redact?.command?.command).to.equal('claimlens.redactToken');
		expect(redact?.command?.arguments).to.deep.equal([
			{ uri: document.uri.toString(), start: [start.line, start.character], end: [end.line, end.character] },
		]);
		expect(
			fixes.filter(({ edit }) => edit !== undefined),
			'JSON has no comments',
		).to.deep.equal([]);
	});

	it('is not warned about in paths that a quick fix adds to the settings', async () => {
		const document = await show('tokens.json');
		const [warning] = await warnings(document, some);
		if (warning === undefined) throw new Error('there is no warning');
		const fix = (await fixesOf(document, warning)).find(({ command }) => command?.command === 'claimlens.ignorePath');
		const [argument] = (fix?.command?.arguments ?? []) as unknown[];
		await vscode.commands.executeCommand('claimlens.ignorePath', argument);
		await warnings(document, none);
		const configuration = vscode.workspace.getConfiguration('claimlens');
		expect(configuration.get('committedTokens.ignoredPaths')).to.deep.equal(['tokens.json']);
		await configuration.update('committedTokens.ignoredPaths', undefined, vscode.ConfigurationTarget.Workspace);
		await warnings(document, some);
		await configuration.update('committedTokens.enabled', false, vscode.ConfigurationTarget.Workspace);
		await warnings(document, none);
		await configuration.update('committedTokens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
	});
});
