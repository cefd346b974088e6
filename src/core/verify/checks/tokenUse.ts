import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is it the Cognito token that the app takes (Cognito Developer Guide: Verifying JSON web tokens)? An ID token must not pass for an access token. */
export function checkTokenUse({ payload, expectations: { tokenUse: expected } }: Subject): Check {
	const { token_use: actual } = payload;
	if (expected === undefined || expected === null) return notChecked('token-use', expected, { use: show(actual) }, actual === undefined);
	const accepted: readonly unknown[] = expected === 'any' ? ['id', 'access'] : [expected];
	if (accepted.includes(actual)) return pass('token-use', { use: show(actual) });
	return {
		id: 'token-use',
		outcome: 'fail',
		code: 'token-use-mismatch',
		detail: { use: show(actual) },
		expected: expected === 'any' ? 'id, access' : expected,
		...(actual !== undefined && { actual: show(actual) }),
	};
}
