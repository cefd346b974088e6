import { isDocumentedIdentityPoolIssuer, isIdentityPoolIssuer } from '../../cognito/identityPool.ts';
import { isUserPoolIssuer, parseUserPoolIssuer } from '../../cognito/issuer.ts';
import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is the token from an expected issuer, by exact comparison (RFC 7519 §4.1.1, RFC 8725 §3.8)? */
export function checkIssuer({ claims, payload, expectations: { issuer: expected } }: Subject): Check {
	const { iss } = claims;
	if (expected === undefined || expected === null) return notChecked('issuer', expected, { issuer: show(iss) }, iss === undefined);
	const fail = (code: Check['code'], more?: Pick<Check, 'detail' | 'actual'>): Check => ({
		id: 'issuer',
		outcome: 'fail',
		code,
		expected: expected.join(', '),
		...more,
	});
	if (iss === undefined) return fail('issuer-missing');
	if (typeof iss !== 'string') return fail('claim-type-invalid', { detail: { name: 'iss', type: 'string' }, actual: show(iss) });
	// A load balancer's data may name an issuer in the header and in the payload: then both are meant.
	for (const issuer of iss === payload['iss'] ? [iss] : [iss, payload['iss']]) {
		if (issuer === undefined || (typeof issuer === 'string' && expected.includes(issuer))) continue;
		return fail('issuer-mismatch', { detail: { issuer: show(issuer) }, actual: show(issuer) });
	}
	return isDocumented(iss)
		? pass('issuer', { issuer: iss })
		: { id: 'issuer', outcome: 'pass', code: 'issuer-undocumented', detail: { issuer: iss } };
}

/** Forms that AWS does not document are taken all the same when they are expected; that they are is said. */
function isDocumented(issuer: string): boolean {
	if (isIdentityPoolIssuer(issuer)) return isDocumentedIdentityPoolIssuer(issuer);
	return parseUserPoolIssuer(issuer)?.documented ?? !isUserPoolIssuer(issuer);
}
