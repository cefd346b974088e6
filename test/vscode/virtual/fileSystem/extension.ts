import * as vscode from 'vscode';
import { MemoryFileSystem } from './memoryFileSystem.ts';

/**
 * An extension for tests alone: what lies in its folder `files` when it starts is `memfs:/project`. Its view is there only where VS Code takes
 * the workspace for a virtual one; the command `memfs.whenVirtual` answers as soon as it is.
 */
export async function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): Promise<void> {
	const files = new MemoryFileSystem();
	await copy(vscode.Uri.joinPath(extensionUri, 'files'), vscode.Uri.parse('memfs:/project'), files);
	const view = vscode.window.createTreeView('memfs.virtual', {
		treeDataProvider: { getChildren: () => [], getTreeItem: (node: never) => node },
	});
	const shown = new Promise<void>((resolve) => {
		view.onDidChangeVisibility(({ visible }) => visible && resolve());
		if (view.visible) resolve();
	});
	subscriptions.push(
		view,
		vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }),
		vscode.commands.registerCommand('memfs.whenVirtual', async () => {
			await vscode.commands.executeCommand('memfs.virtual.focus');
			await shown;
			return true;
		}),
	);
}

async function copy(from: vscode.Uri, to: vscode.Uri, files: MemoryFileSystem): Promise<void> {
	files.createDirectory(to);
	for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
		const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
		if (type === vscode.FileType.Directory) await copy(source, target, files);
		else files.writeFile(target, await vscode.workspace.fs.readFile(source));
	}
}
