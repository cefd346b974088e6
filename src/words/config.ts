import type { Finding } from '../core/config/lint/lintDocuments.ts';
import type { DocumentProblemCode } from '../core/config/model/problem.ts';
import type { Fix, Severity } from '../core/config/rules/rule.ts';
import { inNamesOf } from './formatNames.ts';
import type { Words } from './words.ts';

/** Why a file of configuration is not read whole. */
export const documentProblemSentences: Readonly<Record<DocumentProblemCode, string>> = {
	syntax: 'The text breaks the grammar here; what stands around it is read.',
	'too-large': 'The file is too large to be read.',
	'too-deep': 'The file is nested too deeply to be read.',
	'too-many-values': 'The file holds too many values; the rest is not read.',
	'cyclic-alias': 'This alias contains itself.',
};

/** How bad a finding is, in a word. */
export const severityWords: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	info: 'info',
	hint: 'hint',
};

/** When a finding holds. */
export const findingSentences = {
	parameter: 'That is the default of the parameter {parameter}.',
	condition: 'That holds where the condition {condition} is true.',
	otherwise: 'That holds where the condition {condition} is false.',
} as const;

/** What was found, and when it holds. */
export function findingSentence({ message, values, parameter, condition, names }: Finding, { say, language }: Words): string {
	const sentences = [inNamesOf(say(message, values), names)];
	if (parameter !== undefined) sentences.push(say(findingSentences.parameter, { parameter }));
	if (condition?.startsWith('!')) sentences.push(say(findingSentences.otherwise, { condition: condition.slice(1) }));
	else if (condition !== undefined) sentences.push(say(findingSentences.condition, { condition }));
	return sentences.join(language.startsWith('ja') ? '' : ' ');
}

/** What to do about it. */
export function findingHelp({ rule, names }: Finding, { say }: Words): string {
	return inNamesOf(say(rule.fix), names);
}

/** The label of one of its quick fixes. */
export function fixTitle({ title, values }: Fix, { names }: { readonly names?: Finding['names'] | undefined }, { say }: Words): string {
	return inNamesOf(say(title, values), names);
}
