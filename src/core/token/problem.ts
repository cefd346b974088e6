/** Parts of a compact serialization by their RFC 7515 and RFC 7516 names; `token` is the whole. */
export type PartName =
	| 'token'
	| 'header'
	| 'payload'
	| 'signature'
	| 'encrypted-key'
	| 'initialization-vector'
	| 'ciphertext'
	| 'authentication-tag'
	| 'extra';

/** What is wrong or doubtful about a token's form. Stable: the command prints these words. */
export const problemCodes = [
	'no-token',
	'part-count',
	'empty',
	'invalid-character',
	'invalid-length',
	'padded',
	'standard-alphabet',
	'non-canonical',
	'not-utf8',
	'json-syntax',
	'json-too-deep',
	'not-an-object',
	'duplicate-member',
	'lossy-number',
	'algorithm-missing',
	'algorithm-none',
	'signature-missing',
	'key-in-header',
	'claim-type',
	'milliseconds',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One problem of one part. `serious` ones make the part unreadable or the token untrustworthy; positions count from 1. */
export interface Problem {
	readonly part: PartName;
	readonly code: ProblemCode;
	readonly serious: boolean;
	readonly detail?: Readonly<Record<string, string | number>>;
}
