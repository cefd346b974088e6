import * as vscode from 'vscode';
import type { FilePlace } from '../core/cognito/facts.ts';
import type { ExpectationSource } from '../core/verify/expectationSource.ts';
import { workspaceUri } from './filePlaces.ts';
import { section } from './ids.ts';

/** Opens where an expectation is written down: the line of the file, or the setting. */
export async function openSource(source: ExpectationSource): Promise<void> {
	switch (source.type) {
		case 'configuration':
			return openPlace(source.place);
		case 'trusted-issuers':
			return openSetting('workbench.action.openSettings', 'trustedIssuers');
		case 'profile':
			if (source.place.in === 'file') return openPlace(source.place);
			return openSetting(
				source.place.in === 'user-settings' ? 'workbench.action.openSettings' : 'workbench.action.openWorkspaceSettings',
				'profiles',
			);
		case 'here':
		case 'option':
			return undefined;
	}
}

/** Opens a line of a file of the workspace, if the file is still there. */
export async function openPlace({ path, line }: FilePlace): Promise<void> {
	const uri = workspaceUri(path);
	if (uri === undefined) return;
	const document = await vscode.workspace.openTextDocument(uri);
	// The file may be shorter than it was.
	const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
	await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection: range });
}

async function openSetting(command: string, setting: string): Promise<void> {
	await vscode.commands.executeCommand(command, { query: `${section}.${setting}` });
}
