import * as vscode from 'vscode';
import { commandIds, contextKeys, section } from './ids.ts';
import { Log } from './log.ts';
import type { Runtime } from './runtime.ts';
import type { Session } from './session.ts';
import { wantsHover } from './settings.ts';
import { tokenRangeAt } from './tokenLocation.ts';

/** Registers everything at once and loads the rest on first use; nothing is read, drawn or asked here. */
export function start(context: vscode.ExtensionContext, runtime: Runtime): void {
	const log = new Log();
	let session: Promise<Session> | undefined;
	const load = (): Promise<Session> => {
		session ??= import('./session.ts').then(({ Session }) => {
			const created = new Session(context.extensionUri, runtime, log);
			context.subscriptions.push(created);
			return created;
		});
		return session;
	};
	const command = (id: string, run: (session: Session, argument: unknown) => Promise<unknown>): vscode.Disposable =>
		vscode.commands.registerCommand(id, (argument: unknown) => log.guard(async () => run(await load(), argument)));

	context.subscriptions.push(
		log,
		command(commandIds.decodeToken, async (loaded, argument) => (await import('./commands/decodeToken.ts')).decodeToken(loaded, argument)),
		command(commandIds.verifyToken, async (loaded, argument) => (await import('./commands/verifyToken.ts')).verifyToken(loaded, argument)),
		command(commandIds.stateExpectations, async (loaded) => (await import('./commands/stateExpectations.ts')).stateExpectations(loaded)),
		vscode.languages.registerHoverProvider('*', {
			provideHover: async (document, position) => {
				if (!wantsHover(document)) return undefined;
				const token = tokenRangeAt(document, position);
				if (token) return (await import('./hover/tokenHover.ts')).tokenHover(document, token, runtime.clock);
				return (await import('./hover/claimHover.ts')).claimHover(document, position);
			},
		}),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => updateContext(textEditor)),
		vscode.window.onDidChangeActiveTextEditor(updateContext),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(section)) void session?.then((loaded) => loaded.settingsChanged());
		}),
	);
	updateContext(vscode.window.activeTextEditor);
}

let tokenAtCursor: boolean | undefined;

/** Tells menus whether the cursor is in a token. */
function updateContext(editor: vscode.TextEditor | undefined): void {
	const found = editor !== undefined && tokenRangeAt(editor.document, editor.selection.active) !== undefined;
	if (found === tokenAtCursor) return;
	tokenAtCursor = found;
	void vscode.commands.executeCommand('setContext', contextKeys.tokenAtCursor, found);
}
