import type { EmulatorName } from '../cognito/emulators.ts';
import type { KeyFinding } from '../keys/jwk.ts';
import type { TokenKind } from '../token/kind.ts';

/** Checks in the order of a report; those of the last group appear only when they were asked for. */
export const checkIds = [
	'structure',
	'algorithm',
	'critical',
	'issuer',
	'key',
	'signature',
	'expiry',
	'not-before',
	'issued-at',
	'type',
	'token-use',
	'audience',
	'client',
	'scope',
	'groups',
	'nonce',
	'access-token-hash',
	'signer',
	'subject',
	'authentication-age',
	'required-claims',
	'revocation',
] as const;
export type CheckId = (typeof checkIds)[number];

export type Outcome = 'pass' | 'fail' | 'warn' | 'skip';

/** Stable codes of failures; documented in the README of the command. */
export const failureCodes = [
	'malformed',
	'not-a-signed-token',
	'algorithm-not-allowed',
	'algorithm-mismatch',
	'critical-unknown',
	'issuer-mismatch',
	'issuer-missing',
	'key-not-found',
	'key-unusable',
	'key-too-weak',
	'key-ambiguous',
	'signature-invalid',
	'expired',
	'expiry-missing',
	'not-yet-valid',
	'issued-in-future',
	'type-mismatch',
	'token-use-mismatch',
	'audience-mismatch',
	'audience-missing',
	'client-mismatch',
	'client-missing',
	'scope-missing',
	'group-missing',
	'nonce-mismatch',
	'access-token-hash-mismatch',
	'claim-type-invalid',
	'keys-unreachable',
	'jwks-invalid',
	'subject-mismatch',
	'authentication-too-old',
	'claim-missing',
	'signer-mismatch',
	'signer-missing',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** Codes of the other outcomes: good, or why a check was not made. */
export const noteCodes = [
	'ok',
	'not-stated',
	'waived',
	'absent',
	'signature-only',
	'no-key',
	'offline',
	'unreadable',
	'client-checked',
	'issuer-undocumented',
	'other-kind',
	'milliseconds',
] as const;
export type NoteCode = (typeof noteCodes)[number];
export type CheckCode = FailureCode | NoteCode;

/** One check. `detail` holds the values that its sentence names; nothing in it is the token itself. */
export interface Check {
	readonly id: CheckId;
	readonly outcome: Outcome;
	readonly code: CheckCode;
	readonly detail?: Readonly<Record<string, string | number>>;
	readonly expected?: string;
	readonly actual?: string;
}

/** `accepted` and `genuine` are two statements; `rejected` names a fault; `unverified` says that keys could not be had. */
export type Verdict = 'accepted' | 'genuine' | 'rejected' | 'unverified';

export interface UsedKey {
	/** The chosen key's own; absent when none was chosen or it has none. */
	readonly kid?: string;
	/** Where the key came from: a URL, `file`, `given`, or `secret`. */
	readonly source: string;
	/** Milliseconds since the epoch. */
	readonly fetchedAt?: number;
	/** The emulator whose key it is: the token is then none of AWS's, whatever its issuer says. */
	readonly emulator?: EmulatorName;
}

export interface Report {
	readonly verdict: Verdict;
	readonly kind?: TokenKind;
	readonly checks: readonly Check[];
	readonly key?: UsedKey;
	/** What was found wrong in the keys at hand, whichever was used; absent when nothing was. */
	readonly keyFindings?: readonly KeyFinding[];
}
