import type { TokenKind } from '../../core/token/kind.ts';
import type { ProblemCode } from '../../core/token/problem.ts';
import type { CommandCall } from '../commandCall.ts';
import type { Session } from '../session.ts';
import { pointedToken } from '../tokenSource.ts';

/** What the command answers to other extensions: nothing that could be used as a credential. */
export interface DecodeAnswer {
	readonly kind: TokenKind | undefined;
	readonly problems: readonly ProblemCode[];
}

/** *ClaimLens: Decode Token*. */
export async function decodeToken(session: Session, call: CommandCall): Promise<DecodeAnswer | undefined> {
	const pointed = await pointedToken(session.tokens, call);
	if (pointed === undefined) return undefined;
	const { decoded } = session.inspect(pointed);
	return { kind: decoded.kind, problems: decoded.problems.map(({ code }) => code) };
}
