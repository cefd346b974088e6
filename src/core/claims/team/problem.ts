/** What is wrong in a team's rows. */
export const teamProblemCodes = [
	'too-large',
	'not-json',
	'duplicate-member',
	'not-rows',
	'row-not-object',
	'name-missing',
	'name-invalid',
	'name-twice',
	'text-missing',
	'text-invalid',
	'text-too-long',
	'type-unknown',
	'member-unknown',
	'too-many-rows',
	'too-many-patterns',
] as const;
export type TeamProblemCode = (typeof teamProblemCodes)[number];

/** One problem: where it is (a JSON pointer in pieces, RFC 6901), and for broken JSON at which UTF-16 offset. */
export interface TeamProblem {
	readonly code: TeamProblemCode;
	readonly pointer: readonly (string | number)[];
	readonly at?: number;
	readonly detail?: Readonly<Record<string, string | number>>;
}
