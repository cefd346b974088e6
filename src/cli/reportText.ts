import { emulatorTitle } from '../core/cognito/emulators.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import { registeredClaims } from '../core/token/registeredClaims.ts';
import type { Check, Outcome, Report, Verdict } from '../core/verify/report.ts';
import { openQuestions } from '../core/verify/verdict.ts';
import { checkTitles } from '../words/checks.ts';
import { commandSentences } from '../words/command.ts';
import { keyFindingTexts } from '../words/keyFindings.ts';
import { kindTitle } from '../words/kinds.ts';
import { profilePlaceText } from '../words/profiles.ts';
import { verdictTitles } from '../words/verdicts.ts';
import type { Words } from '../words/words.ts';
import { padColumns, widest, wrap } from './layout.ts';
import { printable } from './printable.ts';
import { checkMessage, commandHint, type OptionsSituation, type Situation, verdictMessage } from './reportWords.ts';
import type { Style } from './style.ts';
import { instantText } from './timeText.ts';

const marks: Readonly<Record<Outcome, string>> = { pass: '✓', fail: '✗', warn: '!', skip: '–' };
const verdictMarks: Readonly<Record<Verdict, string>> = { accepted: '✓', genuine: '!', rejected: '✗', unverified: '?' };

/** A report for people: the verdict first, what the token and the key are, then every check, then what is left to say. */
export function reportText(report: Report, token: DecodedToken, situation: OptionsSituation, style: Style): string {
	return [
		...headLines(report, situation, style),
		'',
		...factLines(report, token, situation, style),
		'',
		...checkLines(report, situation, style),
		...openLines(report, style),
		'',
	].join('\n');
}

function headLines(report: Report, situation: Situation, { words, colours, columns }: Style): readonly string[] {
	const colour = { accepted: colours.green, genuine: colours.yellow, rejected: colours.red, unverified: colours.yellow }[report.verdict];
	const title = `${verdictMarks[report.verdict]} ${words.say(verdictTitles[report.verdict])}`;
	return [colours.bold(colour(title)), ...wrap(verdictMessage(report, situation, words), columns - 2).map((line) => `  ${line}`)];
}

function factLines(report: Report, token: DecodedToken, { keys, profile }: OptionsSituation, style: Style): readonly string[] {
	const { words, colours, now } = style;
	const { say } = words;
	const issuer = registeredClaims(token.header.json ?? {}, token.payload?.json ?? {}, token.kind)['iss'];
	const titles = [say(commandSentences.token), say(commandSentences.key), ...(profile ? [say(commandSentences.profile)] : [])];
	const [tokenTitle = '', keyTitle = '', profileTitle = ''] = titles.map((title) => padColumns(title, widest(titles)));
	const kind = kindTitle(token.kind, words);
	const from = typeof issuer === 'string' ? ` ${say(commandSentences.from, { issuer })}` : '';
	const emulator = report.key?.emulator;
	const fetchedAt = report.key?.fetchedAt === undefined ? undefined : report.key.fetchedAt / 1000;
	// The command began before it asked.
	const fetched = fetchedAt === undefined ? undefined : instantText(fetchedAt, Math.max(now, fetchedAt), words);
	const notes = [
		...(fetched === undefined ? [] : [say(commandSentences.fetchedAt, { time: fetched })]),
		...(emulator ? [say(commandSentences.keyOfEmulator, { emulator: emulatorTitle(emulator) })] : []),
		...(keys.because === 'token' && report.key ? [say(commandSentences.takenFromToken)] : []),
		...(keys.because === 'other-expected' && report.key ? [say(commandSentences.otherIssuerAsked)] : []),
	];
	const indent = ' '.repeat(widest(titles) + 4);
	return [
		`  ${colours.dim(tokenTitle)}  ${kind}${from}`,
		`  ${colours.dim(keyTitle)}  ${keyText(report, words)}`,
		...notes.map((note) => indent + colours.dim(note)),
		...keyFindingTexts(report.keyFindings ?? [], words).flatMap(({ text }) => findingLines(text, indent, style)),
		...(profile ? [`  ${colours.dim(profileTitle)}  ${printable(`${profile.name} (${profilePlaceText(profile.place, words)})`)}`] : []),
	];
}

