import * as vscode from 'vscode';
import type { DocumentTokens } from '../documentTokens.ts';
import { commandIds, section } from '../ids.ts';
import type { Log } from '../log.ts';
import { cellOf } from '../notebookCell.ts';
import { OnFirstUse } from '../onFirstUse.ts';
import type { Runtime } from '../runtime.ts';
import { warnsOfCommittedTokens } from '../settings.ts';

/** Warns about tokens in open files that git tracks. What it takes is loaded when the first open file of the workspace holds a token. */
export function registerCommittedTokens(tokens: DocumentTokens, runtime: Runtime, log: Log): readonly vscode.Disposable[] {
	const committed = new OnFirstUse(async () => new (await import('./committedTokens.ts')).CommittedTokens(tokens, runtime, () => all()));
	const look = async (document: vscode.TextDocument): Promise<void> => {
		const file = fileOf(document);
		const wanted = !document.isClosed && vscode.workspace.getWorkspaceFolder(file) !== undefined && warnsOfCommittedTokens(file);
		if (wanted && tokens.inUnasked(document).length > 0) return (await committed.get()).check(document, file);
		(await committed.asked)?.clear(document);
	};
	const guarded = (document: vscode.TextDocument): void => void log.guard(() => look(document));
	const all = (): void => vscode.workspace.textDocuments.forEach(guarded);
	return [
		tokens.onDidChange(guarded),
		// Where no change of the index is told, and because time goes by, a document is looked at when somebody comes back to it.
		vscode.window.onDidChangeActiveTextEditor((editor) => editor && guarded(editor.document)),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(`${section}.committedTokens`)) all();
		}),
		vscode.languages.registerCodeActionsProvider(
			'*',
			{
				provideCodeActions: async (document, _, { diagnostics }) =>
					committed.asked && diagnostics.length > 0 ? (await import('./fixes.ts')).fixes(document, fileOf(document), diagnostics) : [],
			},
			{ providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
		),
		vscode.commands.registerCommand(commandIds.ignorePath, (argument: unknown) =>
			log.guard(async () => (await import('./ignorePath.ts')).ignorePath(argument)),
		),
		new vscode.Disposable(() => {
			void committed.asked?.then((loaded) => loaded.dispose());
		}),
	];
}

/** The file that holds a document: for a cell that of its notebook. */
function fileOf(document: vscode.TextDocument): vscode.Uri {
	return cellOf(document)?.notebook.uri ?? document.uri;
}
