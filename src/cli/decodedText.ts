import { explainAbsences } from '../core/claims/absences.ts';
import { findTeamRow, noTeamRows, type TeamRows } from '../core/claims/team/teamRows.ts';
import { isDistance, type ValueContext } from '../core/claims/value/finding.ts';
import { explainValue } from '../core/claims/value.ts';
import type { DecodedToken } from '../core/token/decode.ts';
import type { JsonObject, JsonValue } from '../core/token/json.ts';
import { isEnvelope, type NestedToken } from '../core/token/nested.ts';
import type { JsonPart, Part } from '../core/token/part.ts';
import { unfold } from '../core/token/unfold.ts';
import { absenceSentences } from '../words/absences.ts';
import { commandSentences } from '../words/command.ts';
import { groupSentences, inspectorSentences } from '../words/inspector.ts';
import { kindSentences, kindTitle, reasonSentence } from '../words/kinds.ts';
import { insideSentences, partSentences } from '../words/problems.ts';
import { findingsText } from '../words/values.ts';
import type { Words } from '../words/words.ts';
import { problemMessage } from './decodedJson.ts';
import { padColumns, widest, wrap } from './layout.ts';
import { jsonText, printable } from './printable.ts';
import type { Style } from './style.ts';
import { instantText } from './timeText.ts';

/** Claims whose numbers are instants in seconds (RFC 7519 §2, OpenID Connect Core §2 and §5.1). */
const timeClaims: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at']);
/** Columns that a list or an object may take on one line. */
const shortValue = 60;

/** A decoded token for people: what it is, what is wrong with it, then its parts and the tokens inside. */
export function decodedText(decoded: DecodedToken, team: TeamRows, showTokens: boolean, style: Style): string {
	const { say } = style.words;
	const sections = [
		headLines(decoded, style),
		problemLines(decoded, style),
		partLines('header', decoded, noTeamRows, style),
		// A token as payload has a section of its own.
		isEnvelope(decoded) ? [] : partLines('payload', decoded, team, style),
		absenceLines(decoded, style),
		decoded.signature ? signatureLines(decoded.signature, decoded.header, style) : [],
		decoded.form === 'compact-jwe' ? encryptedLines(decoded.parts.slice(1), style) : [],
		...(decoded.nested ?? []).map((nested) => nestedLines(nested, team, showTokens, style)),
		showTokens ? [style.colours.bold(say(commandSentences.token)), `  ${printable(decoded.text)}`] : [],
	];
	return `${sections
		.filter((lines) => lines.length > 0)
		.map((lines) => lines.join('\n'))
		.join('\n\n')}\n`;
}

