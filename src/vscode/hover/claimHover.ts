import * as vscode from 'vscode';
import { type Pointed, pointedAt } from '../../core/claims/pointed/pointed.ts';
import type { Row } from '../../core/claims/row.ts';
import { type TeamRows, teamRowBeside } from '../../core/claims/team/teamRows.ts';
import { isDistance } from '../../core/claims/value/finding.ts';
import { explainValue } from '../../core/claims/value.ts';
import type { Clock } from '../../core/ports.ts';
import { editorSentences, placeSentences } from '../../words/editor.ts';
import { teamSentence } from '../../words/teamRows.ts';
import { findingSentence } from '../../words/values.ts';
import { words } from '../words.ts';
import { codeSpan, createHoverText, plain } from './markdown.ts';
import { surroundingText } from './surroundingText.ts';

/** What the name or value under the mouse means: a claim, header parameter, scope, grant type, auth flow, challenge or endpoint. */
export function claimHover(
	document: vscode.TextDocument,
	position: vscode.Position,
	team: TeamRows,
	clock: Clock,
): vscode.Hover | undefined {
	const text = surroundingText(document, position);
	const pointed = text && pointedAt(text, team);
	if (pointed === undefined) return undefined;
	const markdown = pointed.value === undefined ? nameText(pointed, team) : valueText(pointed, clock);
	return markdown && new vscode.Hover(markdown, new vscode.Range(position.line, pointed.start, position.line, pointed.end));
}

function nameText({ name, row }: Pointed, team: TeamRows): vscode.MarkdownString | undefined {
	if (row === undefined) return undefined;
	const { say } = words;
	const lines: string[] = [];
	if (row.check !== undefined) lines.push(say(editorSentences.hoverCheck, { check: say(row.check) }));
	if (row.mistake !== undefined) lines.push(say(editorSentences.hoverMistake, { mistake: say(row.mistake) }));
	if (row.where.length > 0) {
		lines.push(say(editorSentences.hoverWhere, { places: row.where.map((place) => say(placeSentences[place])).join(', ') }));
	}
	if (row.source !== '') lines.push(say(editorSentences.hoverSource, { source: row.source }));
	if (row.certainty === 'observed') lines.push(say(editorSentences.hoverObserved));
	const ofTeam = teamSentence(row, teamRowBeside(name, row, team), words);
	if (ofTeam !== '') lines.push(ofTeam);
	return listText(name, row, say(row.meaning), lines);
}

/** The claim's title, and what its value says; what the claim means where the value says nothing. */
function valueText({ name, row, value, surroundings }: Pointed, clock: Clock): vscode.MarkdownString | undefined {
	if (value === undefined) return undefined;
	const { say } = words;
	const findings = explainValue(name, value, { ...surroundings, now: clock() / 1000 });
	const lines = findings.map((finding) => findingSentence(finding, words));
	if (findings.some(isDistance) && typeof value === 'number') lines.unshift(localTime(value));
	return listText(name, row, row && lines.length === 0 ? say(row.meaning) : undefined, lines);
}

function listText(name: string, row: Row | undefined, meaning: string | undefined, lines: readonly string[]): vscode.MarkdownString {
	const text = createHoverText();
	text.appendMarkdown(`${codeSpan(name)}${row ? ` **${plain(words.say(row.title))}**` : ''}\n\n`);
	if (meaning !== undefined) text.appendMarkdown(`${plain(meaning)}\n\n`);
	for (const line of lines) text.appendMarkdown(`- ${plain(line)}\n`);
	return text;
}

function localTime(seconds: number): string {
	return new Intl.DateTimeFormat(words.language, { dateStyle: 'full', timeStyle: 'long', hourCycle: 'h23' }).format(seconds * 1000);
}
