import * as vscode from 'vscode';
import { type Pointed, pointedAt } from '../../core/claims/pointed/pointed.ts';
import type { Row } from '../../core/claims/row.ts';
import { type TeamRows, teamRowBeside } from '../../core/claims/team/teamRows.ts';
import { isDistance } from '../../core/claims/value/finding.ts';
import { explainValue } from '../../core/claims/value.ts';
import { asksWorkspace, explainInWorkspace } from '../../core/claims/workspace.ts';
import type { WorkspaceFacts } from '../../core/cognito/facts.ts';
import type { Clock } from '../../core/ports.ts';
import { codeSpan, plain } from '../../core/report/markdownText.ts';
import { editorSentences, placeSentences } from '../../words/editor.ts';
import { teamSentence } from '../../words/teamRows.ts';
import { findingSentence } from '../../words/values.ts';
import { words } from '../words.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';
import { createHoverText } from './markdown.ts';
import { surroundingText } from './surroundingText.ts';

/** Milliseconds that a hover waits for the files of the workspace; the next one will have what they say. */
const patience = 200;

/** What is said beside the row of a name. */
interface Beside {
	readonly team: TeamRows;
	/** Only where the name has to do with them, and they were read in time. */
	readonly facts: WorkspaceFacts | undefined;
	/** Seconds since the epoch. */
	readonly now: number;
}

/**
 * What the name or value under the mouse means: a claim, header parameter, scope, grant type, auth flow, challenge or endpoint; and what the
 * workspace knows about a client, a pool or a custom attribute.
 */
export async function claimHover(
	document: vscode.TextDocument,
	position: vscode.Position,
	team: TeamRows,
	clock: Clock,
	workspace: WorkspaceFactsReader,
): Promise<vscode.Hover | undefined> {
	const text = surroundingText(document, position);
	const pointed = text && pointedAt(text, team);
	if (pointed === undefined) return undefined;
	const { name, value = pointed.beside, surroundings } = pointed;
	const facts = surroundings && asksWorkspace(name, value, surroundings.part) ? await workspace.readWithin(patience) : undefined;
	const beside = { team, facts, now: clock() / 1000 };
	const markdown = pointed.value === undefined ? nameText(pointed, beside) : valueText(pointed, beside);
	return markdown && new vscode.Hover(markdown, new vscode.Range(position.line, pointed.start, position.line, pointed.end));
}

function nameText(pointed: Pointed, { team, facts, now }: Beside): vscode.MarkdownString | undefined {
	const { name, row, surroundings } = pointed;
	if (row === undefined) return undefined;
	const { say } = words;
	const findings = explainInWorkspace(name, pointed.beside, { ...surroundings, facts, now });
	const lines = findings.map((finding) => findingSentence(finding, words));
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
function valueText({ name, row, value, surroundings }: Pointed, { facts, now }: Beside): vscode.MarkdownString | undefined {
	if (value === undefined) return undefined;
	const { say } = words;
	const findings = explainValue(name, value, { ...surroundings, facts, now });
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
