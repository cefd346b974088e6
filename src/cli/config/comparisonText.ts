import { type Standing, standingOf, standings } from '../../core/config/token/statement.ts';
import { comparisonNote, comparisonSentences, standingTitles, statementText } from '../../words/tokenConfig.ts';
import { wrap } from '../layout.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';
import type { HeldAgainst, PlacedStatement } from './holdAgainst.ts';

const marks: Readonly<Record<Standing, string>> = {
	belongs: '✓',
	inferred: '~',
	differs: '!',
	refuses: '✗',
	follows: 'i',
	agrees: '✓',
	unknown: '?',
};

/** What configuration says about the token, for people: grouped by how it stands to the token, each statement with its place. */
export function comparisonText({ files, statements }: HeldAgainst, style: Style): string {
	const { words, colours, columns } = style;
	const { say } = words;
	const title = colours.bold(say(comparisonSentences.title));
	if (files === 0) return `${title}\n${say(comparisonSentences.none)}\n`;
	if (statements === undefined) return `${title}\n${say(comparisonSentences.unreadable)}\n`;
	const groups = standings.flatMap((standing) => {
		const own = statements.filter(({ statement }) => standingOf(statement) === standing);
		if (own.length === 0) return [];
		const marked = standing === 'inferred' ? wrap(say(comparisonSentences.marked, { mark: marks.inferred }), columns).map(colours.dim) : [];
		return ['', colours.bold(say(standingTitles[standing])), ...marked, ...own.flatMap((one) => statementLines(one, standing, style))];
	});
	const note = wrap(comparisonNote(files, words), columns).map(colours.dim);
	return `${[title, ...note, ...groups].join('\n')}\n`;
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
	const mark = `${marks[standing]}${statement.ifInferred ? marks.inferred : ' '}`;
	const where = place === undefined ? [] : [colours.dim(`     ${printable(place.path)}:${place.line}:${place.column}`)];
	return [`  ${look(mark)} ${first}`, ...others.map((line) => `     ${line}`), ...where];
}
