/** Which family of names a row belongs to. */
export type RowFamily = 'header' | 'claim' | 'scope' | 'grant' | 'auth-flow' | 'challenge' | 'endpoint' | 'term';

/** Where a name is met: in which part, token, document or request. */
export type RowPlace =
	| 'header'
	| 'id-token'
	| 'access-token'
	| 'm2m-token'
	| 'identity-pool-token'
	| 'alb-data'
	| 'dpop-proof'
	| 'logout-token'
	| 'jwe-header'
	| 'userinfo'
	| 'jwk'
	| 'discovery'
	| 'authorize-request'
	| 'token-request'
	| 'api'
	| 'concept';

/** The heading under which the inspector shows a claim. */
export type ClaimGroup = 'who' | 'for-whom' | 'when' | 'what-it-may-do' | 'signing-in' | 'cognito' | 'your-own' | 'other';

/** How a value is read and drawn. */
export type ValueType =
	| 'string'
	| 'number'
	| 'boolean'
	| 'time'
	| 'time-ms'
	| 'string-list'
	| 'space-list'
	| 'string-or-list'
	| 'object'
	| 'list'
	| 'url'
	| 'none';

/** How sure the fact is: `certain` is documented or measured, `observed` was seen but is not promised. */
export type Certainty = 'certain' | 'observed';

/**
 * One name of the field and what a developer must know about it. The English sentences are the keys of the Japanese
 * ones in `l10n/bundle.l10n.ja.json`; the face that shows a row translates them.
 */
export interface Row {
	readonly name: string;
	readonly family: RowFamily;
	/** The claim or member that holds this one; absent at the top level. */
	readonly inside?: string;
	/** Other names under which the row is found. */
	readonly aliases?: readonly string[];
	readonly title: string;
	/** One plain sentence. */
	readonly meaning: string;
	readonly where: readonly RowPlace[];
	readonly type: ValueType;
	readonly group?: ClaimGroup;
	/** What a verifier or a reader checks. */
	readonly check?: string;
	readonly mistake?: string;
	/** The section of the RFC, OpenID specification or AWS page. */
	readonly source: string;
	readonly certainty?: Certainty;
	/** For a row of the user's team: the file or setting that has it. Its texts are foreign, and are shown as text only. */
	readonly origin?: string;
}
