import * as vscode from 'vscode';

/** The folder whose files belong together with a document; undefined for one that is in no folder. */
export function folderOf({ uri, isUntitled }: vscode.TextDocument): vscode.Uri | undefined {
	const inFolder = !isUntitled && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
	return inFolder ? vscode.Uri.joinPath(uri, '..') : undefined;
}

/** Names the documents that are looked at together. */
export function groupOf(document: vscode.TextDocument): string {
	return (folderOf(document) ?? document.uri).toString();
}
