import type { Expectations } from './expectations.ts';
import type { Check, CheckId, Verdict } from './report.ts';

/** An expectation that a relying party must state before a token can be called accepted, as any one of these checks. */
const mustBeStated: readonly (readonly CheckId[])[] = [['issuer'], ['signer'], ['token-use', 'type'], ['audience', 'client']];

/**
 * Rejected when any check failed; unverified when there was no key to check the signature with; accepted when issuer, token use or
 * typ, audience or client, and for a load balancer's data the load balancer were all stated (or left out on purpose, as `null`) and met;
 * otherwise genuine.
 */
export function verdictOf(checks: readonly Check[], expectations: Expectations): Verdict {
	for (const { outcome } of checks) if (outcome === 'fail') return 'rejected';
	if (find(checks, 'signature')?.outcome !== 'pass') return 'unverified';
	return !expectations.signatureOnly && mustBeStated.every((ids) => isAnswered(ids, checks)) ? 'accepted' : 'genuine';
}

/** The groups of expectations that nobody stated, in order: issuer, load balancer, token use or typ, audience or client. */
export function openQuestions(checks: readonly Check[]): readonly (readonly CheckId[])[] {
	return mustBeStated.filter((ids) => !isAnswered(ids, checks));
}

function isAnswered(ids: readonly CheckId[], checks: readonly Check[]): boolean {
	return ids.some((id) => isSettled(id, find(checks, id)));
}

/** A report without a check of the signer is about a token that no load balancer has to do with. */
function isSettled(id: CheckId, check: Check | undefined): boolean {
	if (check === undefined) return id === 'signer';
	return check.outcome === 'pass' || check.code === 'waived' || check.code === 'other-kind';
}

function find(checks: readonly Check[], id: CheckId): Check | undefined {
	for (const check of checks) if (check.id === id) return check;
	return undefined;
}
