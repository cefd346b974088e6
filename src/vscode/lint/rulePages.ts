import * as vscode from 'vscode';
import { allRules } from '../../core/config/rules/allRules.ts';
import type { Rule } from '../../core/config/rules/rule.ts';
import { rulePageText } from '../../words/rulePage.ts';
import { ruleScheme } from '../ids.ts';
import { words } from '../words.ts';

/** The address of a rule's page, in this editor: it needs no network. */
export function rulePage({ id }: Rule): vscode.Uri {
	return vscode.Uri.from({ scheme: ruleScheme, path: `/${id}.md` });
}

/** The text of a page, in Markdown; empty for a rule that does not exist. */
export function rulePageAt({ path }: vscode.Uri): string {
	const rule = allRules.find((candidate) => rulePage(candidate).path === path);
	return rule === undefined ? '' : rulePageText(rule, words);
}
