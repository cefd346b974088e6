import { expect } from 'chai';
import * as vscode from 'vscode';
import { WorkspaceFactsReader } from '../../src/vscode/workspaceFacts.ts';
import { completionLabels, hoverText, openText, until } from './support.ts';

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 2));

function inWorkspace(...path: string[]): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('the suite needs the sample workspace');
	return vscode.Uri.joinPath(folder.uri, ...path);
}

const teamFile = (): vscode.Uri => inWorkspace('.claimlens', 'claims.json');

describe('Claims of a team', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(inWorkspace('.claimlens'), { recursive: true }).then(undefined, () => undefined);
	});

	it('are taken from the setting, as text', async () => {
		const configuration = vscode.workspace.getConfiguration('claimlens');
		const claims = { 'custom:tier': { title: '[Tier](command:x)', meaning: 'What <b>they</b> pay for.' } };
		await configuration.update('claims', claims, vscode.ConfigurationTarget.Global);
		const document = await openText('{"custom:tier": "3"}', 'json');
		const text = await hoverText(document, 4);
		await configuration.update('claims', undefined, vscode.ConfigurationTarget.Global);
		expect(text).to.include('\\[Tier\\]\\(command\\:x\\)').and.to.include('\\<b\\>they');
		expect(text).to.include('claimlens\\.claims');
		expect(await hoverText(document, 4)).not.to.include('Tier');
	});

	it('are taken from the file, and anew when it changes or goes', async () => {
		const document = await openText('{"iss": "x", "tenant_id": "T1"}', 'json');
		const hover = (): Promise<string> => hoverText(document, 16);
		expect(await hover()).to.equal('');
		await vscode.workspace.fs.writeFile(teamFile(), encode({ tenant_id: { title: 'Tenant', meaning: 'First.' } }));
		expect(await until(hover, (text) => text.includes('First')))
			.to.include('Tenant')
			.and.to.include('claims\\.json');
		await vscode.workspace.fs.writeFile(teamFile(), encode([{ name: 'tenant_*', title: 'Tenant', meaning: 'Second.' }]));
		expect(await hover()).to.include('Second');
		await vscode.workspace.fs.delete(teamFile());
		expect(await hover()).to.equal('');
	});

	it('stand beside what a standard name means, and never instead of it', async () => {
		await vscode.workspace.fs.writeFile(teamFile(), encode({ sub: { title: 'Ours', meaning: 'Trust it.' } }));
		const document = await openText('{"sub": "x", "iss": "y"}', 'json');
		expect(await hoverText(document, 3))
			.to.include('RFC 7519')
			.and.to.include('Trust it');
	});

	it('that are wrong are problems of the file, at their place, and go when they are mended', async () => {
		await vscode.workspace.fs.writeFile(teamFile(), encode('{\n  "a": { "title": "t", "meaning": "m", "type": "date" },\n  "b": 1\n}'));
		const document = await vscode.workspace.openTextDocument(teamFile());
		const problems = (): readonly vscode.Diagnostic[] =>
			vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'ClaimLens');
		const found = await until(problems, ({ length }) => length > 0);
		expect(found.map(({ code, range }) => [code, document.getText(range)])).to.deep.equal([
			['type-unknown', '"type"'],
			['row-not-object', '"b"'],
		]);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), '{}');
		await vscode.workspace.applyEdit(edit);
		await until(problems, ({ length }) => length === 0);
		await document.save();
	});

	it('are completed by the schema that the extension brings', async () => {
		await vscode.workspace.fs.writeFile(teamFile(), encode('{\n  "tenant_id": {\n    \n  }\n}'));
		const document = await vscode.workspace.openTextDocument(teamFile());
		await vscode.window.showTextDocument(document);
		const found = await until(
			() => completionLabels(document, 2, 4),
			(all) => all.includes('title'),
			200,
		);
		expect(found).to.include.members(['title', 'meaning', 'type', 'check', 'mistake', 'source']);
	});
});

describe('Facts of the workspace', () => {
	const file = (): vscode.Uri => inWorkspace('facts', 'amplify_outputs.json');
	let now = 0;
	const reader = new WorkspaceFactsReader(() => now);
	afterEach(async () => {
		await vscode.workspace.fs.delete(inWorkspace('facts'), { recursive: true }).then(undefined, () => undefined);
	});

	it('are read when asked for, and a few seconds later again what has changed', async () => {
		const client = async (id: string): Promise<unknown> => (await reader.read()).clients.get(id);
		expect(await client('firstclient')).to.equal(undefined);
		await vscode.workspace.fs.writeFile(file(), encode('{\n"user_pool_client_id": "firstclient"}'));
		expect(await client('firstclient'), 'still fresh').to.equal(undefined);
		now += 5_000;
		expect(await client('firstclient')).to.deep.equal({ path: 'facts/amplify_outputs.json', line: 2 });
		await vscode.workspace.fs.writeFile(file(), encode('{"user_pool_client_id": "secondclient"}'));
		now += 5_000;
		expect(await client('secondclient')).to.deep.equal({ path: 'facts/amplify_outputs.json', line: 1 });
		expect(await client('firstclient')).to.equal(undefined);
	});
});
