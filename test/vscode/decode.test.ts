import { expect } from 'chai';
import * as vscode from 'vscode';
import { commandCall } from '../../src/vscode/commandCall.ts';
import { DocumentTokens } from '../../src/vscode/documentTokens.ts';
import { pointedToken } from '../../src/vscode/tokenSource.ts';
import { inspectorTab, openText, runWithSelection, sampleToken } from './support.ts';

interface DecodeAnswer {
	readonly kind?: string;
	readonly problems: readonly string[];
}

const decode = 'claimlens.decodeToken';

describe('Decode Token', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('decodes the selection into a panel beside the editor', async () => {
		const token = await sampleToken('id');
		const document = await openText(`Authorization: Bearer ${token}\n`);
		const answer = await runWithSelection<DecodeAnswer>(decode, document, 22, 22 + token.length);
		expect(answer).to.deep.equal({ kind: 'cognito-id', problems: [] });
		const tab = await inspectorTab();
		expect(tab.group.viewColumn).to.equal(vscode.ViewColumn.Two);
	});

	it('takes the token around the cursor when nothing is selected', async () => {
		const token = await sampleToken('access');
		const document = await openText(`curl -H "Authorization: Bearer ${token}" https://api.example.com`);
		expect((await runWithSelection<DecodeAnswer>(decode, document, 60, 60))?.kind).to.equal('cognito-access');
	});

	it('takes the editor in which it was called, though another one is active by the time that everything is loaded', async () => {
		const [id, access] = await Promise.all(['id', 'access'].map(sampleToken));
		const [first, second] = await Promise.all([openText(`${id}\n`), openText(`${access}\n`)]);
		await vscode.window.showTextDocument(first);
		const call = commandCall(undefined);
		await vscode.window.showTextDocument(second);
		const tokens = new DocumentTokens();
		expect((await pointedToken(tokens, call))?.text).to.equal(id);
		expect((await pointedToken(tokens, commandCall(undefined)))?.text).to.equal(access);
		tokens.dispose();
	});

	it('takes the token at which it was called, though the cursor is at another one by then', async () => {
		const [id = '', access = ''] = await Promise.all(['id', 'access'].map(sampleToken));
		const editor = await vscode.window.showTextDocument(await openText(`${id}\n${access}\n`));
		const put = (line: number): void => {
			editor.selection = new vscode.Selection(line, 9, line, 9);
		};
		put(0);
		const call = commandCall(undefined);
		put(1);
		const tokens = new DocumentTokens();
		expect((await pointedToken(tokens, call))?.text).to.equal(id);
		expect((await pointedToken(tokens, commandCall(undefined)))?.text).to.equal(access);
		tokens.dispose();
	});

	it('takes the whole token when one part is selected by a double click', async () => {
		const token = await sampleToken('id');
		const document = await openText(token);
		const dot = token.indexOf('.');
		expect((await runWithSelection<DecodeAnswer>(decode, document, 0, dot))?.kind).to.equal('cognito-id');
	});

	it('takes a token on the clipboard when there is none at the cursor', async () => {
		await vscode.env.clipboard.writeText(await sampleToken('machine'));
		const document = await openText('nothing here');
		expect((await runWithSelection<DecodeAnswer>(decode, document, 3, 3))?.kind).to.equal('cognito-m2m');
	});

	for (const [name, text, problems] of [
		['two parts', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0', ['part-count']],
		['four parts', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.AA.AA', ['part-count']],
		['not base64url', 'eyJhbGciOiJSUzI1NiJ9.ey!!.AA', ['invalid-character']],
		['not JSON', 'eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AA', ['json-syntax']],
		['JSON that is not an object', 'eyJhbGciOiJSUzI1NiJ9.WzFd.AA', ['not-an-object']],
		['a word', 'hello', ['part-count', 'invalid-length']],
	] as const) {
		it(`says what is wrong with ${name}`, async () => {
			const document = await openText(text);
			const answer = await runWithSelection<DecodeAnswer>(decode, document, 0, text.length);
			expect(answer?.problems).to.include.members([...problems]);
			await inspectorTab();
		});
	}

	it('shows the protected header of an encrypted token', async () => {
		const token = await sampleToken('refresh');
		const document = await openText(token);
		expect((await runWithSelection<DecodeAnswer>(decode, document, 0, token.length))?.kind).to.equal('cognito-refresh');
	});

	it('decodes a token of one megabyte', async () => {
		const payload = btoa(JSON.stringify({ sub: '1', blob: 'x'.repeat(780_000) })).replace(/=+$/, '');
		const token = `eyJhbGciOiJSUzI1NiJ9.${payload}.AAAA`;
		expect(token.length).to.be.greaterThan(1_000_000);
		const document = await openText(token);
		expect((await runWithSelection<DecodeAnswer>(decode, document, 0, token.length))?.kind).to.equal('jws');
	});

	it('throws nothing at its caller when the text it is pointed at cannot be opened', async () => {
		const location = { uri: 'nowhere:/gone.txt', start: [0, 0], end: [0, 10] };
		expect(await vscode.commands.executeCommand(decode, location)).to.equal(undefined);
	});

	it('reuses the one panel', async () => {
		const document = await openText(`${await sampleToken('id')}\n${await sampleToken('access')}`);
		await runWithSelection(decode, document, 5, 5);
		await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
		const editor = vscode.window.activeTextEditor;
		if (editor) editor.selection = new vscode.Selection(1, 5, 1, 5);
		await vscode.commands.executeCommand(decode);
		const panels = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => tab.input instanceof vscode.TabInputWebview);
		expect(panels).to.have.length(1);
	});
});
