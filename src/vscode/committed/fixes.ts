import * as vscode from 'vscode';
import { ignoreComment } from '../../core/exposure/ignoreComment.ts';
import { fixSentences } from '../../words/exposure.ts';
import { commandIds } from '../ids.ts';
import { tokenLocation } from '../tokenLocation.ts';
import { words } from '../words.ts';
import { committedTokenCode, diagnosticSource } from './diagnostic.ts';

/** What can be done about the warnings: redact the token, ignore it with a comment, or ignore its file. */
export function fixes(document: vscode.TextDocument, file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
	const ours = diagnostics.filter(({ source, code }) => source === diagnosticSource && code === committedTokenCode);
	return ours.flatMap((diagnostic) => [redact(document, diagnostic), ...comment(document, diagnostic), path(file, diagnostic)]);
}

function fix(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	return action;
}

function redact({ uri }: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const action = fix(words.say(fixSentences.redact), diagnostic);
	action.isPreferred = true;
	action.command = { command: commandIds.redactToken, title: action.title, arguments: [tokenLocation(uri, diagnostic.range)] };
	return action;
}

/** None where the language has no comments, or where a line more would break a statement that goes on from the line before. */
function comment(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
	const text = ignoreComment(document.languageId);
	const { line } = diagnostic.range.start;
	if (text === undefined || (line > 0 && /\\\s*$/.test(document.lineAt(line - 1).text))) return [];
	const indent = /^\s*/.exec(document.lineAt(line).text)?.[0] ?? '';
	const end = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
	const action = fix(words.say(fixSentences.comment), diagnostic);
	action.edit = new vscode.WorkspaceEdit();
	action.edit.insert(document.uri, new vscode.Position(line, 0), `${indent}${text}${end}`);
	return [action];
}

function path(file: vscode.Uri, diagnostic: vscode.Diagnostic): vscode.CodeAction {
	const action = fix(words.say(fixSentences.path, { path: vscode.workspace.asRelativePath(file, false) }), diagnostic);
	action.command = { command: commandIds.ignorePath, title: action.title, arguments: [file.toString()] };
	return action;
}
