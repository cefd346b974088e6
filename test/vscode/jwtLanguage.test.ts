import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, sampleToken } from './support.ts';

interface Coloured {
	readonly text: string;
	readonly type: string | undefined;
}

/** Reads back what the semantic tokens of a document cover. */
async function colouredIn(document: vscode.TextDocument): Promise<Coloured[]> {
	const { uri } = document;
	const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', uri);
	const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
	const coloured: Coloured[] = [];
	let line = 0;
	let character = 0;
	for (let at = 0; at < data.length; at += 5) {
		const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5);
		character = lines === 0 ? character + characters : characters;
		line += lines;
		coloured.push({ text: document.getText(new vscode.Range(line, character, line, character + length)), type: legend.tokenTypes[type] });
	}
	return coloured;
}

describe('The language of .jwt files', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('is that of their endings', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0];
		if (folder === undefined) throw new Error('the suite needs the sample workspace');
		const uri = vscode.Uri.joinPath(folder.uri, 'language.jwt');
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(await sampleToken('id')));
		expect((await vscode.workspace.openTextDocument(uri)).languageId).to.equal('jwt');
	});

	it('colours the three parts of a signed token, wherever it stands', async () => {
		const token = await sampleToken('id');
		const [header = '', payload = '', signature = ''] = token.split('.');
		const document = await openText(`# a comment\n\n  ${token}\n`, 'jwt');
		expect(await colouredIn(document)).to.deep.equal([
			{ text: header, type: 'jwtHeader' },
			{ text: payload, type: 'jwtPayload' },
			{ text: signature, type: 'jwtSignature' },
		]);
	});

	it('colours the five parts of an encrypted token', async () => {
		const token = await sampleToken('refresh');
		const document = await openText(token, 'jwt');
		const coloured = await colouredIn(document);
		expect(coloured.map(({ text }) => text)).to.deep.equal(token.split('.'));
		expect(coloured.map(({ type }) => type)).to.deep.equal([
			'jwtHeader',
			'jweEncryptedKey',
			'jweInitializationVector',
			'jweCiphertext',
			'jweAuthenticationTag',
		]);
	});

	it('turns semantic colours and word wrap on', () => {
		const configuration = vscode.workspace.getConfiguration('editor', { languageId: 'jwt' });
		expect(configuration.get('semanticHighlighting.enabled')).to.equal(true);
		expect(configuration.get('wordWrap')).to.equal('on');
	});
});
