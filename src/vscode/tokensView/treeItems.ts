import * as vscode from 'vscode';
import { codeSpan, plain, visible } from '../../core/report/markdownText.ts';
import { coarseDurationText } from '../../words/duration.ts';
import { editorSentences } from '../../words/editor.ts';
import { kindSentences, kindTitle } from '../../words/kinds.ts';
import { markSentences } from '../../words/marks.ts';
import { tokensViewSentences as sentences, skipSentences } from '../../words/tokensView.ts';
import { commandIds } from '../ids.ts';
import { cellOf } from '../notebookCell.ts';
import { words } from '../words.ts';
import type { FoundToken } from './foundToken.ts';
import type { FileNode, KindNode, TokensNode } from './nodes.ts';
import type { Grouping } from './tokenTree.ts';

const { Expanded, Collapsed, None } = vscode.TreeItemCollapsibleState;
/** Characters of a claim that a row has room for. */
const maxLabel = 36;

/** The row of a node, as of an instant in milliseconds. */
export function treeItem(node: TokensNode, grouping: Grouping, now: number): vscode.TreeItem {
	const { say } = words;
	switch (node.type) {
		case 'file':
			return fileItem(node);
		case 'kind':
			return kindItem(node);
		case 'token':
			return tokenItem(node, grouping, now);
		case 'large-file': {
			const label = say(node.large === 'none' ? sentences.noneInFile : sentences.findInFile);
			const row = item({ id: `find:${node.uri}`, label }, None);
			if (node.large === 'none') return row;
			row.iconPath = new vscode.ThemeIcon('search');
			row.command = { command: commandIds.findTokensInFile, title: label, arguments: [node.uri] };
			return row;
		}
		case 'skipped':
			return item({ id: 'skipped', label: say(sentences.skippedFiles), description: String(node.files.length) }, Collapsed);
		case 'skipped-file': {
			const uri = vscode.Uri.parse(node.uri);
			const row = item({ id: `skipped:${node.uri}`, label: nameOf(uri.path), description: say(skipSentences[node.reason]) }, None);
			row.resourceUri = uri;
			row.iconPath = vscode.ThemeIcon.File;
			return row;
		}
	}
}

/** What rests behind a token's row until the mouse rests on it. */
export function tokenTooltip(token: FoundToken, now: number): vscode.MarkdownString {
	const { say } = words;
	const text = new vscode.MarkdownString('', true);
	const line = (label: string, value: string): void => void text.appendMarkdown(`- ${plain(say(label))}: ${value}\n`);
	text.appendMarkdown(`**${plain(kindTitle(token.kind, words))}** · ${plain(say(editorSentences.hoverNotVerified))}\n\n`);
	if (token.kind) text.appendMarkdown(`${plain(say(kindSentences[token.kind].meaning))}\n\n`);
	if (token.who !== undefined) line(editorSentences.hoverSubject, codeSpan(token.who));
	if (token.client !== undefined) line(editorSentences.hoverClient, codeSpan(token.client));
	text.appendMarkdown(`- ${plain(expiryText(token, now))}\n- ${plain(placeText(token))}\n`);
	if (token.doubtful && !token.redacted) text.appendMarkdown(`- $(warning) ${plain(say(sentences.doubtful))}\n`);
	return text;
}

interface Row {
	readonly id: string;
	readonly label: string;
	readonly description?: string;
}

/** Read aloud, a row is its label and description. */
function item({ id, label, description }: Row, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
	const row = new vscode.TreeItem(label, state);
	row.id = id;
	if (description !== undefined) row.description = description;
	row.accessibilityInformation = { label: description === undefined ? label : `${label}, ${description}` };
	return row;
}

