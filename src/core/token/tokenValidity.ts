import type { DecodedToken } from './decode.ts';
import { isRedacted } from './redact.ts';
import { type Validity, validityAt } from './validity.ts';

/**
 * How a decoded token stands at an instant (seconds since the epoch). A redacted token keeps its times, but nothing ends with them. Undefined
 * where the claims cannot be read, or the `exp` is no time that a calendar can say.
 */
export function validityOf(token: DecodedToken, now: number): Validity | undefined {
	if (token.payload?.json === undefined) return undefined;
	return isRedacted(token) ? { state: 'redacted' } : validityAt(token.times, now);
}
