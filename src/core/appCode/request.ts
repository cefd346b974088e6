import type { TokenKind } from '../token/kind.ts';
import type { Expectations } from '../verify/expectations.ts';

/** What code can be written for. */
export const codeTargets = ['aws-jwt-verify', 'jose', 'api-gateway', 'spring'] as const;
export type CodeTarget = (typeof codeTargets)[number];

/** What an app expects of its tokens, and what a token that was looked at says beside it: nothing of that is expected by itself. */
export interface CodeRequest {
	readonly expectations: Expectations;
	readonly kind?: TokenKind;
	/** The issuer that the token names. */
	readonly tokenIssuer?: string;
	/** Where the keys of that issuer are (or of the only one that is expected), as its discovery document says. */
	readonly jwksUri?: string;
}

/** Languages of the code, by the ids of VS Code. */
export type CodeLanguage = 'typescript' | 'yaml' | 'java';

export interface CodeFile {
	readonly fileName: string;
	readonly language: CodeLanguage;
	readonly code: string;
}

/** What to know about the code; each has its sentence. */
export const codeNotes = [
	'fill-in',
	'not-stated',
	'waived',
	'per-request',
	'never-in-code',
	'several-issuers',
	'other-kind',
	'expiry-required',
	'resource-bound',
	'resource-bound-refused',
	'machine-groups',
	'generic-verifier',
	'algorithms-unsupported',
	'token-use-unchecked',
	'route-scopes',
	'one-issuer',
	'audience-alone',
	'target-cannot',
	'cannot-waive',
	'dynamic-reference',
	'client-validator',
	'authorities',
] as const;
export type CodeNoteCode = (typeof codeNotes)[number];

export interface CodeNote {
	readonly code: CodeNoteCode;
	readonly detail?: Readonly<Record<string, string | number>>;
}

/** Code that checks what was expected. The values in it are those of the expectations; of a token it holds nothing. */
export interface AppCode {
	readonly target: CodeTarget;
	readonly files: readonly CodeFile[];
	readonly notes: readonly CodeNote[];
}