/** A token inside, as it would be shown alone, further to the right. */
function nestedLines({ pointer, decoded }: NestedToken, team: TeamRows, showTokens: boolean, style: Style): readonly string[] {
	const { colours, words, columns } = style;
	const claim = printable(pointer.slice(1));
	const heading = pointer === '' ? words.say(insideSentences.payload) : words.say(insideSentences.claim, { claim });
	const lines = decodedText(decoded, team, showTokens, { ...style, columns: columns - 2 })
		.trimEnd()
		.split('\n');
	return [colours.bold(heading), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

function headLines({ kind, reason }: DecodedToken, { words, colours, columns }: Style): readonly string[] {
	const title = colours.bold(kindTitle(kind, words));
	if (kind === undefined) return [title];
	const meanings = [words.say(kindSentences[kind].meaning), ...(reason ? [printable(reasonSentence(reason, words))] : [])];
	return [
		title,
		...meanings.flatMap((line) => wrap(line, columns)),
		...wrap(words.say(commandSentences.decodedOnly), columns).map(colours.dim),
	];
}

function problemLines({ problems }: DecodedToken, { words, colours, columns }: Style): readonly string[] {
	if (problems.length === 0) return [];
	const names = problems.map(({ part }) => words.say(partSentences[part]));
	const nameWidth = widest(names);
	return problems.flatMap((problem, index) => {
		const [first = '', ...others] = wrap(problemMessage(problem, words), columns - nameWidth - 6);
		const mark = problem.serious ? colours.red('✗') : problem.note ? colours.dim('i') : colours.yellow('!');
		const begin = `  ${mark} ${padColumns(names[index] ?? '', nameWidth)}  ${first}`;
		return [begin, ...others.map((line) => ' '.repeat(nameWidth + 6) + line)];
	});
}

/** A part of which nothing can be shown has its problem above, and no section of its own. */
function partLines(part: 'header' | 'payload', decoded: DecodedToken, team: TeamRows, style: Style): readonly string[] {
	const { json, text } = decoded[part] ?? {};
	if (json === undefined && text === undefined) return [];
	const context = { part, kind: decoded.kind, header: decoded.header.json, payload: decoded.payload?.json, now: style.now };
	const body = json ? memberLines(json, team, context, style) : [printable(text ?? '')];
	return [style.colours.bold(style.words.say(partSentences[part])), ...body.map((line) => `  ${line}`)];
}

function memberLines(json: JsonObject, team: TeamRows, context: ValueContext, style: Style): readonly string[] {
	const { words, colours, columns } = style;
	const members = Object.entries(json);
	if (members.length === 0) return [colours.dim(words.say(commandSentences.emptyObject))];
	// A name that is very long does not push the values of all others out of sight.
	const nameWidth = Math.min(28, widest(members.map(([name]) => printable(name))));
	return members.flatMap(([name, value]) => {
		const explained = explanations(name, value, team, context, words);
		const [first = '', ...others] = [
			...valueLines(name, value, style),
			...explained.flatMap((text) => wrap(printable(text), columns - nameWidth - 4)).map(colours.dim),
		];
		return [`${colours.cyan(padColumns(printable(name), nameWidth))}  ${first}`, ...others.map((line) => ' '.repeat(nameWidth + 2) + line)];
	});
}

function valueLines(name: string, value: JsonValue, { words, colours, now }: Style): readonly string[] {
	const compact = jsonText(value, 0);
	if (timeClaims.has(name) && typeof value === 'number') {
		const instant = instantText(value, now, words);
		return [instant === undefined ? compact : `${compact}  ${colours.dim(instant)}`];
	}
	const unfolded = typeof value === 'string' ? unfold(value) : undefined;
	if (unfolded !== undefined) return [...jsonText(unfolded, 2).split('\n'), colours.dim(words.say(inspectorSentences.unfolded))];
	if (typeof value !== 'object' || value === null || compact.length <= shortValue) return [compact];
	return jsonText(value, 2).split('\n');
}

/** What the team wrote about the name and what the value says. Where a time is, stands beside it already. */
function explanations(name: string, value: JsonValue, team: TeamRows, context: ValueContext, words: Words): readonly string[] {
	const ofTeam = findTeamRow(name, team);
	const findings = explainValue(name, value, context).filter((each) => typeof value !== 'number' || !isDistance(each));
	return [
		...(ofTeam?.origin === undefined
			? []
			: [words.say(commandSentences.ofTeam, { title: ofTeam.title, meaning: ofTeam.meaning, origin: ofTeam.origin })]),
		...(findings.length === 0 ? [] : [findingsText(findings, words)]),
	];
}

/** Names that people look for, and why they are not there. */
function absenceLines(decoded: DecodedToken, { words, colours, columns }: Style): readonly string[] {
	const absences = explainAbsences(decoded);
	if (absences.length === 0) return [];
	const nameWidth = widest(absences.map(({ name }) => name));
	const lines = absences.flatMap(({ name, code }) => {
		const [first = '', ...others] = wrap(words.say(absenceSentences[code]), columns - nameWidth - 4);
		return [`  ${colours.cyan(padColumns(name, nameWidth))}  ${first}`, ...others.map((line) => ' '.repeat(nameWidth + 4) + line)];
	});
	return [colours.bold(words.say(groupSentences.absent)), ...lines];
}

function signatureLines(signature: Part, header: JsonPart, { words, colours }: Style): readonly string[] {
	const { say } = words;
	return [colours.bold(say(partSentences.signature)), `  ${signatureText(signature, header, say)}`];
}

function signatureText({ encoded, bytes }: Part, header: JsonPart, say: Style['words']['say']): string {
	if (encoded === '') return say(commandSentences.noSignature);
	if (bytes === undefined) return say(commandSentences.unreadablePart);
	const alg = header.json?.['alg'];
	const count = bytes.length;
	if (typeof alg !== 'string') return say(count === 1 ? commandSentences.byte : commandSentences.bytes, { count });
	return say(count === 1 ? commandSentences.byteWithAlgorithm : commandSentences.bytesWithAlgorithm, { count, algorithm: alg });
}

/** The parts of an encrypted token by their size: nothing else of them can be told. */
function encryptedLines(parts: readonly Part[], { words, colours }: Style): readonly string[] {
	const { say } = words;
	const names = parts.map(({ name }) => say(partSentences[name]));
	const lines = parts.map(({ bytes }, index) => {
		const size = bytes === undefined ? say(commandSentences.unreadablePart) : say(commandSentences.bytes, { count: bytes.length });
		return `  ${colours.cyan(padColumns(names[index] ?? '', widest(names)))}  ${size}`;
	});
	return [colours.bold(say(commandSentences.parts)), ...lines, colours.dim(`  ${say(commandSentences.cannotDecrypt)}`)];
}
