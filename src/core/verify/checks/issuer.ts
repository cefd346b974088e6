import { isDocumentedIdentityPoolIssuer, isIdentityPoolIssuer } from '../../cognito/identityPool.ts';
import { isUserPoolIssuer, parseUserPoolIssuer } from '../../cognito/issuer.ts';
import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is the token from an expected issuer, by exact comparison (RFC 7519 §4.1.1, RFC 8725 §3.8)? */
export function checkIssuer({ claims, payload, expectations: { issuer: expected } }: Subject): Check {
	const { iss } = claims;
	if (expected === undefined || expected === null) return notChecked('issuer', expected, { issuer: show(iss) }, iss === undefined);
	const base = { id: 'issuer', outcome: 'fail', expected: expected.join(', ') } as const;
	if (iss === undefined) return { ...base, code: 'issuer-missing' };
	if (typeof iss !== 'string') return { ...base, code: 'claim-type-invalid', detail: { name: 'iss', type: 'string' }, actual: show(iss) };
	// A load balancer's data may name an issuer in the header and in the payload: then both are meant.
	const other = [iss, payload['iss']].find((issuer) => issuer !== undefined && !(typeof issuer === 'string' && expected.includes(issuer)));
	if (other !== undefined) return { ...base, code: 'issuer-mismatch', detail: { issuer: show(other) }, actual: show(other) };
	return isDocumented(iss)
		? pass('issuer', { issuer: iss })
		: { id: 'issuer', outcome: 'pass', code: 'issuer-undocumented', detail: { issuer: iss } };
}

/** Forms that AWS does not document are taken all the same when they are expected; that they are is said. */
function isDocumented(issuer: string): boolean {
	if (isIdentityPoolIssuer(issuer)) return isDocumentedIdentityPoolIssuer(issuer);
	return parseUserPoolIssuer(issuer)?.documented ?? !isUserPoolIssuer(issuer);
}
