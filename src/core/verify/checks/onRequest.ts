import { isoTime } from '../../token/times.ts';
import type { Check } from '../report.ts';
import { pass, type Subject, show } from '../subject.ts';

/** Checks that a report holds only when they were asked for: subject, age of the authentication, claims that must be there. */
export function checkOnRequest(subject: Subject): Check[] {
	const { subject: sub, maxAge, require } = subject.expectations;
	return [
		...(typeof sub === 'string' ? [checkSubject(subject, sub)] : []),
		...(typeof maxAge === 'number' ? [checkAuthenticationAge(subject, maxAge)] : []),
		...(require ? [checkRequiredClaims(subject, require)] : []),
	];
}

function checkSubject({ payload: { sub } }: Subject, expected: string): Check {
	if (sub === expected) return pass('subject');
	return { id: 'subject', outcome: 'fail', code: 'subject-mismatch', expected, ...(sub !== undefined && { actual: show(sub) }) };
}

/** `auth_time` is when the user signed in, not when the token was issued (OpenID Connect Core §3.1.3.7). */
function checkAuthenticationAge({ payload, now, clockTolerance }: Subject, maxAge: number): Check {
	const id = 'authentication-age';
	const { auth_time: time } = payload;
	if (time === undefined) return { id, outcome: 'fail', code: 'claim-missing', detail: { names: 'auth_time' } };
	if (typeof time !== 'number' || !Number.isFinite(time))
		return { id, outcome: 'fail', code: 'claim-type-invalid', detail: { name: 'auth_time', type: 'number' }, actual: show(time) };
	const age = Math.floor(now - time);
	if (now < time - clockTolerance)
		return { id, outcome: 'fail', code: 'issued-in-future', detail: { seconds: -age }, actual: isoTime(time) ?? String(time) };
	if (age <= maxAge + clockTolerance) return pass(id, { seconds: age });
	return {
		id,
		outcome: 'fail',
		code: 'authentication-too-old',
		detail: { seconds: age, limit: maxAge },
		expected: `≤ ${maxAge} s`,
		actual: `${age} s`,
	};
}

function checkRequiredClaims({ payload }: Subject, names: readonly string[]): Check {
	const missing = names.filter((name) => !Object.hasOwn(payload, name));
	if (missing.length === 0) return pass('required-claims');
	return {
		id: 'required-claims',
		outcome: 'fail',
		code: 'claim-missing',
		detail: { names: missing.join(', ') },
		expected: names.join(', '),
	};
}
