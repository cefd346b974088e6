import type { JsonValue } from '../../token/json.ts';
import { isoTime, looksLikeMilliseconds } from '../../token/times.ts';
import { type Finding, finding, type ValueContext } from './finding.ts';

/** Seconds that an authorization code lives: tokens so much later are no part of the sign-in itself (Cognito Developer Guide, /oauth2/authorize). */
const codeLife = 300;

/** A NumericDate (RFC 7519 §2): when that is, and for `exp` and `auth_time` how it stands to `iat`. */
export function readTime(value: JsonValue, { payload, part, now }: ValueContext, name: string): readonly Finding[] {
	const seconds = typeof value === 'string' && /^\d{9,14}$/.test(value) ? Number(value) : value;
	if (typeof seconds !== 'number') return [];
	if (looksLikeMilliseconds(seconds)) {
		const iso = isoTime(seconds / 1000);
		return iso === undefined ? [] : [finding('time-milliseconds', { iso })];
	}
	const instant = instantOf(seconds, now);
	if (instant === undefined) return [];
	const distance =
		instant.seconds >= 0 ? finding('time-past', instant) : finding('time-future', { iso: instant.iso, seconds: -instant.seconds });
	const issued = part === 'header' ? undefined : payload?.['iat'];
	return typeof issued === 'number' && !looksLikeMilliseconds(issued) ? [distance, ...sinceIssue(name, seconds, issued)] : [distance];
}

function sinceIssue(name: string, seconds: number, issued: number): readonly Finding[] {
	if (name === 'exp') return [seconds > issued ? finding('lifetime', { seconds: seconds - issued }) : finding('lifetime-none', {})];
	return name === 'auth_time' && issued - seconds > codeLife ? [finding('signed-in-earlier', { seconds: issued - seconds })] : [];
}

/** The instant in UTC and the seconds since then, negative for one to come; undefined where no calendar can say it. */
export function instantOf(seconds: number, now: number): { readonly iso: string; readonly seconds: number } | undefined {
	const iso = isoTime(seconds);
	return iso === undefined ? undefined : { iso, seconds: now - seconds };
}
