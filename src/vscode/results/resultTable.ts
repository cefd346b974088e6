import type { ResultColumn, ResultFilter, ResultRowView, ResultVerdict } from '../../protocol/results.ts';
import { resultVerdicts } from '../../protocol/results.ts';
import { resultSentences as sentences } from '../../words/results.ts';
import type { Words } from '../../words/words.ts';

/** Rows that are shown at a time. */
export const pageLength = 100;

/** Which rows are shown, and in which order. */
export interface Arrangement {
	readonly column: ResultColumn;
	readonly descending: boolean;
	readonly filter: ResultFilter;
	/** Counts from 0. */
	readonly page: number;
}

/** The order of the run: that of the tokens in their files. */
export const firstArrangement: Arrangement = { column: 'place', descending: false, filter: 'all', page: 0 };

/** The rows of an arrangement, all of them. Rows that are equal in the column stay in the order of their places. */
export function arrange(rows: readonly ResultRowView[], { column, descending, filter }: Arrangement, language: string): ResultRowView[] {
	const wanted = filter === 'all' ? [...rows] : rows.filter(({ verdict }) => verdict === filter);
	const { compare } = new Intl.Collator(language, { numeric: true });
	const direction = descending ? -1 : 1;
	const order = (left: ResultRowView, right: ResultRowView): number => {
		if (column === 'place') return left.number - right.number;
		if (column === 'verdict') return severity[left.verdict] - severity[right.verdict];
		return compare(cellText(left, column), cellText(right, column));
	};
	return wanted.sort((left, right) => direction * order(left, right) || left.number - right.number);
}

/** The worst first. */
const severity: Readonly<Record<ResultVerdict, number>> = { rejected: 0, unverified: 1, genuine: 2, accepted: 3 };

/** A cell as one text. */
export function cellText(row: ResultRowView, column: ResultColumn): string {
	switch (column) {
		case 'issuer':
			return row.issuer.map(({ text }) => text).join('');
		case 'whose':
			return row.whose.join(' · ');
		case 'verdict':
			return row.verdictTitle;
		default:
			return row[column];
	}
}

/** How many rows have which verdict. */
export function countVerdicts(rows: readonly ResultRowView[]): Readonly<Record<ResultVerdict, number>> {
	const counts: Record<ResultVerdict, number> = { accepted: 0, genuine: 0, rejected: 0, unverified: 0 };
	for (const { verdict } of rows) counts[verdict]++;
	return counts;
}

/** How many tokens have which verdict, in one line; a verdict that none has is left out. */
export function summaryOf(rows: readonly ResultRowView[], { say, language }: Words): string {
	if (rows.length === 0) return say(sentences.summaryNone);
	const counts = countVerdicts(rows);
	const number = new Intl.NumberFormat(language);
	const verdicts = resultVerdicts
		.filter((verdict) => counts[verdict] > 0)
		.map((verdict) => say(sentences[verdict], { count: number.format(counts[verdict]) }))
		.join(language === 'ja' ? '、' : ', ');
	return rows.length === 1
		? say(sentences.summaryOne, { verdicts })
		: say(sentences.summary, { count: number.format(rows.length), verdicts });
}
