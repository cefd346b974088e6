import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/**
 * Was the token signed by one of the expected load balancers? Every load balancer of a Region has its keys at the same place, also those of other
 * accounts (Application Load Balancer User Guide: Authenticate users).
 */
export function checkSigner({ header, expectations: { albArn: expected } }: Subject): Check {
	const { signer } = header;
	if (expected === undefined || expected === null) return notChecked('signer', expected, { signer: show(signer) }, signer === undefined);
	const base = { id: 'signer', outcome: 'fail', expected: expected.join(', ') } as const;
	if (signer === undefined) return { ...base, code: 'signer-missing' };
	if (typeof signer !== 'string') {
		return { ...base, code: 'claim-type-invalid', detail: { name: 'signer', type: 'string' }, actual: show(signer) };
	}
	if (expected.includes(signer)) return pass('signer', { signer });
	return { ...base, code: 'signer-mismatch', detail: { signer }, actual: signer };
}

/** Is there a reason to look at the signer: a token that a load balancer seems to have made, or an expectation? */
export function concernsSigner({ token, expectations }: Subject): boolean {
	return token.kind === 'alb-data' || (expectations.albArn !== undefined && expectations.albArn !== null);
}
