import type { DecodedToken } from '../../core/token/decode.ts';
import type { TokenKind } from '../../core/token/kind.ts';
import { isRedacted, redacted } from '../../core/token/redact.ts';
import type { TokenLocation } from '../tokenLocation.ts';

/** A token where it was found, as a list shows it. The token itself is not kept: commands read it from its place again. */
export interface FoundToken extends TokenLocation {
	readonly type: 'token';
	readonly kind: TokenKind | undefined;
	/** The user or the subject. */
	readonly who?: string;
	readonly client?: string;
	/** Seconds since the epoch. */
	readonly expiresAt?: number;
	readonly notBefore?: number;
	/** It is redacted: its times mean nothing. */
	readonly redacted: boolean;
	/** It carries no signature, or a part of it is broken. */
	readonly doubtful: boolean;
}

/** What a list shows of a decoded token. */
export function foundToken(location: TokenLocation, decoded: DecodedToken): FoundToken {
	const { username, 'cognito:username': cognitoUsername, sub, client_id: clientId, aud } = decoded.payload?.json ?? {};
	const { expiresAt, notBefore } = decoded.times;
	const who = firstText(cognitoUsername, username, sub);
	const client = firstText(clientId, ...(Array.isArray(aud) ? (aud as unknown[]) : [aud]));
	return {
		...location,
		type: 'token',
		kind: decoded.kind,
		...(who !== undefined && { who }),
		...(client !== undefined && { client }),
		...(expiresAt !== undefined && { expiresAt }),
		...(notBefore !== undefined && { notBefore }),
		redacted: isRedacted(decoded),
		doubtful: decoded.kind === 'unsecured' || decoded.problems.some(({ serious }) => serious),
	};
}

function firstText(...values: readonly unknown[]): string | undefined {
	return values.find((value): value is string => typeof value === 'string' && value !== '' && value !== redacted);
}
