import * as vscode from 'vscode';
import type { DocumentTokens } from '../documentTokens.ts';
import { cellOf } from '../notebookCell.ts';
import { isTokenLocation, rangeOf, tokenAtLocation } from '../tokenLocation.ts';

/** Shows the text around a token and selects it, in the active group unless said otherwise; in a notebook, the cell that it is in. */
export async function showToken(tokens: DocumentTokens, argument: unknown, viewColumn?: vscode.ViewColumn): Promise<void> {
	if (!isTokenLocation(argument)) return;
	const { document, token } = await tokenAtLocation(tokens, argument);
	const cell = cellOf(document);
	if (cell) {
		const selections = [new vscode.NotebookRange(cell.index, cell.index + 1)];
		await vscode.window.showNotebookDocument(cell.notebook, { selections, ...(viewColumn && { viewColumn }) });
		return;
	}
	const selection = token?.range ?? document.validateRange(rangeOf(argument));
	await vscode.window.showTextDocument(document, { selection, ...(viewColumn && { viewColumn }) });
}
