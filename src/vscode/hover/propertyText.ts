import type * as vscode from 'vscode';
import type { PropertyExplanation } from '../../core/config/explain/explainProperty.ts';
import type { SaidValue } from '../../core/config/explain/saidValue.ts';
import type { ConfigGraph } from '../../core/config/graph/graph.ts';
import type { Resource } from '../../core/config/model/resource.ts';
import type { PropertyRow } from '../../core/config/properties/row.ts';
import { codeCell, codeSpan, plain } from '../../core/report/markdownText.ts';
import { durationText } from '../../words/duration.ts';
import { countedText, kindWord, limitText, propertySentences, saidText } from '../../words/explain.ts';
import { joinSentences } from '../../words/values.ts';
import { words } from '../words.ts';
import { createHoverText, type HoverRow, tableText } from './markdown.ts';

/** More resources than these that name another one are not listed. */
const maxConnected = 8;

/** A property, what its value is, what it may be, and what comes of it. */
export function propertyText(explained: PropertyExplanation): vscode.MarkdownString {
	const { say } = words;
	const { name, resource, row, values, source, deployed } = explained;
	const text = createHoverText();
	text.appendMarkdown(`${codeSpan(name)}\n\n${plain(say(row.meaning))}\n\n`);
	const rows: HoverRow[] = [[say(propertySentences.of), resourceCell(resource)], ...values.map(valueRow), ...lifetimeRow(explained)];
	text.appendMarkdown(`${tableText([...rows, ...boundRows(explained)])}\n`);
	const sentences = [
		...(row.consequence === undefined ? [] : [say(row.consequence)]),
		...(deployed && row.required ? [say(propertySentences.required)] : []),
		...(deployed && row.replaces ? [say(propertySentences.replaces)] : []),
	];
	if (sentences.length > 0) text.appendMarkdown(`${plain(joinSentences(sentences, words))}\n\n`);
	const isOfAws = source.startsWith('https://docs.aws.amazon.com/');
	text.appendMarkdown(`[${plain(say(isOfAws ? propertySentences.documentation : propertySentences.otherDocumentation))}](${source})`);
	return text;
}

/** A resource, what it names, and what names it. */
export function resourceText(resource: Resource, graph: ConfigGraph): vscode.MarkdownString {
	const { say } = words;
	const text = createHoverText();
	const kind = kindWord(resource.kind, words);
	text.appendMarkdown(`${codeSpan(resource.name)}${kind === undefined ? '' : ` **${plain(kind)}**`}\n\n`);
	const { type, displayPath } = resource;
	if (type !== '') text.appendMarkdown(`${codeSpan(type)}\n\n`);
	if (displayPath !== undefined) text.appendMarkdown(`${codeSpan(displayPath)}\n\n`);
	const named = new Set(graph.edgesFrom(resource).map(({ to }) => to));
	const naming = new Set(graph.edgesTo(resource).map(({ from }) => from));
	text.appendMarkdown(
		tableText([
			...[...named].slice(0, maxConnected).map((other): HoverRow => [say(propertySentences.connected), resourceCell(other)]),
			...[...naming].slice(0, maxConnected).map((other): HoverRow => [say(propertySentences.named), resourceCell(other)]),
		]),
	);
	return text;
}

/** A resource in a cell: its kind and its name. */
export function resourceCell({ kind, name }: Resource): string {
	const word = kindWord(kind, words);
	return `${word === undefined ? '' : `${plain(word)} `}${codeCell(name)}`;
}

/** What a value is, and when. */
export function valueRow(said: SaidValue): HoverRow {
	const { say } = words;
	const { condition } = said;
	const sentence = condition?.startsWith('!') ? propertySentences.valueIfNot : propertySentences.valueIf;
	const label = condition === undefined ? say(propertySentences.value) : say(sentence, { condition: condition.replace(/^!/, '') });
	const { code, words: about } = saidText(said, words);
	return [
		label,
		[
			...(said.call === undefined ? [] : [codeCell(said.call)]),
			...(code === undefined ? [] : [codeCell(code)]),
			...(about === undefined ? [] : [plain(about)]),
		].join(' · '),
	];
}

function lifetimeRow({ validities }: PropertyExplanation): readonly HoverRow[] {
	const lives = new Set(validities.map(({ seconds }) => durationText(seconds, words.language)));
	return lives.size === 0 ? [] : [[words.say(propertySentences.lifetime), plain([...lives].join(' / '))]];
}

/** What the value may be, and what it is where it is left out. */
function boundRows({ row, allowed }: PropertyExplanation): readonly HoverRow[] {
	const { say } = words;
	const limit = limitText(row, words);
	return [
		...(allowed ? [[say(propertySentences.allowed), allowedCell(allowed)] as const] : []),
		...(allowed?.legacy ? [[say(propertySentences.legacy), allowed.legacy.map(codeCell).join(' ')] as const] : []),
		...(row.default === undefined ? [] : [[say(propertySentences.standard), standardCell(row.default, row)] as const]),
		...(limit === undefined ? [] : [[say(propertySentences.limit), plain(limit)] as const]),
	];
}

function allowedCell({ values, open, asOf }: NonNullable<PropertyExplanation['allowed']>): string {
	const { say } = words;
	const remarks = [...(open ? [say(propertySentences.ownNames)] : []), `(${say(propertySentences.asOf, { month: asOf })})`];
	return [...values.map(codeCell), plain(remarks.join(' '))].join(' ');
}

/** A number with what it counts; any other value as it is written. */
function standardCell(standard: string, row: PropertyRow): string {
	return row.type === 'number' ? plain(countedText(standard, row, words)) : codeCell(standard);
}
