import type * as vscode from 'vscode';
import type { PolicyExplanation } from '../../core/config/explain/policyElement.ts';
import { codeCell, codeSpan, plain } from '../../core/report/markdownText.ts';
import { propertySentences } from '../../words/explain.ts';
import { joinSentences } from '../../words/values.ts';
import { words } from '../words.ts';
import { createHoverText, type HoverRow, tableText } from './markdown.ts';
import { resourceCell, valueRow } from './propertyText.ts';

/** Something in a policy: what it means, where a tag comes from, and what comes of it. */
export function policyText({ name, resource, rows, values, tagSources, pool }: PolicyExplanation): vscode.MarkdownString {
	const { say } = words;
	const text = createHoverText();
	const [first] = rows;
	const { allowed, actions, source } = first;
	text.appendMarkdown(
		`${codeSpan(name)}\n\n${plain(
			joinSentences(
				rows.map(({ meaning }) => say(meaning)),
				words,
			),
		)}\n\n`,
	);
	const ofTag = (tagSources ?? []).map(
		({ claim, map }): HoverRow => [say(propertySentences.claim), `${codeCell(claim)} · ${resourceCell(map)}`],
	);
	text.appendMarkdown(
		`${tableText([
			[say(propertySentences.of), resourceCell(resource)],
			...(pool ? [[say(propertySentences.connected), resourceCell(pool)] as const] : []),
			...values.map(valueRow),
			...(actions ? [[say(propertySentences.actions), actions.map(codeCell).join(' ')] as const] : []),
			...ofTag,
			...(allowed ? [[say(propertySentences.allowed), allowed.map(codeCell).join(' ')] as const] : []),
		])}\n`,
	);
	const sentences = [
		...new Set(rows.flatMap(({ consequence }) => (consequence === undefined ? [] : [say(consequence)]))),
		...(tagSources?.length === 0 ? [say(propertySentences.noClaim)] : []),
	];
	if (sentences.length > 0) text.appendMarkdown(`${plain(joinSentences(sentences, words))}\n\n`);
	text.appendMarkdown(`[${plain(say(propertySentences.documentation))}](${source})`);
	return text;
}
