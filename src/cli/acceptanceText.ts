import type { Acceptance } from '../core/services/acceptance.ts';
import type { Answer } from '../core/services/service.ts';
import { services } from '../core/services/services.ts';
import { kindTitle } from '../words/kinds.ts';
import { answerWord, certaintySentence, noteSentence, refusalSentence, serviceSentences, shownDetail } from '../words/services.ts';
import { padColumns, widest, wrap } from './layout.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

const marks: Readonly<Record<Answer, string>> = { yes: '✓', depends: '?', no: '✗' };

/** Where a token is accepted, for people: what it is, what keeps it out of everything, then a line for each service. */
export function acceptanceText(acceptance: Acceptance, style: Style): string {
	const { words, colours, columns } = style;
	const { kind, refusal } = acceptance;
	return [
		colours.bold(kindTitle(kind, words)),
		...(refusal ? wrap(refusalSentence(refusal, words), columns).map(colours.red) : []),
		...wrap(noteSentence(acceptance, words), columns).map(colours.dim),
		'',
		...serviceLines(acceptance, style),
		'',
	].join('\n');
}

function serviceLines({ refusal, judgements }: Acceptance, { words, colours, columns }: Style): readonly string[] {
	const refused = refusal !== undefined;
	const plain = (text: string): string => text;
	const colourOf = { yes: refused ? plain : colours.green, depends: refused ? plain : colours.yellow, no: colours.red };
	const answerWidth = widest(judgements.map(({ answer }) => answerWord(answer, refused, words)));
	const titleWidth = widest(judgements.map(({ service }) => words.say(services[service].title)));
	const indent = answerWidth + titleWidth + 8;
	return judgements.flatMap(({ service, answer, code, detail, certainty }) => {
		const { sentence, hint } = serviceSentences[code];
		const values = shownDetail(detail);
		const answerText = colourOf[answer](`${marks[answer]} ${padColumns(answerWord(answer, refused, words), answerWidth)}`);
		const title = padColumns(words.say(services[service].title), titleWidth);
		const [first = '', ...others] = wrap(printable(words.say(sentence, values)), columns - indent);
		const [firstHint = '', ...otherHints] = hint === undefined ? [] : wrap(printable(words.say(hint, values)), columns - indent - 2);
		const doubt = certaintySentence(certainty, words);
		const below = [
			...others,
			...(doubt === undefined ? [] : wrap(doubt, columns - indent).map(colours.dim)),
			...(firstHint === '' ? [] : [colours.cyan(`→ ${firstHint}`), ...otherHints.map((line) => colours.cyan(`  ${line}`))]),
		];
		return [`  ${answerText}  ${title}  ${first}`, ...below.map((line) => ' '.repeat(indent) + line)];
	});
}
