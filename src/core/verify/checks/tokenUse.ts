import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is it the Cognito token that the app takes (Cognito Developer Guide: Verifying JSON web tokens)? An ID token must not pass for an access token. */
export function checkTokenUse(subject: Subject): Check {
	const { payload, expectations } = subject;
	const { tokenUse: expected } = expectations;
	const { token_use: actual } = payload;
	if (expected === undefined && actual === undefined && isKnownBySigner(subject))
		return { id: 'token-use', outcome: 'skip', code: 'other-kind' };
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

/**
 * The tokens of identity pools and load balancers have no token use: that they come from there, as is expected, already says what they are. While
 * nobody has stated from where, that question is open, and its answer will do for this one.
 */
function isKnownBySigner({ token, header, claims, expectations: { issuer, albArn } }: Subject): boolean {
	const isOneOf = (value: unknown, expected: readonly string[] | null | undefined): boolean =>
		expected === undefined || (typeof value === 'string' && expected?.includes(value) === true);
	return (
		(token.kind === 'cognito-identity' && isOneOf(claims['iss'], issuer)) ||
		(token.kind === 'alb-data' && isOneOf(header['signer'], albArn))
	);
}
