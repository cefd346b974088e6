import { groupStatements, type PlacedStatement } from '../../core/config/token/placedStatements.ts';
import type { Standing } from '../../core/config/token/statement.ts';
import {
	comparisonNote,
	comparisonSentences,
	standingMarks,
	standingTitles,
	statementMark,
	statementText,
} from '../../words/tokenConfig.ts';
import { wrap } from '../layout.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';
import type { HeldAgainst } from './holdAgainst.ts';

/** What configuration says about the token, for people: grouped by how it stands to the token, each statement with its place. */
export function comparisonText({ files, statements }: HeldAgainst, style: Style): string {
	const { words, colours, columns } = style;
	const { say } = words;
	const title = colours.bold(say(comparisonSentences.title));
	if (files === 0) return `${title}\n${say(comparisonSentences.none)}\n`;
	if (statements === undefined) return `${title}\n${say(comparisonSentences.unreadable)}\n`;
	const note = wrap(comparisonNote(files, words), columns).map(colours.dim);
	return `${[title, ...note, ...statementGroups(statements, style)].join('\n')}\n`;
}

/** Statements grouped by how they stand, a blank line before each group. */
export function statementGroups(statements: readonly PlacedStatement[], style: Style): readonly string[] {
	const { words, colours, columns } = style;
	const { say } = words;
	return groupStatements(statements).flatMap(([standing, own]) => {
		const about =
			standing === 'inferred' ? wrap(say(comparisonSentences.marked, { mark: standingMarks.inferred }), columns).map(colours.dim) : [];
		return ['', colours.bold(say(standingTitles[standing])), ...about, ...own.flatMap((one) => statementLines(one, standing, style))];
	});
}

function statementLines({ statement, place }: PlacedStatement, standing: Standing, { words, colours, columns }: Style): readonly string[] {
	const looks: Readonly<Partial<Record<Standing, (text: string) => string>>> = {
		belongs: colours.green,
		inferred: colours.yellow,
		differs: colours.yellow,
		refuses: colours.red,
		agrees: colours.green,
	};
	const look = looks[standing] ?? colours.dim;
	const [first = '', ...others] = wrap(printable(statementText(statement, words, false)), columns - 5);
	const mark = statementMark(statement);
	const where = place === undefined ? [] : [colours.dim(`     ${printable(place.path)}:${place.line}:${place.column}`)];
	return [`  ${look(mark)} ${first}`, ...others.map((line) => `     ${line}`), ...where];
}
