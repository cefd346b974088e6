import { isoTime, looksLikeMilliseconds, type TokenTimes } from './times.ts';

/** How a token stands in time by its own words: `seconds` until it expires or becomes valid, or since it expired. */
export type Validity =
	| { readonly state: 'valid' | 'expired' | 'not-yet'; readonly seconds: number }
	/** It has no `exp`, or it is redacted and was never of use. */
	| { readonly state: 'endless' | 'redacted' };

/** How a token stands at an instant (seconds since the epoch); undefined where its `exp` is no time that a calendar can say. */
export function validityAt({ expiresAt, notBefore }: TokenTimes, now: number): Validity | undefined {
	if (expiresAt !== undefined && (looksLikeMilliseconds(expiresAt) || isoTime(expiresAt) === undefined)) return undefined;
	if (expiresAt !== undefined && expiresAt <= now) return { state: 'expired', seconds: now - expiresAt };
	if (notBefore !== undefined && notBefore > now) return { state: 'not-yet', seconds: notBefore - now };
	return expiresAt === undefined ? { state: 'endless' } : { state: 'valid', seconds: expiresAt - now };
}

const units = [31_536_000, 86_400, 3_600, 60];

/**
 * Seconds until a length of time in its largest unit (year, day, hour, minute) reads differently, or the state itself changes; undefined
 * when nothing changes any more.
 */
export function secondsToChange(validity: Validity | undefined): number | undefined {
	if (validity === undefined || !('seconds' in validity)) return undefined;
	const { state, seconds } = validity;
	const unit = units.find((each) => each <= seconds) ?? 60;
	if (state === 'expired') return unit - (seconds % unit);
	return seconds < 60 ? seconds : (seconds % unit) + 0.001;
}
