import * as vscode from 'vscode';

/** Reads data that the build has put beside the bundle, from the extension's own files. Rejects when it is not there. */
export async function readDataFile(extensionUri: vscode.Uri, name: string): Promise<unknown> {
	const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'browser', name));
	return JSON.parse(new TextDecoder().decode(bytes));
}
