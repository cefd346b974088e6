import type * as vscode from 'vscode';

/** The UTF-16 units of a document, without its text being put together. */
export function lengthOf(document: vscode.TextDocument): number {
	return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
