import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is the `nonce` the one that the app sent (OpenID Connect Core §3.1.3.7)? */
export function checkNonce({ payload, expectations: { nonce: expected } }: Subject): Check {
	if (expected === undefined || expected === null) return notChecked('nonce', expected);
	const { nonce } = payload;
	if (nonce === expected) return pass('nonce');
	return { id: 'nonce', outcome: 'fail', code: 'nonce-mismatch', expected, ...(nonce !== undefined && { actual: show(nonce) }) };
}
