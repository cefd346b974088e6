import type { DecodedToken } from './decode.ts';
import { isReadable } from './decode.ts';
import { isJsonObject } from './json.ts';
import type { TokenKind } from './kind.ts';
import { isRedacted } from './redact.ts';

/** Why a token makes no sense as a bearer token (RFC 6750 §2.1). */
export type BearerRefusal = 'unreadable' | 'redacted' | 'refresh' | 'dpop-proof' | 'logout' | 'alb-data' | 'cognito-identity';
/** Why an API may not take a token that can be sent as a bearer token. */
export type BearerRemark = 'id' | 'bound' | 'unsecured';

/** How a token fits into an `Authorization: Bearer` header: not at all, with a remark, or well. */
export type BearerFit = { readonly refusal: BearerRefusal } | { readonly refusal?: undefined; readonly remark?: BearerRemark };

const refusals: Readonly<Partial<Record<TokenKind, BearerRefusal>>> = {
	'cognito-refresh': 'refresh',
	'cognito-identity': 'cognito-identity',
	'alb-data': 'alb-data',
	'dpop-proof': 'dpop-proof',
	logout: 'logout',
};
const remarks: Readonly<Partial<Record<TokenKind, BearerRemark>>> = { 'cognito-id': 'id', id: 'id', unsecured: 'unsecured' };

/** Says whether a token belongs into a bearer header. A token that passes consists of token characters only, so it can break no header. */
export function bearerFit(token: DecodedToken): BearerFit {
	if (!isReadable(token) || !/^[\w.+/=-]+$/.test(token.text)) return { refusal: 'unreadable' };
	if (isRedacted(token)) return { refusal: 'redacted' };
	const refusal = token.kind && refusals[token.kind];
	if (refusal !== undefined) return { refusal };
	const confirmation = token.payload?.json?.['cnf'];
	// An access token bound to a key (RFC 9449 §6.1, RFC 8705 §3.1) needs more than itself.
	const remark = isJsonObject(confirmation) ? 'bound' : token.kind && remarks[token.kind];
	return remark === undefined ? {} : { remark };
}

/** The header that presents the token (RFC 6750 §2.1). */
export function bearerHeader({ text }: DecodedToken): string {
	return `Authorization: Bearer ${text}`;
}
