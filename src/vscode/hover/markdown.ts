import * as vscode from 'vscode';
import { tokenLinks } from './tokenLinks.ts';

/** A hover that trusts its own commands and nothing else. */
export function createHoverText(): vscode.MarkdownString {
	const text = new vscode.MarkdownString('', true);
	text.isTrusted = { enabledCommands: tokenLinks.map(({ command }) => command) };
	return text;
}
