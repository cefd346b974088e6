import type { JsonObject } from '../token/json.ts';
import type { TokenKind } from '../token/kind.ts';
import type { ReadToken } from '../token/readToken.ts';
import type { Expectations } from './expectations.ts';
import type { KeyMaterial } from './keyMaterial.ts';
import type { Check, CheckId } from './report.ts';

/** What every check looks at: the token, what is expected of it, and the instant (seconds since the epoch). */
export interface Subject {
	readonly token: ReadToken;
	readonly header: JsonObject;
	/** Empty when the payload is no JSON object: then `structure` has failed already. */
	readonly payload: JsonObject;
	/** Where issuer and expiry stand: the payload, or for a load balancer's data its header. */
	readonly claims: JsonObject;
	readonly expectations: Expectations;
	readonly now: number;
	readonly clockTolerance: number;
	readonly keyMaterial: KeyMaterial;
}

const expiring: readonly unknown[] = ['cognito-id', 'cognito-access', 'cognito-m2m', 'cognito-identity', 'alb-data'] satisfies TokenKind[];

/** Is it a token of a kind that AWS always gives an expiry? */
export function alwaysExpires({ token }: Subject): boolean {
	return expiring.includes(token.kind);
}

export function pass(id: CheckId, detail?: Check['detail']): Check {
	return detail ? { id, outcome: 'pass', code: 'ok', detail } : { id, outcome: 'pass', code: 'ok' };
}

/**
 * The check for an expectation that is not a value: left out on purpose (`null`), or never stated (`undefined`); then it also says when the
 * token has nothing (`absent`) that could be compared.
 */
export function notChecked(id: CheckId, expectation: null | undefined, detail?: Check['detail'], absent = false): Check {
	const code = expectation === null ? 'waived' : absent ? 'absent' : 'not-stated';
	return detail ? { id, outcome: 'skip', code, detail } : { id, outcome: 'skip', code };
}

/** Any JSON value as short text for `actual`: strings as they are, the rest as JSON. */
export function show(value: unknown): string {
	if (typeof value === 'string') return value;
	return value === undefined ? '' : (JSON.stringify(value) ?? '');
}
