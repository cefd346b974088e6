import type { JsonObject } from '../../token/json.ts';
import { isoTime, looksLikeMilliseconds } from '../../token/times.ts';
import type { Check, CheckId, FailureCode } from '../report.ts';
import { alwaysExpires, pass, type Subject, show } from '../subject.ts';

/**
 * `exp` (RFC 7519 §4.1.4): refused at that second and after it. AWS always sets it, so a token of Cognito's or of a load balancer without it is refused too.
 * One in milliseconds is a mistake of the issuer's, and not yet over for tens of thousands of years.
 */
export function checkExpiry(subject: Subject): Check {
	const { claims, now, clockTolerance } = subject;
	const expiresAt = readTime(claims, 'exp', 'expiry');
	if (typeof expiresAt === 'object') return expiresAt;
	if (expiresAt === undefined) {
		return { id: 'expiry', outcome: alwaysExpires(subject) ? 'fail' : 'warn', code: 'expiry-missing' };
	}
	if (looksLikeMilliseconds(expiresAt)) return { id: 'expiry', outcome: 'warn', code: 'milliseconds', detail: { name: 'exp' } };
	if (now < expiresAt + clockTolerance) return pass('expiry', { seconds: Math.floor(expiresAt - now), tolerance: clockTolerance });
	return failed('expiry', 'expired', now - expiresAt, subject, expiresAt);
}

/** `nbf` (RFC 7519 §4.1.5): refused before that second. */
export function checkNotBefore(subject: Subject): Check {
	const { payload, now, clockTolerance } = subject;
	const notBefore = readTime(payload, 'nbf', 'not-before');
	if (typeof notBefore === 'object') return notBefore;
	if (notBefore === undefined) return { id: 'not-before', outcome: 'skip', code: 'absent' };
	if (now >= notBefore - clockTolerance) return pass('not-before');
	return failed('not-before', 'not-yet-valid', notBefore - now, subject, notBefore);
}

/** `iat` (RFC 7519 §4.1.6): a token from the future means that a clock is wrong or somebody lies. */
export function checkIssuedAt(subject: Subject): Check {
	const { payload, now, clockTolerance } = subject;
	const issuedAt = readTime(payload, 'iat', 'issued-at');
	if (typeof issuedAt === 'object') return issuedAt;
	if (issuedAt === undefined) return { id: 'issued-at', outcome: 'skip', code: 'absent' };
	if (now >= issuedAt - clockTolerance) return pass('issued-at', { seconds: Math.floor(now - issuedAt) });
	return failed('issued-at', 'issued-in-future', issuedAt - now, subject, issuedAt);
}

function readTime(payload: JsonObject, name: string, id: CheckId): number | Check | undefined {
	if (!Object.hasOwn(payload, name)) return undefined;
	const value = payload[name];
	if (typeof value === 'number' && Number.isFinite(value)) return value;
	return { id, outcome: 'fail', code: 'claim-type-invalid', detail: { name, type: 'number' }, actual: show(value) };
}

function failed(id: CheckId, code: FailureCode, seconds: number, { now, clockTolerance }: Subject, instant: number): Check {
	return {
		id,
		outcome: 'fail',
		code,
		detail: { seconds: Math.floor(seconds), tolerance: clockTolerance },
		expected: isoTime(now) ?? String(now),
		actual: isoTime(instant) ?? String(instant),
	};
}