function fileItem({ uri: text, tokens, large }: FileNode): vscode.TreeItem {
	const uri = vscode.Uri.parse(text);
	const cell = cellIn(text);
	const file = cell?.notebook.uri ?? uri;
	const path = vscode.workspace.asRelativePath(file);
	const folder = path.slice(0, Math.max(0, path.length - nameOf(file.path).length - 1));
	const parts = [
		cell ? words.say(sentences.cell, { number: cell.index + 1 }) : '',
		file.scheme === 'untitled' ? '' : folder,
		large ? words.say(sentences.largeFile) : String(tokens.length),
	];
	const description = parts.filter((part) => part !== '').join(' · ');
	const row = item({ id: `file:${text}`, label: nameOf(file.path), description }, Expanded);
	row.resourceUri = file;
	row.iconPath = vscode.ThemeIcon.File;
	if (tokens.length > 0) row.contextValue = 'tokens';
	return row;
}

function kindItem({ kind, tokens }: KindNode): vscode.TreeItem {
	const row = item({ id: `kind:${kind}`, label: kindTitle(kind, words), description: String(tokens.length) }, Expanded);
	row.contextValue = 'tokens';
	return row;
}

function tokenItem(token: FoundToken, grouping: Grouping, now: number): vscode.TreeItem {
	const kind = kindTitle(token.kind, words);
	const who = shortened(token.who ?? token.client ?? '');
	const place = placeText(token);
	const named = who === '' ? [place] : [who, place];
	const [label, rest] = grouping === 'file' ? [kind, [who]] : [named[0] ?? kind, named.slice(1)];
	const description = [expiryText(token, now), ...rest].filter((part) => part !== '').join(' · ');
	const row = item({ id: `token:${token.uri}:${token.start.join(':')}`, label, description }, None);
	row.accessibilityInformation = {
		label: [kind, who, expiryText(token, now), place, words.say(editorSentences.hoverNotVerified)].filter((part) => part !== '').join(', '),
	};
	row.contextValue = 'token';
	row.iconPath = icon(token, now);
	row.command = { command: commandIds.showToken, title: words.say(sentences.goTo), arguments: [locationOf(token)] };
	return row;
}

/** Only the place goes into a command: arguments are kept by the window. */
function locationOf({ uri, start, end }: FoundToken): Pick<FoundToken, 'uri' | 'start' | 'end'> {
	return { uri, start, end };
}

function icon({ redacted, doubtful, expiresAt, notBefore, kind }: FoundToken, now: number): vscode.ThemeIcon {
	const themed = (name: string, colour: string): vscode.ThemeIcon => new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
	if (redacted) return themed('eye-closed', 'disabledForeground');
	if (doubtful) return themed('warning', 'list.warningForeground');
	if (expiresAt !== undefined && expiresAt * 1000 <= now) return themed('history', 'disabledForeground');
	if (notBefore !== undefined && notBefore * 1000 > now) return themed('watch', 'charts.yellow');
	return kind === 'cognito-refresh' || kind === 'jwe' ? themed('lock', 'charts.purple') : themed('key', 'charts.blue');
}

function expiryText({ kind, redacted, expiresAt, notBefore }: FoundToken, now: number): string {
	const { say, language } = words;
	if (redacted) return say(markSentences.redacted);
	const seconds = now / 1000;
	const until = (instant: number): { duration: string } => ({ duration: coarseDurationText(instant - seconds, language) });
	if (notBefore !== undefined && notBefore > seconds) return say(sentences.validIn, until(notBefore));
	if (expiresAt === undefined) return say(kind === 'cognito-refresh' || kind === 'jwe' ? sentences.expiryUnreadable : sentences.noExpiry);
	return say(expiresAt > seconds ? sentences.expiresIn : sentences.expiredAgo, until(expiresAt));
}

function placeText({ uri, start: [line] }: FoundToken): string {
	const file = cellIn(uri)?.notebook.uri ?? vscode.Uri.parse(uri);
	return words.say(sentences.place, { file: nameOf(file.path), line: line + 1 });
}

function cellIn(uri: string): vscode.NotebookCell | undefined {
	const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
	return document && cellOf(document);
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

function shortened(text: string): string {
	return visible(text.length > maxLabel ? `${text.slice(0, maxLabel)}…` : text);
}
