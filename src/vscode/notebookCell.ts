import * as vscode from 'vscode';

/** The notebook cell whose text a document is. */
export function cellOf(document: vscode.TextDocument): vscode.NotebookCell | undefined {
	for (const notebook of vscode.workspace.notebookDocuments) {
		const cell = notebook.getCells().find((candidate) => candidate.document === document);
		if (cell) return cell;
	}
	return undefined;
}
