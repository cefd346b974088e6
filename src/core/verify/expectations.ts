/**
 * What a relying party expects. A list names the values that are accepted, `null` means "not checked, on purpose", a member left
 * out means "not stated": these are three different things in every report.
 */
export type Stated<Value> = Value | null | undefined;

/** Which Cognito token the app takes; `any` takes ID and access tokens alike. */
export type ExpectedTokenUse = 'id' | 'access' | 'any';

export interface Expectations {
	/** Issuer URLs, compared exactly (RFC 7519 §4.1.1). */
	readonly issuer?: Stated<readonly string[]>;
	/** ARNs of load balancers whose data the app takes: `signer` in the header. */
	readonly albArn?: Stated<readonly string[]>;
	readonly tokenUse?: Stated<ExpectedTokenUse>;
	/** App client ids: `aud` of an ID token, `client_id` of an access token. */
	readonly clientId?: Stated<readonly string[]>;
	/** Any one of these in `aud`. */
	readonly audience?: Stated<readonly string[]>;
	/** Any one of these in `scope`. */
	readonly scope?: Stated<readonly string[]>;
	/** Any one of these in `cognito:groups`. */
	readonly group?: Stated<readonly string[]>;
	readonly nonce?: Stated<string>;
	/** The access token issued beside an ID token, for `at_hash`. */
	readonly accessToken?: Stated<string>;
	/** Header `typ`, compared as a media type. */
	readonly typ?: Stated<string>;
	readonly subject?: Stated<string>;
	/** Seconds since `auth_time` at the most (OpenID Connect Core §3.1.3.7). */
	readonly maxAge?: Stated<number>;
	/** Claims that must be there. */
	readonly require?: Stated<readonly string[]>;
	/** Seconds by which clocks may differ; 0 when left out. */
	readonly clockTolerance?: number;
	/** The instant to check at, in seconds since the epoch, instead of now. */
	readonly at?: number;
	/** Signature algorithms that are accepted; the default depends on the issuer and the key. */
	readonly algorithms?: readonly string[];
	/** Nothing but the signature is asked for, over any payload. */
	readonly signatureOnly?: boolean;
}

/**
 * Issuers that are stated in two ways (URLs, user pools) as one list. What is stated counts more than what is left unchecked on purpose, so
 * that two statements never check less than one.
 */
export function joinIssuers(some: Stated<readonly string[]>, others: Stated<readonly string[]>): Stated<readonly string[]> {
	if (!some && !others) return some === null || others === null ? null : undefined;
	return [...new Set([...(some ?? []), ...(others ?? [])])];
}
