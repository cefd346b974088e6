/** What is wrong with profiles as they are written down. */
export const profileProblemCodes = [
	'too-large',
	'not-json',
	'duplicate-member',
	'not-profiles',
	'profile-not-object',
	'name-invalid',
	'member-unknown',
	'value-invalid',
	'list-empty',
	'not-waivable',
	'endpoint-missing',
	'emulator-missing',
	'too-many-profiles',
] as const;
export type ProfileProblemCode = (typeof profileProblemCodes)[number];

/** One problem: which profile it spoils, where it is (a JSON pointer in pieces, RFC 6901), and in a text at which UTF-16 offset. */
export interface ProfileProblem {
	readonly code: ProfileProblemCode;
	/** Absent when it is about all of them. */
	readonly profile?: string;
	readonly pointer: readonly (string | number)[];
	readonly at?: number;
	/** `member`: the member; `kind`: what its value must be (`ValueKind`); `limit`. */
	readonly detail?: Readonly<Record<string, string | number>>;
}
