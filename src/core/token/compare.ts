import { type ComparedRow, comparedRows } from './comparedRows.ts';
import type { DecodedToken } from './decode.ts';
import { compareHash, type Related, relate } from './relation.ts';

/** Two tokens set side by side. */
export interface Comparison extends Related {
	readonly rows: readonly ComparedRow[];
}

/**
 * Compares two tokens by their own words: how they stand to each other, what speaks for it, and every member of both. Takes time linear in the
 * tokens and never throws. It says nothing about whether either is genuine.
 */
export async function compareTokens(left: DecodedToken, right: DecodedToken): Promise<Comparison> {
	const related = relate(left, right, await compareHash(left, right));
	return { ...related, rows: comparedRows(left, right, related.relation) };
}
