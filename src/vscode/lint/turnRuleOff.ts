import * as vscode from 'vscode';
import { section } from '../ids.ts';

/** Adds a rule to those that are off, in the settings of the workspace, or of the user where none is open. */
export async function turnRuleOff([rule, document]: readonly unknown[]): Promise<void> {
	if (typeof rule !== 'string' || typeof document !== 'string') return;
	const configuration = vscode.workspace.getConfiguration(section, vscode.Uri.parse(document, true));
	const target = vscode.workspace.workspaceFolders === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
	const levels = configuration.inspect<Readonly<Record<string, unknown>>>('lint.rules');
	const known = target === vscode.ConfigurationTarget.Workspace ? levels?.workspaceValue : levels?.globalValue;
	await configuration.update('lint.rules', { ...known, [rule]: 'off' }, target);
}
