import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, runWithSelection, sampleToken } from './support.ts';

const openDecoded = 'claimlens.openDecoded';

function encode(value: unknown): string {
	const bytes = new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
	return btoa(String.fromCharCode(...bytes))
		.replace(/=+$/, '')
		.replaceAll('+', '-')
		.replaceAll('/', '_');
}

function tokenOf(payload: unknown): string {
	return `${encode({ alg: 'RS256', kid: 'k' })}.${encode(payload)}.AAAA`;
}

/** Opens a token decoded and gives the document that is then shown. */
async function decodedOf(token: string): Promise<vscode.TextDocument> {
	return shownFor(await openText(`token=${token}\n`));
}

/** The same for the token at the start of a document. */
async function shownFor(source: vscode.TextDocument): Promise<vscode.TextDocument> {
	await runWithSelection(openDecoded, source, 10, 10);
	return new Promise((resolve) => {
		const look = (editor: vscode.TextEditor | undefined): void => {
			if (editor?.document.uri.scheme !== 'claimlens-decoded') return;
			listener.dispose();
			resolve(editor.document);
		};
		const listener = vscode.window.onDidChangeActiveTextEditor(look);
		look(vscode.window.activeTextEditor);
	});
}

/** The Markdown of the hovers on a member's name. */
async function hoverOn(document: vscode.TextDocument, name: string): Promise<string> {
	const position = document.positionAt(document.getText().indexOf(`"${name}":`) + 2);
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

describe('Open Decoded', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('shows a read-only JSON document beside the token', async () => {
		const token = await sampleToken('id');
		const document = await decodedOf(token);
		expect(document.languageId).to.equal('json');
		expect(vscode.window.activeTextEditor?.viewColumn).to.equal(vscode.ViewColumn.Two);
		const { header, payload, signature } = JSON.parse(document.getText()) as Record<string, Record<string, unknown>>;
		expect(header).to.include({ alg: 'RS256' });
		expect(payload).to.include({ token_use: 'id' });
		expect(signature).to.deep.equal({ bytes: 256, alg: 'RS256' });
		await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x'));
		expect(document.getText()).to.match(/^\{/);
	});

	it('says kind and place in its title, and nothing of the token in its address', async () => {
		const token = await sampleToken('access');
		const { uri } = await decodedOf(token);
		expect(uri.path).to.match(/^\/Access token · \d+\.txt:1\.json$/);
		for (const address of [uri.toString(), uri.toString(true)]) {
			for (const part of token.split('.')) expect(address).not.to.include(part.slice(0, 12)).and.not.to.include(part.slice(-12));
		}
	});

	it('opens the same token in the same document while it is open', async () => {
		const source = await openText(await sampleToken('id'));
		const first = await shownFor(source);
		expect((await shownFor(source)).uri.toString()).to.equal(first.uri.toString());
	});

	it('explains every name by hover, everyday ones and nested ones too', async () => {
		const claims = { name: 'N', email: 'e@example.com', address: { street_address: 'S' }, identities: [{ userId: '1' }], 'custom:x': '1' };
		const document = await decodedOf(tokenOf({ token_use: 'id', ...claims }));
		for (const name of ['alg', 'kid', 'token_use', 'name', 'email', 'address', 'street_address', 'identities', 'userId', 'custom:x']) {
			expect(await hoverOn(document, name), name).to.include('Source');
		}
		for (const name of ['header', 'payload', 'signature']) expect(await hoverOn(document, name), name).not.to.include('Source');
	});

	it('can be folded and outlined as JSON', async () => {
		const document = await decodedOf(await sampleToken('id'));
		const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
		expect(ranges.length).to.be.greaterThan(2);
	});

	it('shows hostile claims as plain JSON text', async () => {
		const hostile = '</script><img src=x onerror=alert(1)> [x](command:quit) $(zap) \u202e\u2066\u200b\u2028 "quoted" \\';
		const document = await decodedOf(tokenOf({ [hostile]: hostile, __proto__: { polluted: true } }));
		const text = document.getText();
		expect((JSON.parse(text) as { payload: Record<string, unknown> }).payload[hostile]).to.equal(hostile);
		expect(text).not.to.match(/[\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
		expect(document.lineCount).to.equal(text.split('\n').length);
	});

	it('opens 10,000 levels and 100,000 members', async () => {
		const deep = await decodedOf(tokenOf(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`));
		expect((JSON.parse(deep.getText()) as { payload: unknown }).payload).to.be.a('string');
		const wide = await decodedOf(
			`${encode({ alg: 'RS256' })}.${btoa(JSON.stringify(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`m${index}`, index]))))}.AAAA`,
		);
		expect(wide.lineCount).to.be.greaterThan(100_000);
	});

	it('shows the header and sizes of an encrypted token, and what there is of a broken one', async () => {
		const refresh = JSON.parse((await decodedOf(await sampleToken('refresh'))).getText()) as Record<string, unknown>;
		expect(Object.keys(refresh)).to.deep.equal(['header', 'encrypted_key', 'iv', 'ciphertext', 'tag']);
		const broken = JSON.parse((await decodedOf(await sampleToken('notJson'))).getText()) as Record<string, unknown>;
		expect(broken['payload']).to.equal('tenant=T1&user=U1');
	});

	it('says that a document is gone when its address means nothing any more', async () => {
		const uri = vscode.Uri.from({ scheme: 'claimlens-decoded', path: '/ID token.json', query: '999999' });
		const document = await vscode.workspace.openTextDocument(uri);
		expect(Object.keys(JSON.parse(document.getText()) as object)).to.deep.equal(['message']);
	});

	it('forgets what it showed when the document is closed', async () => {
		const { uri } = await decodedOf(await sampleToken('id'));
		const closed = new Promise<void>((resolve) => {
			const listener = vscode.workspace.onDidCloseTextDocument((document) => {
				if (document.uri.toString() !== uri.toString()) return;
				listener.dispose();
				resolve();
			});
		});
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await closed;
		expect((await vscode.workspace.openTextDocument(uri)).getText()).to.include('"message"');
	});
});
