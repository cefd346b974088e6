import type { ResultAction, ResultColumn, ResultRowView, ResultsView } from '../../protocol/results.ts';
import { resultColumns, resultFilters } from '../../protocol/results.ts';
import { resultSentences as sentences } from '../../words/results.ts';
import { shortVerdictTitles } from '../../words/verdicts.ts';
import type { Words } from '../../words/words.ts';
import { type Arrangement, arrange, countVerdicts, pageLength, summaryOf } from './resultTable.ts';

/** What the columns are called. */
export const columnSentences: Readonly<Record<ResultColumn, string>> = {
	place: sentences.columnPlace,
	kind: sentences.columnKind,
	issuer: sentences.columnIssuer,
	whose: sentences.columnWhose,
	verdict: sentences.columnVerdict,
	reason: sentences.columnReason,
};

/** How far a run has come. */
export interface RunState {
	readonly state: 'running' | 'done' | 'stopped';
	/** Tokens that the run is about. */
	readonly total: number;
	/** When it ended, in milliseconds since the epoch. */
	readonly endedAt?: number;
}

/** The whole page: a function of the rows, of how far the run has come, and of what the reader wants to see. */
export function resultsView(rows: readonly ResultRowView[], run: RunState, arrangement: Arrangement, words: Words): ResultsView {
	const { say, language } = words;
	const { column: sortedBy, descending, filter: chosen } = arrangement;
	const number = new Intl.NumberFormat(language);
	const counts = countVerdicts(rows);
	const arranged = arrange(rows, arrangement, language);
	const page = Math.min(arrangement.page, Math.max(0, Math.ceil(arranged.length / pageLength) - 1));
	const from = page * pageLength;
	const shown = arranged.slice(from, from + pageLength);
	const to = from + shown.length;
	const running = run.state === 'running';
	const action = (name: ResultAction): ResultsView['actions'][number] => ({ action: name, label: say(sentences[name]), primary: false });
	return {
		language,
		title: say(sentences.title),
		running,
		summary: summaryOf(rows, words),
		note: noteOf(rows.length, run, words),
		actions: running ? [action('cancel')] : [action('verifyAgain'), ...(rows.length > 0 ? [action('copyMarkdown')] : [])],
		filters: resultFilters.map((filter) => ({
			filter,
			title: say(filter === 'all' ? sentences.all : shortVerdictTitles[filter]),
			count: filter === 'all' ? rows.length : counts[filter],
			chosen: filter === chosen,
		})),
		columns: resultColumns.map((column) => ({
			column,
			title: say(columnSentences[column]),
			sorted: column !== sortedBy ? 'none' : descending ? 'descending' : 'ascending',
		})),
		rows: shown,
		empty: say(rows.length > 0 ? sentences.emptyFilter : running ? sentences.emptyRunning : sentences.noTokens),
		pages: {
			shown:
				arranged.length > pageLength
					? say(sentences.rows, { from: number.format(from + 1), to: number.format(to), count: number.format(arranged.length) })
					: '',
			...(page > 0 && { previous: page - 1 }),
			...(to < arranged.length && { next: page + 1 }),
		},
		labels: {
			filter: say(sentences.filter),
			goTo: say(sentences.goTo),
			inspect: say(sentences.inspect),
			inspectShort: say(sentences.inspectShort),
			previous: say(sentences.previous),
			next: say(sentences.next),
			pages: say(sentences.pages),
		},
	};
}

/** From when the verdicts are, or how far the run has come. */
export function noteOf(done: number, { state, total, endedAt = 0 }: RunState, { say, language }: Words): string {
	const number = new Intl.NumberFormat(language);
	const values = { done: number.format(done), total: number.format(total) };
	if (state === 'running') return say(sentences.runningNote, values);
	const time = new Intl.DateTimeFormat(language, { timeStyle: 'long', hourCycle: 'h23' }).format(endedAt);
	return state === 'done' ? say(sentences.doneNote, { time }) : say(sentences.stoppedNote, { ...values, time });
}
