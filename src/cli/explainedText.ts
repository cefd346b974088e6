import type { Row } from '../core/claims/row.ts';
import { commandSentences } from '../words/command.ts';
import { placeSentences } from '../words/editor.ts';
import { padColumns, widest, wrap } from './layout.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

/** Rows of the catalogue for people: name and title, the meaning, then where, check, mistake and source. */
export function explainedText(rows: readonly Row[], style: Style): string {
	return rows.map((row) => `${rowLines(row, style).join('\n')}\n`).join('\n');
}

function rowLines(row: Row, { words, colours, columns }: Style): readonly string[] {
	const { say } = words;
	const inside = row.inside === undefined ? '' : `  ${say(commandSentences.inside, { name: row.inside })}`;
	const facts = [
		[commandSentences.where, row.where.map((place) => say(placeSentences[place])).join(', ')],
		[commandSentences.check, row.check === undefined ? '' : say(row.check)],
		[commandSentences.mistake, row.mistake === undefined ? '' : say(row.mistake)],
		[commandSentences.source, [row.source, row.origin].filter(Boolean).join(' · ')],
	] as const;
	const labels = facts.map(([label]) => say(label));
	const labelWidth = widest(labels);
	return [
		`${colours.bold(colours.cyan(printable(row.name)))}  ${colours.bold(printable(say(row.title)))}${colours.dim(inside)}`,
		...wrap(printable(say(row.meaning)), columns - 2).map((line) => `  ${line}`),
		...facts.flatMap(([, text], index) => {
			if (text === '') return [];
			const [first = '', ...others] = wrap(printable(text), columns - labelWidth - 4);
			const begin = `  ${colours.dim(padColumns(labels[index] ?? '', labelWidth))}  ${first}`;
			return [begin, ...others.map((line) => ' '.repeat(labelWidth + 4) + line)];
		}),
		...(row.certainty === 'observed' ? [colours.dim(`  ${say(commandSentences.observed)}`)] : []),
	];
}
