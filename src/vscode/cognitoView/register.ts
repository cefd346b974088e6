import * as vscode from 'vscode';
import type { WorkspaceConfigurationReader } from '../config/workspaceConfiguration.ts';
import { commandIds, section, viewIds } from '../ids.ts';
import { mayHoldConfiguration } from '../lint/lintedFiles.ts';
import type { Log } from '../log.ts';
import { OnFirstUse } from '../onFirstUse.ts';
import type { CognitoNode } from './nodes.ts';

/** Milliseconds after the last change until view and graph are drawn again. */
const quietTime = 600;

/** Registers the Cognito view and the graph. The workspace is read when one of them is first in sight. */
export function registerCognitoView(
	extensionUri: vscode.Uri,
	configuration: OnFirstUse<WorkspaceConfigurationReader>,
	log: Log,
): readonly vscode.Disposable[] {
	const changed = new vscode.EventEmitter<undefined>();
	const tree = new OnFirstUse(async () => new (await import('./cognitoTree.ts')).CognitoTree(await configuration.get()));
	const graph = new OnFirstUse(
		async () => new (await import('../graph/panel.ts')).GraphPanel(extensionUri, await configuration.get(), log),
	);
	const view = vscode.window.createTreeView<CognitoNode>(viewIds.cognito, {
		showCollapseAll: true,
		treeDataProvider: {
			onDidChangeTreeData: changed.event,
			getChildren: async (node) => [...(await (await tree.get()).children(node))],
			getTreeItem: async (node) => (await import('./treeItems.ts')).treeItem(node, (await tree.get()).configuration),
		},
	});
	const draw = (): void => {
		if (view.visible && tree.asked) changed.fire(undefined);
		void graph.asked?.then((panel) => log.guard(() => panel.refresh()));
	};
	let waiting: ReturnType<typeof setTimeout> | undefined;
	/** Nothing is looked at, not even the text that was typed, before somebody has seen view or graph. */
	const soon = (document?: vscode.TextDocument): void => {
		if (configuration.asked === undefined || (document && !mayHoldConfiguration(document))) return;
		clearTimeout(waiting);
		waiting = setTimeout(draw, quietTime);
	};
	return [
		view,
		changed,
		view.onDidChangeVisibility(({ visible }) => visible && soon()),
		vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
		vscode.workspace.onDidOpenTextDocument((document) => soon(document)),
		vscode.workspace.onDidCreateFiles(() => soon()),
		vscode.workspace.onDidDeleteFiles(() => soon()),
		vscode.workspace.onDidRenameFiles(() => soon()),
		vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`${section}.lint`) && soon()),
		vscode.commands.registerCommand(commandIds.showConfigurationGraph, () => log.guard(async () => (await graph.get()).show())),
		vscode.commands.registerCommand(commandIds.refreshConfiguration, () => draw()),
		new vscode.Disposable(() => {
			clearTimeout(waiting);
			void graph.asked?.then((panel) => panel.dispose());
		}),
	];
}
