import * as vscode from 'vscode';

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
	const times: Record<'small' | 'token' | 'words' | 'claim', number[]> = { small: [], token: [], words: [], claim: [] };
	for (const line of lines.slice(0, 60)) {
		times.small.push(await hover(small, 3));
		times.token.push(await hover(large, line, large.lineAt(line).text.indexOf('eyJ') + 30));
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
