import * as vscode from 'vscode';
import { explainClaim, explainHeader } from '../../core/claims/explain.ts';
import type { Row } from '../../core/claims/row.ts';
import { type TeamRows, teamRowBeside } from '../../core/claims/team/teamRows.ts';
import { editorSentences, placeSentences } from '../../words/editor.ts';
import { teamSentence } from '../../words/teamRows.ts';
import { decodedScheme } from '../ids.ts';
import { words } from '../words.ts';
import { claimNameAt } from './claimName.ts';
import { decodedNameAt } from './decodedName.ts';
import { codeSpan, createHoverText, plain } from './markdown.ts';

/** What a claim or header parameter means, where its name stands in JSON, YAML or source code. */
export function claimHover(document: vscode.TextDocument, position: vscode.Position, team: TeamRows): vscode.Hover | undefined {
	if (document.uri.scheme === decodedScheme) {
		const named = decodedNameAt(document, position);
		return named?.row && new vscode.Hover(textOf(named.name, named.row, teamRowBeside(named.name, named.row, team)), named.range);
	}
	const named = claimNameAt(document, position);
	if (named === undefined) return undefined;
	const row = explainClaim(named.name, undefined, undefined, team) ?? explainHeader(named.name);
	return row && new vscode.Hover(textOf(named.name, row, teamRowBeside(named.name, row, team)), named.range);
}

/** `beside` is what the team adds to a name that has a meaning of its own. */
function textOf(name: string, row: Row, beside: Row | undefined): vscode.MarkdownString {
	const { say } = words;
	const text = createHoverText();
	const line = (sentence: string, values: Record<string, string>): void => {
		text.appendMarkdown(`- ${plain(say(sentence, values))}\n`);
	};
	text.appendMarkdown(`${codeSpan(name)} **${plain(say(row.title))}**\n\n${plain(say(row.meaning))}\n\n`);
	if (row.check !== undefined) line(editorSentences.hoverCheck, { check: say(row.check) });
	if (row.mistake !== undefined) line(editorSentences.hoverMistake, { mistake: say(row.mistake) });
	if (row.where.length > 0) line(editorSentences.hoverWhere, { places: row.where.map((place) => say(placeSentences[place])).join(', ') });
	if (row.source !== '') line(editorSentences.hoverSource, { source: row.source });
	if (row.certainty === 'observed') line(editorSentences.hoverObserved, {});
	const ofTeam = teamSentence(row, beside, words);
	if (ofTeam !== '') text.appendMarkdown(`- ${plain(ofTeam)}\n`);
	return text;
}
