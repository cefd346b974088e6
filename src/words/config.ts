import type { DocumentProblemCode } from '../core/config/model/problem.ts';

/** Why a file of configuration is not read whole. */
export const documentProblemSentences: Readonly<Record<DocumentProblemCode, string>> = {
	syntax: 'The text breaks the grammar here; what stands around it is read.',
	'too-large': 'The file is too large to be read.',
	'too-deep': 'The file is nested too deeply to be read.',
	'too-many-values': 'The file holds too many values; the rest is not read.',
	'cyclic-alias': 'This alias contains itself.',
};
