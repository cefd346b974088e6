import type { CommandCall } from '../commandCall.ts';
import { pickAndCompare, setBeside } from '../inspector/compareHandler.ts';
import type { Session } from '../session.ts';
import { pointedToken } from '../tokenSource.ts';

/** *ClaimLens: Compare with Shown Token*: sets the token beside the one in the panel. Where none is shown, it is shown, and the other one is asked for. */
export async function compareWithShown(session: Session, call: CommandCall): Promise<void> {
	const pointed = await pointedToken(session.tokens, call);
	if (pointed === undefined) return;
	const { inspected } = session;
	if (inspected === undefined) return pickAndCompare(session, session.inspect(pointed));
	await setBeside(session, inspected, pointed);
	if (session.inspected) session.show(session.inspected);
}
