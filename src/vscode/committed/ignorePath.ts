import * as vscode from 'vscode';
import { globOf } from '../../core/workspace/globs.ts';
import { section } from '../ids.ts';
import { ignoredPaths } from '../settings.ts';

/** Adds a file of the workspace to the paths in which tokens are expected, in the workspace's settings. */
export async function ignorePath(argument: unknown): Promise<void> {
	if (typeof argument !== 'string') return;
	const file = vscode.Uri.parse(argument, true);
	if (vscode.workspace.getWorkspaceFolder(file) === undefined) return;
	const paths = [...new Set([...ignoredPaths(file), globOf(vscode.workspace.asRelativePath(file, false))])];
	const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
	const target = several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
	await vscode.workspace.getConfiguration(section, file).update('committedTokens.ignoredPaths', paths, target);
}
