import type { JsonPart } from './part.ts';
import type { ReadToken } from './readToken.ts';

/** What can be said of a token without a key, and never more than that: even `unchecked` is no praise. */
export const verdictHints = ['unreadable', 'unsecured', 'expired', 'not-yet-valid', 'unchecked'] as const;
export type VerdictHint = (typeof verdictHints)[number];

/**
 * The first thing that anybody can see to be wrong with a token at an instant (seconds since the epoch), as a hint at the verdict of a
 * verification: encrypted for somebody else, without a signature, at or after `exp`, before `nbf` (RFC 7519 §4.1.4, §4.1.5).
 */
export function verdictHint(
	{ form, kind, payload, times }: Pick<ReadToken, 'form' | 'kind' | 'times'> & { readonly payload?: Pick<JsonPart, 'json'> },
	now: number,
): VerdictHint {
	if (form === 'compact-jwe' || payload?.json === undefined) return 'unreadable';
	if (kind === 'unsecured') return 'unsecured';
	if (times.expiresAt !== undefined && now >= times.expiresAt) return 'expired';
	return times.notBefore !== undefined && now < times.notBefore ? 'not-yet-valid' : 'unchecked';
}
