import { expect } from 'chai';
import * as vscode from 'vscode';
import { decode } from '../../src/core/token/decode.ts';
import { redact } from '../../src/core/token/redact.ts';
import { DocumentTokens } from '../../src/vscode/documentTokens.ts';
import type { TokensNode } from '../../src/vscode/tokensView/nodes.ts';
import { type Grouping, TokenTree } from '../../src/vscode/tokensView/tokenTree.ts';
import { tokenTooltip, treeItem } from '../../src/vscode/tokensView/treeItems.ts';
import { ScannedTokens } from '../../src/vscode/workspaceScan/scannedTokens.ts';
import { scanWorkspace } from '../../src/vscode/workspaceScan/scanWorkspace.ts';
import { shortened } from '../../src/words/shortened.ts';
import { openText, sampleToken, workspaceFile } from './support.ts';

interface Row {
	readonly label: string;
	readonly description: string;
	readonly spoken: string;
}

const never = new vscode.CancellationTokenSource().token;

describe('The Tokens view', () => {
	let tokens: DocumentTokens;
	let scanned: ScannedTokens;
	let tree: TokenTree;
	beforeEach(() => {
		tokens = new DocumentTokens();
		scanned = new ScannedTokens();
		tree = new TokenTree(tokens, scanned);
	});
	afterEach(async () => {
		tokens.dispose();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	const row = (node: TokensNode, grouping: Grouping = 'file'): Row => {
		const { label, description, accessibilityInformation } = treeItem(node, grouping, Date.now());
		return {
			label: typeof label === 'string' ? label : '',
			description: String(description ?? ''),
			spoken: accessibilityInformation?.label ?? '',
		};
	};
	const fileNode = (uri: vscode.Uri): TokensNode | undefined =>
		tree.children(undefined, 'file').find((node) => node.type === 'file' && node.uri === uri.toString());

	it('shows the tokens of an open document with their kind, user and expiry', async () => {
		const document = await openText(`${await sampleToken('id')}\n${await sampleToken('expired')} ${await sampleToken('refresh')}`);
		const file = fileNode(document.uri);
		if (file === undefined) throw new Error('the document is not in the view');
		expect(row(file).description).to.match(/3$/);
		const [id, expired, refresh] = tree.children(file, 'file').map((node) => row(node));
		expect(id?.label).to.equal('ID token');
		expect(id?.description).to.match(/^expires in \d+ min · t1u1$/);
		expect(id?.spoken).to.match(/^ID token, t1u1, expires in \d+ min, \d+\.txt, line 1, Not verified$/);
		expect(expired?.description).to.match(/^expired 1 hr( \d+ min)? ago · /);
		expect(refresh).to.include({ label: 'Refresh token', description: 'expiry not readable' });
	});

	it('says that a redacted token is one, by its client, and no time of it', async () => {
		const document = await openText(redact(decode(await sampleToken('expired'))));
		const [node] = tree.children(fileNode(document.uri), 'file');
		if (node?.type !== 'token') throw new Error('the token is not in the view');
		expect(row(node).description).to.equal(`redacted · ${shortened(node.client ?? '')}`);
		expect(row(node).spoken).to.match(/^ID token, \S+, redacted, \d+\.txt, line 1, Not verified$/);
		expect(tokenTooltip(node, Date.now()).value).to.include('- redacted\n').and.not.to.include('expire');
		expect(treeItem(node, 'file', Date.now()).iconPath).to.deep.equal(
			new vscode.ThemeIcon('eye-closed', new vscode.ThemeColor('disabledForeground')),
		);
	});

	it('shows the tokens of untitled documents and notebook cells', async () => {
		const untitled = await vscode.workspace.openTextDocument({ content: await sampleToken('id') });
		await vscode.window.showTextDocument(untitled);
		expect(tree.children(fileNode(untitled.uri), 'file')).to.have.length(1);
		const cells = ['text', await sampleToken('access')].map(
			(value) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, value, 'plaintext'),
		);
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
		const { uri } = notebook.cellAt(1).document;
		const file = fileNode(uri);
		if (file === undefined) throw new Error('the cell is not in the view');
		expect(row(file).description).to.include('cell 2');
		const [token] = tree.children(file, 'file');
		expect(token && row(token).label).to.equal('Access token');
		await vscode.commands.executeCommand('claimlens.showToken', token);
		expect(vscode.window.activeNotebookEditor?.notebook).to.equal(notebook);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('groups by kind, and names the file of each token', async () => {
		const document = await openText(`${await sampleToken('machine')}`);
		const kind = tree.children(undefined, 'kind').find((node) => node.type === 'kind' && node.kind === 'cognito-m2m');
		if (kind === undefined) throw new Error('the kind is not in the view');
		const [first] = tree.children(kind, 'kind');
		expect(first).to.include({ type: 'token', uri: document.uri.toString() });
		expect(first && row(first, 'kind').description).to.match(/^expires in .* · \d+\.txt, line 1$/);
	});

	it('marks expired, unsigned and sound tokens by icons with theme colours', async () => {
		const names = ['id', 'expired', 'unsigned', 'refresh', 'notYetValid'];
		const document = await openText((await Promise.all(names.map(sampleToken))).join('\n'));
		const icons = tree.children(fileNode(document.uri), 'file').map((node) => treeItem(node, 'file', Date.now()).iconPath);
		expect(icons.map((icon) => (icon instanceof vscode.ThemeIcon ? [icon.id, icon.color?.id] : icon))).to.deep.equal([
			['key', 'charts.blue'],
			['history', 'disabledForeground'],
			['warning', 'list.warningForeground'],
			['lock', 'charts.purple'],
			['watch', 'charts.yellow'],
		]);
	});

	it('shows hostile claims as text, and keeps no token', async () => {
		const encode = (value: unknown): string => btoa(JSON.stringify(value)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
		const unsignedFor = (sub: string): string =>
			`${encode({ alg: 'none' })}.${btoa(JSON.stringify({ sub }).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)).replace(/=+$/, '')}.`;
		const token = `${encode({ alg: 'RS256' })}.${encode({ sub: '[a](command:b) $(bug) `c`', aud: '<img>' })}.c2VjcmV0LXNpZ25hdHVyZQ`;
		const document = await openText(token);
		const [node] = tree.children(fileNode(document.uri), 'file');
		if (node?.type !== 'token') throw new Error('the token is not in the view');
		const { value, isTrusted } = tokenTooltip(node, Date.now());
		expect(value).to.include('`` [a](command:b) ‹U+0024›(bug) `c` ``').and.to.include('` <img> `');
		expect(isTrusted).not.to.equal(true);
		const [reordered] = tree.children(fileNode((await openText(unsignedFor('u\u202e1\u200b'))).uri), 'file');
		expect(reordered && row(reordered).description).to.include('u‹U+202E›1‹U+200B›');
		expect(JSON.stringify([node, treeItem(node, 'file', 0)])).not.to.include('c2VjcmV0');
	});

	it('looks through a large document only when somebody asks', async () => {
		const document = await openText(`${'x\n'.repeat(2_600_000)}${await sampleToken('id')}`);
		const before = fileNode(document.uri);
		expect(before).to.include({ large: 'not-asked' });
		expect(tree.children(before, 'file').map(({ type }) => type)).to.deep.equal(['large-file']);
		tree.ask(document);
		expect(tree.children(fileNode(document.uri), 'file').map(({ type }) => type)).to.deep.equal(['token']);
	});

	it('finds the tokens of the workspace, and passes over what git ignores', async () => {
		const scan = await scanWorkspace(undefined, never, () => undefined);
		const found = new Map([...scan.tokens].map(([uri, list]) => [vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), list]));
		expect([...found.keys()]).to.include.members([
			'.env',
			'app.log',
			'tokens.json',
			'nested/private.txt',
			'src/config.py',
			'linked/token.txt',
		]);
		expect([...found.keys()].filter((path) => /^ignored|later|key$|min\.js$|secret|^\.git\//.test(path))).to.deep.equal([]);
		expect(scan.skipped.map(({ uri, reason }) => [vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), reason])).to.deep.equal([
			['nested/blob.bin', 'binary'],
		]);
		const [id, access] = found.get('nested/private.txt') ?? [];
		const document = await vscode.workspace.openTextDocument(workspaceFile('nested/private.txt'));
		expect(id?.start).to.deep.equal([1, 4]);
		expect(access?.start).to.deep.equal([2, 0]);
		expect(document.getText(new vscode.Range(...(id?.start ?? [0, 0]), ...(id?.end ?? [0, 0])))).to.equal(await sampleToken('id'));
	});

	it("passes over what the user's own ignore file names, where the files are on the machine of the extension", async () => {
		const home = workspaceFile('.git/home');
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(home, '.config/git/ignore'), new TextEncoder().encode('config.py\n'));
		const machine = { env: { HOME: home.fsPath }, realPath: (path: string) => Promise.resolve(path) };
		const paths = [...(await scanWorkspace(machine, never, () => undefined)).tokens.keys()].join('\n');
		expect(paths.includes('/config.py')).to.equal(home.scheme !== 'file');
		expect(paths).to.include('app.log');
	});

	it('passes over what the search excludes', async () => {
		const search = vscode.workspace.getConfiguration('search');
		await search.update('exclude', { 'excluded/**': true, '**/*.log': false }, vscode.ConfigurationTarget.Workspace);
		try {
			const paths = [...(await scanWorkspace(undefined, never, () => undefined)).tokens.keys()].join('\n');
			expect(paths).not.to.include('/excluded/');
			expect(paths).to.include('app.log');
		} finally {
			await search.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
		}
		expect([...(await scanWorkspace(undefined, never, () => undefined)).tokens.keys()].join('\n')).to.include('/excluded/');
	});

	it('stops when it is cancelled, and keeps what it has found', async () => {
		const source = new vscode.CancellationTokenSource();
		const scan = await scanWorkspace(undefined, source.token, () => source.cancel());
		expect(scan.stopped).to.equal(true);
		expect(scan.files).to.be.greaterThan(0).and.to.be.lessThan(20);
	});

	it('shows what a scan has found until the file is open, saved or gone', async () => {
		scanned.show(await scanWorkspace(undefined, never, () => undefined));
		const uri = workspaceFile('src/config.py');
		expect(tree.children(fileNode(uri), 'file')).to.have.length(1);
		const document = await vscode.workspace.openTextDocument(uri);
		await vscode.window.showTextDocument(document);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uri, new vscode.Position(0, 0), `# ${await sampleToken('machine')}\n`);
		await vscode.workspace.applyEdit(edit);
		expect(tree.children(fileNode(uri), 'file')).to.have.length(2);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
		scanned.removed([uri]);
		expect(tree.children(undefined, 'kind').some((node) => node.type === 'skipped')).to.equal(true);
	});

	it('scans by its command, which answers with numbers', async () => {
		const answer = await vscode.commands.executeCommand<Record<string, unknown>>('claimlens.scanWorkspace');
		expect(answer).to.include({ skipped: 1, stopped: false });
		expect(answer['tokens']).to.be.greaterThan(20);
	});

	it('goes to a token, and decodes it from its row', async () => {
		const document = await openText(`first line\n  ${await sampleToken('access')}`);
		const [node] = tree.children(fileNode(document.uri), 'file');
		if (node?.type !== 'token') throw new Error('the token is not in the view');
		const { command } = treeItem(node, 'file', Date.now());
		const [location] = (command?.arguments ?? []) as unknown[];
		await vscode.commands.executeCommand('claimlens.showToken', location);
		const editor = vscode.window.activeTextEditor;
		expect(editor?.document.uri.toString()).to.equal(document.uri.toString());
		expect(document.getText(editor?.selection)).to.equal(await sampleToken('access'));
		expect(await vscode.commands.executeCommand('claimlens.decodeToken', node)).to.include({ kind: 'cognito-access' });
	});
});
