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
	'session-string',
	'authorization-code',
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
	'nested-token',
	'duplicate-member',
	'lossy-number',
	'algorithm-missing',
	'algorithm-none',
	'signature-missing',
	'key-in-header',
	'critical-malformed',
	'critical-unknown',
	'unencoded-payload',
	'compressed',
	'many-iterations',
	'claim-type',
	'boolean-as-text',
	'time-as-text',
	'milliseconds',
	'microseconds',
	'expires-before-issued',
	'starts-after-expiry',
	'token-in-claim',
	'password',
	'private-key',
	'aws-credentials',
	'card-number',
	'national-id',
	'personal-data',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/**
 * One problem of one part. `serious` ones make the part unreadable, the token untrustworthy, or give a secret away; a `note` is nothing
 * wrong, only worth knowing. Positions, lines and columns count from 1, bytes from 0.
 */
export interface Problem {
	readonly part: PartName;
	readonly code: ProblemCode;
	readonly serious: boolean;
	readonly note?: true;
	readonly detail?: Readonly<Record<string, string | number>>;
}
