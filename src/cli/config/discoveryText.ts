import { discoveryOddities } from '../../words/oddities.ts';
import { liveSentences } from '../../words/tokenConfig.ts';
import { keysFailureText } from '../keysFailureText.ts';
import { wrap } from '../layout.ts';
import { printable } from '../printable.ts';
import type { Style } from '../style.ts';
import type { CheckedIssuer } from './checkDiscovery.ts';
import { statementGroups } from './comparisonText.ts';

/** What an issuer says about itself beside what files say about it, for people. */
export function discoveryText({ issuer, answer }: CheckedIssuer, style: Style): string {
	const { words, colours, columns } = style;
	const { say } = words;
	const head = [colours.bold(say(liveSentences.title)), printable(issuer)];
	if (!answer.ok) return `${[...head, '', ...wrap(printable(keysFailureText(answer, words)), columns).map(colours.red)].join('\n')}\n`;
	const { keys, statements, discovery } = answer;
	const note = wrap(printable(say(liveSentences.fetched, { keys, issuer })), columns).map(colours.dim);
	const nothing = statements.length === 0 ? wrap(say(liveSentences.nothing), columns) : [];
	const odd = discoveryOddities(discovery, words).flatMap((sentence) => {
		const [first = '', ...others] = wrap(printable(sentence), columns - 5);
		return [`  ${colours.yellow('!')}  ${first}`, ...others.map((line) => `     ${line}`)];
	});
	const about = odd.length === 0 ? [] : ['', colours.bold(say(liveSentences.odd)), ...odd];
	return `${[...head, ...note, ...nothing, ...about, ...statementGroups(statements, style)].join('\n')}\n`;
}
