import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is the token from an expected issuer, by exact comparison (RFC 7519 §4.1.1, RFC 8725 §3.8)? */
export function checkIssuer({ payload, expectations: { issuer: expected } }: Subject): Check {
	const { iss } = payload;
	if (expected === undefined || expected === null) return notChecked('issuer', expected, { issuer: show(iss) }, iss === undefined);
	const base = { id: 'issuer', outcome: 'fail', expected: expected.join(', ') } as const;
	if (iss === undefined) return { ...base, code: 'issuer-missing' };
	if (typeof iss !== 'string') return { ...base, code: 'claim-type-invalid', detail: { name: 'iss', type: 'string' }, actual: show(iss) };
	return expected.includes(iss)
		? pass('issuer', { issuer: iss })
		: { ...base, code: 'issuer-mismatch', detail: { issuer: iss }, actual: iss };
}
