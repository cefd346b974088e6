import { compareTokens } from '../../core/token/compare.ts';
import { decode } from '../../core/token/decode.ts';
import type { CompareIntent } from '../../protocol/compare.ts';
import { openDecodedDiff } from '../commands/compareDecoded.ts';
import { verifyInspected } from '../commands/verifyToken.ts';
import { pickOther } from '../compareSource.ts';
import type { Inspected, Session } from '../session.ts';
import type { PointedToken } from '../tokenSource.ts';
import { shown } from './shown.ts';

let comparisons = 0;

/** Does what the page asks for about the token that is shown and the one beside it. */
export async function runCompareIntent(session: Session, intent: CompareIntent): Promise<void> {
	const { inspected } = session;
	if (inspected === undefined) return;
	if (intent === 'pick') return pickAndCompare(session, inspected);
	const { compared, ...left } = inspected;
	if (compared === undefined) return;
	const { other, number } = compared;
	switch (intent) {
		case 'swap':
			session.show({ ...other, compared: { number, other: left, comparison: await compareTokens(other.decoded, left.decoded) } });
			return;
		case 'inspect':
			session.show(other);
			return;
		case 'verify':
			await verifyInspected(session, other);
			return;
		case 'diff':
			return openDiff(session, inspected);
		case 'close':
			return session.compare(inspected, undefined);
	}
}

async function openDiff({ decoded }: Session, inspected: Inspected): Promise<void> {
	const { compared, ...left } = shown(inspected);
	if (compared) await openDecodedDiff(decoded, left, compared.other);
}

/** Asks for the other token and sets it beside the one that is shown. */
export async function pickAndCompare(session: Session, inspected: Inspected): Promise<void> {
	const other = await pickOther(session, inspected);
	if (other) await setBeside(session, inspected, other);
}

/** Sets a token beside the one that is shown. */
export async function setBeside(session: Session, inspected: Inspected, pointed: PointedToken): Promise<void> {
	const other = { ...pointed, decoded: decode(pointed.text) };
	const comparison = await compareTokens(inspected.decoded, other.decoded);
	session.compare(inspected, { number: ++comparisons, other, comparison });
}
