import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, runWithSelection, sampleToken } from './support.ts';

const redactToken = 'claimlens.redactToken';
let files = 0;

/** A file of the workspace: the other documents of the tests are read-only. */
async function writable(content: string): Promise<vscode.TextDocument> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('the suite needs the sample workspace');
	const uri = vscode.Uri.joinPath(folder.uri, `redact-${files++}.txt`);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
	return vscode.workspace.openTextDocument(uri);
}

/** Decodes the payload of the first token in a text. */
function claimsIn(text: string): Record<string, unknown> {
	const payload = /ey[\w-]+\.([\w-]+)\.REDACTED/.exec(text)?.[1] ?? '';
	return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
}

describe('Replace with Redacted Token', () => {
	afterEach(async () => {
		await vscode.workspace.saveAll(true);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('replaces the token at the cursor, and one undo brings it back', async () => {
		const token = await sampleToken('id');
		const document = await writable(`before ${token} after`);
		expect(await runWithSelection(redactToken, document, 40, 40)).to.equal(1);
		expect(document.getText()).to.match(/^before ey[\w-]+\.[\w-]+\.REDACTED after$/);
		expect(document.getText()).not.to.include(token.slice(-12));
		expect(claimsIn(document.getText())).to.include({ token_use: 'id', sub: 'REDACTED' });
		await vscode.commands.executeCommand('undo');
		expect(document.getText()).to.equal(`before ${token} after`);
	});

	it('replaces a token over several lines by one on a line', async () => {
		const token = await sampleToken('access');
		const content = `token: >-\n  ${token.replace(/.{72}/g, '$&\n  ')}\nafter: 1\n`;
		const document = await writable(content);
		expect(await runWithSelection(redactToken, document, 200, 200)).to.equal(1);
		expect(document.getText()).to.match(/^token: >-\n {2}ey[\w-]+\.[\w-]+\.REDACTED\nafter: 1\n$/);
		await vscode.commands.executeCommand('undo');
		expect(document.getText()).to.equal(content);
	});

	it('replaces the tokens in a body in base64, which can be read afterwards', async () => {
		const [id, access] = await Promise.all(['id', 'access'].map(sampleToken));
		const answer = { AuthenticationResult: { IdToken: id, AccessToken: access }, for: '花子' };
		const body = btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(answer))));
		const content = `{ "text": "${body}", "encoding": "base64" }\n`;
		const document = await writable(content);
		const read = (): { readonly AuthenticationResult: Readonly<Record<string, string>> } => {
			const { text } = JSON.parse(document.getText()) as { readonly text: string };
			const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
			return JSON.parse(new TextDecoder().decode(bytes)) as ReturnType<typeof read>;
		};
		expect(await runWithSelection(redactToken, document, 90, 90)).to.equal(1);
		expect(read().AuthenticationResult).to.include({ AccessToken: access });
		expect(read().AuthenticationResult['IdToken']).to.match(/\.REDACTED$/);
		expect(await runWithSelection(redactToken, document, 0, document.getText().length)).to.equal(1);
		expect(read()).to.deep.include({ for: '花子' });
		expect(Object.values(read().AuthenticationResult).filter((token) => token.endsWith('.REDACTED'))).to.have.length(2);
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		expect(document.getText()).to.equal(content);
		expect(await runWithSelection(redactToken, document, 0, content.length)).to.equal(2);
		expect(read().AuthenticationResult['IdToken']).to.match(/\.REDACTED$/);
	});

	it('replaces every selected token at once, also with several cursors', async () => {
		const [id, access, machine] = await Promise.all(['id', 'access', 'machine'].map(sampleToken));
		const content = `${id}\n${access} and\n${machine}\n`;
		const document = await writable(content);
		expect(await runWithSelection(redactToken, document, 0, content.length)).to.equal(3);
		expect(document.getText().match(/\.REDACTED/g)).to.have.length(3);
		await vscode.commands.executeCommand('undo');
		expect(document.getText()).to.equal(content);
		const editor = vscode.window.activeTextEditor;
		if (editor) editor.selections = [new vscode.Selection(0, 3, 0, 3), new vscode.Selection(2, 3, 2, 9)];
		expect(await vscode.commands.executeCommand(redactToken)).to.equal(2);
		expect(document.lineAt(1).text).to.equal(`${access} and`);
	});

	it('replaces the one that a link names, wherever the cursor is', async () => {
		const token = await sampleToken('id');
		const document = await writable(`first line\nx=${token}`);
		await vscode.window.showTextDocument(document);
		const location = { uri: document.uri.toString(), start: [1, 2], end: [1, 2 + token.length] };
		expect(await vscode.commands.executeCommand(redactToken, location)).to.equal(1);
		expect(document.getText()).to.match(/^first line\nx=ey[\w-]+\.[\w-]+\.REDACTED$/);
	});

	it('leaves a redacted token, and a text without one, as they are', async () => {
		const document = await writable(`nothing here ${await sampleToken('refresh')}`);
		expect(await runWithSelection(redactToken, document, 3, 3)).to.equal(0);
		expect(await runWithSelection(redactToken, document, 30, 30)).to.equal(1);
		expect(document.getText()).to.match(/^nothing here ey[\w-]+(?:\.REDACTED){4}$/);
		expect(await runWithSelection(redactToken, document, 30, 30)).to.equal(0);
	});

	it('changes nothing in a read-only document', async () => {
		const token = await sampleToken('id');
		const document = await openText(token);
		expect(await runWithSelection(redactToken, document, 5, 5)).to.equal(0);
		expect(document.getText()).to.equal(token);
	});
});
