import * as vscode from 'vscode';
import { explainClaim, explainHeader } from '../../core/claims/explain.ts';
import type { Row } from '../../core/claims/row.ts';
import { editorSentences, placeSentences } from '../../words/editor.ts';
import { decodedScheme } from '../ids.ts';
import { words } from '../words.ts';
import { claimNameAt } from './claimName.ts';
import { decodedNameAt } from './decodedName.ts';
import { codeSpan, createHoverText, plain } from './markdown.ts';

/** What a claim or header parameter means, where its name stands in JSON, YAML or source code. */
export function claimHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
	if (document.uri.scheme === decodedScheme) {
		const named = decodedNameAt(document, position);
		return named?.row && new vscode.Hover(textOf(named.name, named.row), named.range);
	}
	const named = claimNameAt(document, position);
	const row = named && (explainClaim(named.name) ?? explainHeader(named.name));
	return row && new vscode.Hover(textOf(named.name, row), named.range);
}

function textOf(name: string, row: Row): vscode.MarkdownString {
	const { say } = words;
	const text = createHoverText();
	const line = (sentence: string, values: Record<string, string>): void => {
		text.appendMarkdown(`- ${plain(say(sentence, values))}\n`);
	};
	text.appendMarkdown(`${codeSpan(name)} **${plain(say(row.title))}**\n\n${plain(say(row.meaning))}\n\n`);
	if (row.check !== undefined) line(editorSentences.hoverCheck, { check: say(row.check) });
	if (row.mistake !== undefined) line(editorSentences.hoverMistake, { mistake: say(row.mistake) });
	if (row.where.length > 0) line(editorSentences.hoverWhere, { places: row.where.map((place) => say(placeSentences[place])).join(', ') });
	line(editorSentences.hoverSource, { source: row.source });
	if (row.certainty === 'observed') line(editorSentences.hoverObserved, {});
	return text;
}
