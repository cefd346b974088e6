import * as vscode from 'vscode';
import { registerCognitoView } from './cognitoView/register.ts';
import { type CommandCall, commandCall } from './commandCall.ts';
import { registerCommittedTokens } from './committed/register.ts';
import { registerConfigHelp } from './config/register.ts';
import { DecodedDocuments } from './decoded/decodedDocuments.ts';
import { DocumentTokens } from './documentTokens.ts';
import { commandIds, contextKeys, inspectorViewType, section } from './ids.ts';
import { registerConfigLint } from './lint/register.ts';
import { Log } from './log.ts';
import { registerMarks } from './marks/register.ts';
import { OnFirstUse } from './onFirstUse.ts';
import { Profiles } from './profiles.ts';
import type { Runtime } from './runtime.ts';
import type { Session } from './session.ts';
import { wants } from './settings.ts';
import { TeamClaims } from './teamClaims.ts';
import { registerTokenActions } from './tokenActions.ts';
import { registerTokensView } from './tokensView/register.ts';
import { WorkspaceFactsReader } from './workspaceFacts.ts';
import { ScannedTokens } from './workspaceScan/scannedTokens.ts';

/** Registers everything at once and loads the rest on first use; nothing is read, drawn or asked here. */
export function start(context: vscode.ExtensionContext, runtime: Runtime): void {
	const log = new Log();
	const tokens = new DocumentTokens();
	const scanned = new ScannedTokens();
	const decoded = new DecodedDocuments();
	const team = new TeamClaims();
	const profiles = new Profiles();
	const facts = new WorkspaceFactsReader(runtime.clock);
	const folders = new OnFirstUse(async () => new (await import('./lint/folderDocuments.ts')).FolderDocuments(runtime));
	const documents = new OnFirstUse(
		async () => new (await import('./config/workspaceDocuments.ts')).WorkspaceDocuments(runtime.clock, folders),
	);
	const comparisons = new OnFirstUse(
		async () => new (await import('./against/tokenComparisons.ts')).TokenComparisons(runtime.clock, documents),
	);
	const update = tokenContext(tokens);
	const session = new OnFirstUse(async () => {
		const { Session } = await import('./session.ts');
		const created = new Session(context.extensionUri, runtime, { tokens, scanned, decoded, team, profiles, facts, comparisons }, log);
		context.subscriptions.push(created);
		return created;
	});
	const command = (id: string, run: (session: Session, call: CommandCall) => Promise<unknown>): vscode.Disposable =>
		vscode.commands.registerCommand(id, (...given: readonly unknown[]) => {
			// A row of a view that is drawn anew at this moment comes as nothing: nobody wants to be asked for a token then.
			const [argument] = given;
			if (given.length > 1 && argument === undefined) return undefined;
			const call = commandCall(argument);
			return log.guard(async () => run(await session.get(), call));
		});

	context.subscriptions.push(
		log,
		tokens,
		decoded,
		registerTokenActions(tokens, scanned, decoded, log),
		registerMarks(tokens, runtime.clock),
		team,
		profiles,
		command(commandIds.openInspector, (loaded) => loaded.openInspector()),
		vscode.window.registerWebviewPanelSerializer(inspectorViewType, {
			deserializeWebviewPanel: async (panel, state: unknown) => {
				await log.guard(async () => (await session.get()).restore(panel, state));
			},
		}),
		command(commandIds.decodeToken, async (loaded, call) => (await import('./commands/decodeToken.ts')).decodeToken(loaded, call)),
		command(commandIds.verifyToken, async (loaded, call) => (await import('./commands/verifyToken.ts')).verifyToken(loaded, call)),
		command(commandIds.verifyAllTokens, async (loaded, call) =>
			(await import('./commands/verifyAllTokens.ts')).verifyAllTokens(loaded, call),
		),
		command(commandIds.verifyWithKeys, async (loaded, call) => (await import('./commands/verifyWithKeys.ts')).verifyWithKeys(loaded, call)),
		command(commandIds.stateExpectations, async (loaded) =>
			(await import('./commands/stateExpectations.ts')).stateExpectations(loaded, 'all'),
		),
		command(commandIds.compareWithShown, async (loaded, call) =>
			(await import('./commands/compareWithShown.ts')).compareWithShown(loaded, call),
		),
		command(commandIds.compareWithConfiguration, async (loaded, call) =>
			(await import('./commands/compareWithConfiguration.ts')).compareWithConfiguration(loaded, call),
		),
		command(commandIds.checkDiscovery, async (loaded) => (await import('./commands/checkDiscovery.ts')).checkDiscovery(loaded)),
		command(commandIds.copyVerifierCode, async (loaded, call) =>
			(await import('./commands/copyVerifierCode.ts')).copyVerifierCode(loaded, call),
		),
		vscode.languages.registerHoverProvider('*', {
			provideHover: async (document, position) => {
				if (!wants('hover', document)) return undefined;
				const token = tokens.at(document, position);
				if (token) return (await import('./hover/tokenHover.ts')).tokenHover(document, token, runtime.clock, comparisons);
				const [{ claimHover }, rows] = await Promise.all([import('./hover/claimHover.ts'), team.rowsFor(document.uri)]);
				return claimHover(document, position, rows, runtime.clock, facts);
			},
		}),
		...registerCommittedTokens(tokens, runtime, log),
		...registerConfigLint(folders, log),
		...registerConfigHelp({
			tokens,
			folders,
			facts,
			texts: new OnFirstUse(async () => new (await import('./config/workspaceTexts.ts')).WorkspaceTexts(runtime.clock)),
		}),
		...registerCognitoView(
			context.extensionUri,
			new OnFirstUse(async () => new (await import('./config/workspaceConfiguration.ts')).WorkspaceConfigurationReader(documents)),
			log,
		),
		...registerTokensView(tokens, scanned, runtime, log, context.workspaceState),
		vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
		vscode.window.onDidChangeActiveTextEditor(update),
		tokens.onDidChange((document) => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document === document) update(editor);
		}),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(section)) void session.asked?.then((loaded) => loaded.settingsChanged());
		}),
	);
}

/** Tells menus whether the cursor is in a token. */
function tokenContext(tokens: DocumentTokens): (editor: vscode.TextEditor | undefined) => void {
	let known: boolean | undefined;
	return (editor) => {
		const found = editor !== undefined && tokens.atUnasked(editor.document, editor.selection.active) !== undefined;
		if (found === known) return;
		known = found;
		void vscode.commands.executeCommand('setContext', contextKeys.tokenAtCursor, found);
	};
}
