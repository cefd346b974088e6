import { plain } from '../../core/report/markdownText.ts';
import { findTokens } from '../../core/token/find.ts';
import { type ResultRowView, resultColumns } from '../../protocol/results.ts';
import { resultSentences } from '../../words/results.ts';
import type { Words } from '../../words/words.ts';
import { columnSentences } from './resultsView.ts';
import { cellText, summaryOf } from './resultTable.ts';

/** Characters of a cell; what is longer is cut off. */
const maxCell = 300;

/** The rows as a table in Markdown (GFM, "Tables"). Foreign text stands in it as text, and a token inside a claim not at all. */
export function resultMarkdown(rows: readonly ResultRowView[], note: string, words: Words): string {
	const header = resultColumns.map((column) => plain(words.say(columnSentences[column])));
	const lines = rows.map((row) => resultColumns.map((column) => plain(shortened(withoutTokens(cellText(row, column))))));
	const table = [header, header.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`);
	return [`# ${plain(words.say(resultSentences.title))}`, '', plain(summaryOf(rows, words)), '', plain(note), '', ...table, ''].join('\n');
}

function withoutTokens(text: string): string {
	let rest = 0;
	let clean = '';
	for (const { start, end } of findTokens(text)) {
		clean += `${text.slice(rest, start)}…`;
		rest = end;
	}
	return clean + text.slice(rest);
}

function shortened(text: string): string {
	return text.length > maxCell ? `${text.slice(0, maxCell)}…` : text;
}
