import * as vscode from 'vscode';
import type { Finding } from '../../core/config/lint/lintDocuments.ts';
import type { Fix, TextEdit } from '../../core/config/rules/rule.ts';
import { ignoreComment } from '../../core/exposure/ignoreComment.ts';
import { fixTitle } from '../../words/config.ts';
import { findingActions } from '../../words/findings.ts';
import { commandIds } from '../ids.ts';
import { words } from '../words.ts';
import type { ConfigLint } from './configLint.ts';

/** What can be done about findings: the fixes of their rules, the same for all of a kind, a comment, or silence about a rule. */
export class FindingFixes implements vscode.CodeActionProvider {
	readonly #lint: Pick<ConfigLint, 'findingOf' | 'findingsIn'>;

	constructor(lint: Pick<ConfigLint, 'findingOf' | 'findingsIn'>) {
		this.#lint = lint;
	}

	provideCodeActions(document: vscode.TextDocument, _: vscode.Range, { diagnostics }: vscode.CodeActionContext): vscode.CodeAction[] {
		return diagnostics.flatMap((diagnostic) => {
			const finding = this.#lint.findingOf(diagnostic);
			if (finding === undefined) return [];
			const all = this.#lint.findingsIn(document.uri);
			const fixes = finding.fixes.flatMap((fix) => [
				oneFix(document, diagnostic, finding, fix),
				...allFixes(document, diagnostic, finding, fix, all),
			]);
			return [...fixes, ...comment(document, diagnostic, finding), off(document, diagnostic, finding)];
		});
	}
}

function action(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	made.diagnostics = [diagnostic];
	return made;
}

function oneFix(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, finding: Finding, fix: Fix): vscode.CodeAction {
	const made = action(fixTitle(fix, finding, words), diagnostic);
	made.isPreferred = true;
	made.edit = workspaceEdit(document, fix.edits);
	return made;
}

/** The same fix for every finding of the rule in the file, where there are several that do not get in each other's way. */
function allFixes(
	document: vscode.TextDocument,
	diagnostic: vscode.Diagnostic,
	{ rule, names }: Finding,
	{ title }: Fix,
	all: readonly Finding[],
): vscode.CodeAction[] {
	const fixes = all.filter((finding) => finding.rule === rule).flatMap(({ fixes: own }) => own.find((fix) => fix.title === title) ?? []);
	const apart = withoutOverlap(fixes);
	const [first] = apart;
	if (first === undefined || apart.length < 2) return [];
	const name = fixTitle(first, { names }, words);
	const made = action(words.say(findingActions.all, { title: name, count: apart.length }), diagnostic);
	made.edit = workspaceEdit(
		document,
		apart.flatMap(({ edits }) => edits),
	);
	return [made];
}

function withoutOverlap(fixes: readonly Fix[]): readonly Fix[] {
	const taken: TextEdit[] = [];
	return fixes.filter(({ edits }) => {
		const free = edits.every(({ range }) => taken.every((other) => range.end <= other.range.start || other.range.end <= range.start));
		if (free) taken.push(...edits);
		return free;
	});
}

/** None where the language has no comments. */
function comment(document: vscode.TextDocument, diagnostic: vscode.Diagnostic, { rule }: Finding): vscode.CodeAction[] {
	// Without an extension for it, a file of Terraform is plain text.
	const language = /\.(?:tf|tofu)$/.test(document.uri.path) ? 'terraform' : document.languageId;
	const text = ignoreComment(language, rule.id);
	if (text === undefined) return [];
	const { line } = diagnostic.range.start;
	const indent = /^\s*/.exec(document.lineAt(line).text)?.[0] ?? '';
	const end = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	const made = action(words.say(findingActions.comment, { rule: rule.id }), diagnostic);
	made.edit = new vscode.WorkspaceEdit();
	made.edit.insert(document.uri, new vscode.Position(line, 0), `${indent}${text}${end}`);
	return [made];
}

function off({ uri }: vscode.TextDocument, diagnostic: vscode.Diagnostic, { rule }: Finding): vscode.CodeAction {
	const made = action(words.say(findingActions.off, { rule: rule.id }), diagnostic);
	made.command = { command: commandIds.turnRuleOff, title: made.title, arguments: [rule.id, uri.toString()] };
	return made;
}

function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
	const edit = new vscode.WorkspaceEdit();
	for (const { range, text } of edits) {
		edit.replace(document.uri, new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)), text);
	}
	return edit;
}
