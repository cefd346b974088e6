import type { CheckCode, Verdict } from '../../core/verify/report.ts';
import type { CommandCall } from '../commandCall.ts';
import type { Inspected, Session } from '../session.ts';
import { pointedToken } from '../tokenSource.ts';
import type { Verification } from '../verifier.ts';

/** What the command answers to other extensions. */
export interface VerifyAnswer {
	readonly verdict: Verdict;
	readonly failed: readonly CheckCode[];
}

/** *ClaimLens: Verify Token*. */
export async function verifyToken(session: Session, call: CommandCall): Promise<VerifyAnswer | undefined> {
	const pointed = await pointedToken(session.tokens, call);
	return pointed && verifyInspected(session, session.inspect(pointed));
}

/** Verifies the token in the panel; undefined when the user says no to asking its issuer. Who insists has an issuer asked that has just failed. */
export async function verifyInspected(session: Session, inspected: Inspected, insist = false): Promise<VerifyAnswer | undefined> {
	const verification = await session.verifier.verify(inspected, (asking) => session.update(inspected, { asking }), insist);
	if (verification === undefined) return undefined;
	return showVerification(session, inspected, verification);
}

/** Shows what came out, and says it to whoever ran the command. */
export function showVerification(session: Session, inspected: Inspected, verification: Verification): VerifyAnswer {
	session.update(inspected, { verification });
	const { verdict, checks } = verification.report;
	return { verdict, failed: checks.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code) };
}
