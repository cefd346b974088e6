import type { Row } from '../core/claims/row.ts';
import type { TeamProblem, TeamProblemCode } from '../core/claims/team/problem.ts';
import type { Words } from './words.ts';

/** What is wrong in a team's rows, and what to do. */
export const teamProblemSentences: Readonly<Record<TeamProblemCode, string>> = {
	'too-large': 'The file is too large to be read.',
	'not-json': 'This is not JSON, so none of its claims count.',
	'duplicate-member': '“{name}” stands here twice; only the last one counts.',
	'not-rows': 'An object with the names of the claims as its members is expected, or a list.',
	'row-not-object': 'An object with title and meaning is expected.',
	'name-missing': 'Say which claim this is about: name is missing.',
	'name-invalid': 'Not the name of a claim. An asterisk may stand at its end only, after something else.',
	'name-twice': '“{name}” stands here twice; the first one counts.',
	'text-missing': '{member} is missing, so the claim does not count.',
	'text-invalid': '{member} must be a text, or an object with the texts en and ja.',
	'text-too-long': '{member} is longer than {limit} characters and does not count.',
	'type-unknown': 'The type is one of: {types}.',
	'member-unknown': '“{member}” means nothing here.',
	'too-many-rows': 'Only the first {limit} claims count.',
	'too-many-patterns': 'Only the first {limit} names with an asterisk count.',
};

/** The sentence for a problem; it may hold foreign text. */
export function teamProblemSentence({ code, detail }: TeamProblem, { say }: Words): string {
	return say(teamProblemSentences[code], detail);
}

/** Where a row of the team comes from, and what the team says beside a row of the catalogue. */
export const teamSentences = {
	origin: 'Your team wrote this in {origin}.',
	beside: 'Your team adds in {origin}: {title} – {meaning}',
} as const;

/** Says whose row it is, or what `beside` adds to it; empty when the team has nothing to do with it. Holds foreign text. */
export function teamSentence(row: Row | undefined, beside: Row | undefined, { say }: Words): string {
	if (row?.origin !== undefined) return say(teamSentences.origin, { origin: row.origin });
	if (beside?.origin === undefined) return '';
	return say(teamSentences.beside, { origin: beside.origin, title: beside.title, meaning: beside.meaning });
}
