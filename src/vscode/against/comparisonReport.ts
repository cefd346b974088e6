import type * as vscode from 'vscode';
import { groupStatements, type PlacedStatement, type StatementPlace } from '../../core/config/token/placedStatements.ts';
import { addressesApart } from '../../core/report/addressesApart.ts';
import { visible } from '../../core/report/markdownText.ts';
import { comparisonSentences, standingMarks, standingTitles, statementMark, statementText } from '../../words/tokenConfig.ts';
import type { Words } from '../../words/words.ts';

/** A text about a token, and what its places lead to: UTF-16 offsets in the text. */
export interface ComparisonReport {
	readonly text: string;
	readonly links: readonly { readonly start: number; readonly end: number; readonly target: vscode.Uri }[];
}

/** What stands above the statements. */
export interface ReportHead {
	readonly title: string;
	/** What was compared, and how far; below the title. */
	readonly about: readonly string[];
}

/** Statements as a text for people: nothing of a token but what they name, and nothing in it is more than text. */
export function comparisonReport(
	{ title, about }: ReportHead,
	statements: readonly PlacedStatement[],
	files: ReadonlyMap<string, vscode.Uri>,
	words: Words,
): ComparisonReport {
	const { say } = words;
	const prose = (text: string): string => addressesApart(visible(text));
	const lines = [title, ...about.map(prose)];
	const links: ComparisonReport['links'][number][] = [];
	const addPlace = (place: StatementPlace): void => {
		const uri = files.get(place.path);
		const text = visible(`${place.path}:${place.line}:${place.column}`);
		const start = lines.reduce((length, line) => length + line.length + 1, indent.length);
		if (uri) links.push({ start, end: start + text.length, target: uri.with({ fragment: `L${place.line},${place.column}` }) });
		lines.push(indent + text);
	};
	for (const [standing, own] of groupStatements(statements)) {
		lines.push('', say(standingTitles[standing]));
		if (standing === 'inferred') lines.push(say(comparisonSentences.marked, { mark: standingMarks.inferred }));
		for (const { statement, place } of own) {
			lines.push(`  ${statementMark(statement)} ${prose(statementText(statement, words, false))}`);
			if (place) addPlace(place);
		}
	}
	return { text: `${lines.join('\n')}\n`, links };
}

const indent = '     ';
