import * as vscode from 'vscode';

/** The file that `vscode.workspace.asRelativePath` names so; undefined when no workspace folder has it. */
export function workspaceUri(path: string): vscode.Uri | undefined {
	const folders = vscode.workspace.workspaceFolders ?? [];
	const [only, ...others] = folders;
	if (only === undefined) return undefined;
	if (others.length === 0) return vscode.Uri.joinPath(only.uri, path);
	const folder = folders.find(({ name }) => path.startsWith(`${name}/`));
	return folder && vscode.Uri.joinPath(folder.uri, path.slice(folder.name.length + 1));
}
