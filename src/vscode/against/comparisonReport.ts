import type * as vscode from 'vscode';
import { groupStatements, type StatementPlace } from '../../core/config/token/placedStatements.ts';
import { visible } from '../../core/report/markdownText.ts';
import {
	comparisonNote,
	comparisonSentences,
	standingMarks,
	standingTitles,
	statementMark,
	statementText,
} from '../../words/tokenConfig.ts';
import type { Words } from '../../words/words.ts';
import type { WorkspaceComparison } from './tokenComparisons.ts';

/** A text about a token, and what its places lead to: UTF-16 offsets in the text. */
export interface ComparisonReport {
	readonly text: string;
	readonly links: readonly { readonly start: number; readonly end: number; readonly target: vscode.Uri }[];
}

/** What the workspace says about a token as a text for people: no part of the token but what statements name, and nothing in it is more than text. */
export function comparisonReport(kind: string, { statements, files }: WorkspaceComparison, words: Words): ComparisonReport {
	const { say } = words;
	const lines: string[] = [];
	const links: ComparisonReport['links'][number][] = [];
	let length = 0;
	const add = (line = ''): void => {
		lines.push(line);
		length += line.length + 1;
	};
	const addPlace = (place: StatementPlace): void => {
		const uri = files.get(place.path);
		const text = visible(`${place.path}:${place.line}:${place.column}`);
		const start = length + indent.length;
		if (uri) links.push({ start, end: start + text.length, target: uri.with({ fragment: `L${place.line},${place.column}` }) });
		add(indent + text);
	};
	add(say(comparisonSentences.title));
	add(kind);
	add();
	if (statements === undefined) add(say(comparisonSentences.unreadable));
	else if (files.size === 0) add(say(comparisonSentences.none));
	else {
		add(comparisonNote(files.size, words));
		for (const [standing, own] of groupStatements(statements)) {
			add();
			add(say(standingTitles[standing]));
			if (standing === 'inferred') add(say(comparisonSentences.marked, { mark: standingMarks.inferred }));
			for (const { statement, place } of own) {
				add(`  ${statementMark(statement)} ${visible(statementText(statement, words, false))}`);
				if (place) addPlace(place);
			}
		}
	}
	return { text: `${lines.join('\n')}\n`, links };
}

const indent = '     ';
