import * as vscode from 'vscode';

/** How a command was called: with what, and where the user was at that moment. What it takes is loaded after that, and the user may go on. */
export interface CommandCall {
	readonly argument: unknown;
	readonly editor: vscode.TextEditor | undefined;
	/** What was selected in that editor, the main one first. */
	readonly selections: readonly vscode.Selection[];
	readonly notebook: vscode.NotebookDocument | undefined;
}

/** A call of this moment. */
export function commandCall(argument: unknown): CommandCall {
	const editor = vscode.window.activeTextEditor;
	return { argument, editor, selections: editor?.selections ?? [], notebook: vscode.window.activeNotebookEditor?.notebook };
}
