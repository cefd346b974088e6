import type { HeldPlace } from '../core/config/lint/findingPlace.ts';
import type { Finding } from '../core/config/lint/lintDocuments.ts';
import type { DocumentProblemCode } from '../core/config/model/problem.ts';
import type { Fix, Profile, Severity } from '../core/config/rules/rule.ts';
import { inNamesOf } from './formatNames.ts';
import { joinSentences } from './values.ts';
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

/** The profiles of rules, with the words of the setting. */
export const profileWords: Readonly<Record<Profile, string>> = {
	recommended: '`recommended`',
	strict: '`strict`',
};

/** When a finding holds. */
export const findingSentences = {
	parameter: 'That is the default of the parameter {parameter}.',
	/** What Terraform calls a parameter. */
	variable: 'That is the default of the variable {parameter}.',
	/** A file with values of variables, such as terraform.tfvars. */
	given: 'The file {file} gives the variable {parameter} this value.',
	/** Calls of a Terraform module, such as module.web (main.tf). */
	calls: 'That holds for {calls}.',
	condition: 'That holds where the condition {condition} is true.',
	otherwise: 'That holds where the condition {condition} is false.',
} as const;

/** When something that was found holds: by a parameter's default, for some calls of a module, or under a condition. */
export function heldSentences(
	{ parameter, givenIn, calls, condition, names }: Omit<HeldPlace, 'range'> & Pick<Finding, 'names'>,
	{ say, language }: Words,
): readonly string[] {
	return [
		...(parameter === undefined
			? []
			: givenIn === undefined
				? [say(names ? findingSentences.variable : findingSentences.parameter, { parameter })]
				: [say(findingSentences.given, { parameter, file: givenIn })]),
		...(calls === undefined
			? []
			: [say(findingSentences.calls, { calls: new Intl.ListFormat(language, { type: 'conjunction' }).format(calls) })]),
		...(condition === undefined
			? []
			: condition.startsWith('!')
				? [say(findingSentences.otherwise, { condition: condition.slice(1) })]
				: [say(findingSentences.condition, { condition })]),
	];
}

/** What was found, and when it holds. */
export function findingSentence(finding: Finding, words: Words): string {
	const { message, values, names } = finding;
	return joinSentences([inNamesOf(words.say(message, values), names), ...heldSentences(finding, words)], words);
}

/** What to do about it. */
export function findingHelp({ rule, names }: Finding, { say }: Words): string {
	return inNamesOf(say(rule.fix), names);
}

/** The label of one of its quick fixes. */
export function fixTitle({ title, values }: Fix, { names }: { readonly names?: Finding['names'] | undefined }, { say }: Words): string {
	return inNamesOf(say(title, values), names);
}
