import * as vscode from 'vscode';
import { TokenComparisons } from '../../../src/vscode/against/tokenComparisons.ts';
import { WorkspaceDocuments } from '../../../src/vscode/config/workspaceDocuments.ts';
import { DocumentTokens } from '../../../src/vscode/documentTokens.ts';
import { tokenHover } from '../../../src/vscode/hover/tokenHover.ts';
import { FolderDocuments } from '../../../src/vscode/lint/folderDocuments.ts';
import { OnFirstUse } from '../../../src/vscode/onFirstUse.ts';

/** Times hovers inside VS Code and tells them on the console, which the benchmark outside reads. */
export async function run(): Promise<void> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) throw new Error('the benchmark needs a workspace');
	const open = (name: string): Thenable<vscode.TextDocument> => vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
	const [small, large] = await Promise.all([open('small.txt'), open('large.txt')]);
	await hover(small, 3);
	const claim = await open('claim.json');
	const unread = await hover(claim, 0);
	const first = await hover(large, 3);
	const lines = Array.from({ length: large.lineCount }, (_, line) => line).filter((line) => large.lineAt(line).text.includes('eyJ'));
	const times: Record<'small' | 'token' | 'own' | 'words' | 'claim', number[]> = { small: [], token: [], own: [], words: [], claim: [] };
	const answer = answers();
	for (const line of lines.slice(0, 60)) {
		times.small.push(await hover(small, 3));
		const character = large.lineAt(line).text.indexOf('eyJ') + 30;
		times.token.push(await hover(large, line, character));
		times.own.push(await answer(large, new vscode.Position(line, character)));
		times.words.push(await hover(large, line + 1));
		times.claim.push(await hover(claim, 0));
	}
	console.log(`BENCH ${JSON.stringify({ characters: large.getText().length, tokens: lines.length, first, unread, ...times })}`);
}

/** Milliseconds that all hovers at a place take, from the question to the answer. */
async function hover(document: vscode.TextDocument, line: number, character = 10): Promise<number> {
	const started = performance.now();
	await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(line, character));
	return performance.now() - started;
}

/** Times the answer to a hover on a token alone, without VS Code asking for it: the first one, which scans the document, is not among them. */
function answers(): (document: vscode.TextDocument, position: vscode.Position) => Promise<number> {
	const tokens = new DocumentTokens();
	const folders = new OnFirstUse(() => Promise.resolve(new FolderDocuments({ clock: Date.now })));
	const documents = new OnFirstUse(() => Promise.resolve(new WorkspaceDocuments(Date.now, folders)));
	const comparisons = new OnFirstUse(() => Promise.resolve(new TokenComparisons(Date.now, documents)));
	const scanned = new Set<vscode.TextDocument>();
	return async (document, position) => {
		if (!scanned.has(document)) tokens.in(document);
		scanned.add(document);
		const started = performance.now();
		const token = tokens.at(document, position);
		if (token === undefined) throw new Error('there is no token');
		await tokenHover(document, token, Date.now, comparisons);
		return performance.now() - started;
	};
}
