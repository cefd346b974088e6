import * as vscode from 'vscode';
import { plain } from '../../core/report/markdownText.ts';
import { tokenLinks } from './tokenLinks.ts';

/** A hover that trusts its own commands and nothing else. */
export function createHoverText(): vscode.MarkdownString {
	const text = new vscode.MarkdownString('', true);
	text.isTrusted = { enabledCommands: tokenLinks.map(({ command }) => command) };
	return text;
}

/** A label of ours, and what stands beside it, ready for a cell (`codeCell`, `plain`). */
export type HoverRow = readonly [label: string, cell: string];

/** Rows as a table of two columns, whose head is the first of them; nothing where there are none. */
export function tableText([first, ...others]: readonly HoverRow[]): string {
	if (first === undefined) return '';
	const line = ([label, cell]: HoverRow): string => `| ${plain(label)} | ${cell} |\n`;
	return `${line(first)}|:--|:--|\n${others.map(line).join('')}`;
}
