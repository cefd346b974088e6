import * as vscode from 'vscode';
import type { DocumentTokens } from '../documentTokens.ts';
import { commandIds, contextKeys, viewIds } from '../ids.ts';
import type { Log } from '../log.ts';
import { OnFirstUse } from '../onFirstUse.ts';
import type { Runtime } from '../runtime.ts';
import type { ScannedTokens } from '../workspaceScan/scannedTokens.ts';
import type { TokensNode } from './nodes.ts';
import type { Grouping } from './tokenTree.ts';

/** Milliseconds after the last of several documents has changed until the view is drawn again. */
const quietTime = 100;
/** Milliseconds between two looks at the clock while the view is in sight. */
const clockTick = 30_000;

/** Registers the Tokens view. Its content is loaded when it is first in sight, or when a scan is asked for. */
export function registerTokensView(
	tokens: DocumentTokens,
	scanned: ScannedTokens,
	{ clock, machine }: Runtime,
	log: Log,
	state: vscode.Memento,
): readonly vscode.Disposable[] {
	const changed = new vscode.EventEmitter<undefined>();
	const tree = new OnFirstUse(async () => new (await import('./tokenTree.ts')).TokenTree(tokens, scanned));
	const grouping = (): Grouping => (state.get(contextKeys.tokensByKind) === true ? 'kind' : 'file');
	const group = async (byKind: boolean): Promise<void> => {
		await Promise.all([
			state.update(contextKeys.tokensByKind, byKind),
			vscode.commands.executeCommand('setContext', contextKeys.tokensByKind, byKind),
		]);
		changed.fire(undefined);
	};
	const view = vscode.window.createTreeView<TokensNode>(viewIds.tokens, {
		showCollapseAll: true,
		treeDataProvider: {
			onDidChangeTreeData: changed.event,
			getChildren: async (node) => [...(await tree.get()).children(node, grouping())],
			getTreeItem: async (node) => (await import('./treeItems.ts')).treeItem(node, grouping(), clock()),
			resolveTreeItem: async (item, node) => {
				if (node.type === 'token') item.tooltip = (await import('./treeItems.ts')).tokenTooltip(node, clock());
				return item;
			},
		},
	});

	let waiting: ReturnType<typeof setTimeout> | undefined;
	const soon = (): void => {
		if (tree.asked === undefined) return;
		clearTimeout(waiting);
		waiting = setTimeout(() => changed.fire(undefined), quietTime);
	};
	let ticking: ReturnType<typeof setInterval> | undefined;
	const tick = (visible: boolean): void => {
		clearInterval(ticking);
		if (visible) ticking = setInterval(() => changed.fire(undefined), clockTick);
	};
	const removed = (files: readonly vscode.Uri[]): void => {
		scanned.removed(files);
		soon();
	};
	const command = (id: string, run: (argument: unknown) => Promise<unknown>): vscode.Disposable =>
		vscode.commands.registerCommand(id, (argument: unknown) => log.guard(() => run(argument)));
	void vscode.commands.executeCommand('setContext', contextKeys.tokensByKind, grouping() === 'kind');
	tick(view.visible);

	return [
		view,
		changed,
		view.onDidChangeVisibility(({ visible }) => {
			tick(visible);
			if (visible) soon();
		}),
		tokens.onDidChange(soon),
		vscode.workspace.onDidSaveTextDocument((document) => {
			void tree.asked?.then((loaded) => {
				loaded.saved(document);
				soon();
			});
		}),
		vscode.workspace.onDidDeleteFiles(({ files }) => removed(files)),
		vscode.workspace.onDidRenameFiles(({ files }) => removed(files.map(({ oldUri }) => oldUri))),
		command(commandIds.scanWorkspace, async () => {
			// It hears what is saved from then on.
			await tree.get();
			const answer = await (await import('./scanCommand.ts')).scanCommand(scanned, view, machine);
			changed.fire(undefined);
			return answer;
		}),
		command(commandIds.verifyListedTokens, async () => {
			const listed = (await tree.get()).children(undefined, 'file').flatMap((node) => (node.type === 'file' ? node.tokens : []));
			return vscode.commands.executeCommand(commandIds.verifyAllTokens, { tokens: listed });
		}),
		command(commandIds.groupTokensByKind, () => group(true)),
		command(commandIds.groupTokensByFile, () => group(false)),
		command(commandIds.showToken, async (argument) => (await import('./showToken.ts')).showToken(tokens, argument)),
		command(commandIds.findTokensInFile, async (argument) => {
			const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === argument);
			if (document) (await tree.get()).ask(document);
			changed.fire(undefined);
		}),
		new vscode.Disposable(() => {
			clearTimeout(waiting);
			tick(false);
		}),
	];
}
