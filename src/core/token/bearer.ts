import { type DecodedToken, isReadable } from './decode.ts';
import { isJsonObject } from './json.ts';
import type { TokenKind } from './kind.ts';
import { isRedacted } from './redact.ts';

/** Why a token makes no sense as a bearer token (RFC 6750 §2.1). */
export type BearerRefusal = 'unreadable' | 'redacted' | 'other-use';
/** Why an API may not take a token that can be sent as a bearer token. */
export type BearerRemark = 'id' | 'bound' | 'unsecured';

/** How a token fits into an `Authorization: Bearer` header: not at all, with a remark, or well. */
export interface BearerFit {
	readonly refusal?: BearerRefusal;
	readonly remark?: BearerRemark;
}

/** Kinds that go elsewhere: to the token endpoint, into a header of their own, to an app, to STS. */
const otherUse: readonly (TokenKind | undefined)[] = ['cognito-refresh', 'cognito-identity', 'alb-data', 'dpop-proof', 'logout'];
const remarks: Readonly<Partial<Record<TokenKind, BearerRemark>>> = { 'cognito-id': 'id', id: 'id', unsecured: 'unsecured' };

/** Says whether a token belongs into a bearer header. A token that passes consists of token characters only, so it can break no header. */
export function bearerFit(token: DecodedToken): BearerFit {
	if (!isReadable(token) || !/^[\w.+/=-]+$/.test(token.text)) return { refusal: 'unreadable' };
	if (isRedacted(token)) return { refusal: 'redacted' };
	if (otherUse.includes(token.kind)) return { refusal: 'other-use' };
	const confirmation = token.payload?.json?.['cnf'];
	// An access token bound to a key (RFC 9449 §6.1, RFC 8705 §3.1) needs more than itself.
	const remark = isJsonObject(confirmation) ? 'bound' : token.kind && remarks[token.kind];
	return remark === undefined ? {} : { remark };
}

/** The header that presents the token (RFC 6750 §2.1). */
export function bearerHeader({ text }: DecodedToken): string {
	return `Authorization: Bearer ${text}`;
}