/** What is wrong with the keys, below where they are from. */
function findingLines(text: string, indent: string, { colours, columns }: Style): readonly string[] {
	const [first = '', ...others] = wrap(printable(text), columns - indent.length - 2);
	return [indent + colours.yellow(`! ${first}`), ...others.map((line) => `${indent}  ${line}`)];
}

function keyText({ key }: Report, { say }: Words): string {
	if (key === undefined) return say(commandSentences.keyNone);
	if (key.source === 'secret') return say(commandSentences.keySecret);
	const { kid, source } = key;
	if (source === 'file') return kid === undefined ? say(commandSentences.fromFile) : say(commandSentences.keyFromFile, { kid });
	return kid === undefined ? say(commandSentences.fromUrl, { source }) : say(commandSentences.keyFromUrl, { kid, source });
}

function checkLines(report: Report, situation: Situation, style: Style): readonly string[] {
	const { checks } = report;
	const { words, colours, columns } = style;
	const outcomes = (['pass', 'fail', 'warn', 'skip'] as const).map((outcome) => words.say(commandSentences[outcome]));
	const outcomeWidth = widest(outcomes);
	const titleWidth = widest(checks.map(({ id }) => words.say(checkTitles[id])));
	const indent = outcomeWidth + titleWidth + 8;
	const colourOf = { pass: colours.green, fail: colours.red, warn: colours.yellow, skip: colours.dim };
	return checks.flatMap((check) => {
		const colour = colourOf[check.outcome];
		const mark = colour(`${marks[check.outcome]} ${padColumns(words.say(commandSentences[check.outcome]), outcomeWidth)}`);
		const title = padColumns(words.say(checkTitles[check.id]), titleWidth);
		const [first = '', ...others] = wrap(checkMessage(check, situation, words), columns - indent);
		const quiet = check.outcome === 'skip' ? colours.dim : (text: string) => text;
		const begin = `  ${mark}  ${check.outcome === 'fail' ? colours.bold(title) : quiet(title)}  ${quiet(first)}`;
		const below = [...others.map(quiet), ...detailLines(check, report, situation, style, columns - indent)];
		return [begin, ...below.map((line) => ' '.repeat(indent) + line)];
	});
}

/** Expected, actual and what to do, where there is any of it: not for a check that was left out, unless for want of keys. */
function detailLines(check: Check, report: Report, situation: Situation, { words, colours }: Style, columns: number): readonly string[] {
	const { say } = words;
	if (check.outcome === 'skip' && check.id !== 'key') return [];
	const labels = [say(commandSentences.expected), say(commandSentences.actual)];
	const values = [check.expected, check.actual];
	const compared = values.flatMap((value, index) =>
		value === undefined || value === '' ? [] : [`${colours.dim(padColumns(labels[index] ?? '', widest(labels)))}  ${printable(value)}`],
	);
	const hint = commandHint(check, report, situation, words);
	const [first = '', ...others] = hint === undefined ? [] : wrap(hint, columns - 2);
	return [...compared, ...(first === '' ? [] : [colours.cyan(`→ ${first}`), ...others.map((line) => colours.cyan(`  ${line}`))])];
}

const answers: Readonly<Record<string, string>> = {
	issuer: '--issuer URL, --user-pool-id ID',
	signer: '--alb-arn ARN',
	'token-use': '--token-use id|access, --typ TYP',
	audience: '--client-id ID, --audience AUD',
};

/** What is left to state before a genuine token can be accepted. */
function openLines({ verdict, checks }: Report, { words, colours, columns }: Style): readonly string[] {
	if (verdict !== 'genuine' || checks.some(({ code }) => code === 'signature-only')) return [];
	const open = openQuestions(checks).map(([first = 'issuer']) => answers[first] ?? '');
	return [
		'',
		...wrap(words.say(commandSentences.toAccept), columns - 2).map((line) => `  ${line}`),
		...open.map((line) => `    ${colours.cyan(line)}`),
	];
}
