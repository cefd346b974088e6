import * as vscode from 'vscode';
import { commandIds, ruleScheme, section } from '../ids.ts';
import type { Log } from '../log.ts';
import { OnFirstUse } from '../onFirstUse.ts';
import { lintsConfiguration } from '../settings.ts';
import type { FolderDocuments } from './folderDocuments.ts';
import { mayHoldConfiguration } from './lintedFiles.ts';

/** Milliseconds without a change after which a document is looked at. */
const pause = 200;

/** Reports what is wrong in the configuration of open files. What it takes is loaded when the first of them is seen. */
export function registerConfigLint(folders: OnFirstUse<FolderDocuments>, log: Log): readonly vscode.Disposable[] {
	const lint = new OnFirstUse(async () => {
		const [{ ConfigLint }, documents] = await Promise.all([import('./configLint.ts'), folders.get()]);
		return new ConfigLint(documents, () => all(pause));
	});
	const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
	const look = async (document: vscode.TextDocument): Promise<void> => {
		const wanted = mayHoldConfiguration(document) && lintsConfiguration(document.uri);
		await (wanted ? await lint.get() : await lint.asked)?.check(document, wanted);
	};
	const soon = (document: vscode.TextDocument, wait = 0): void => {
		clearTimeout(timers.get(document));
		const timer = setTimeout(() => {
			timers.delete(document);
			void log.guard(() => look(document));
		}, wait);
		timers.set(document, timer);
	};
	const all = (wait = 0): void => {
		for (const document of vscode.workspace.textDocuments) soon(document, wait);
	};
	all();
	return [
		vscode.workspace.onDidOpenTextDocument((document) => soon(document)),
		vscode.workspace.onDidCloseTextDocument((document) => soon(document)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document, pause)),
		vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`${section}.lint`) && all()),
		vscode.commands.registerCommand(commandIds.turnRuleOff, (...given: readonly unknown[]) =>
			log.guard(async () => (await import('./turnRuleOff.ts')).turnRuleOff(given)),
		),
		vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
			provideTextDocumentContent: async (uri) => (await import('./rulePages.ts')).rulePageAt(uri),
		}),
		new vscode.Disposable(() => {
			for (const timer of timers.values()) clearTimeout(timer);
			void lint.asked?.then((loaded) => loaded.dispose());
		}),
	];
}
