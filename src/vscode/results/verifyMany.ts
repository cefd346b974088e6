import { settingsFolder } from '../settings.ts';
import type { Verification, Verifier } from '../verifier.ts';
import type { PlacedToken } from './placedTokens.ts';

/** Tokens that are verified at one time: enough to wait for several hosts, few enough to leave the extension host free. */
const lanes = 8;
/** Milliseconds of work after which others of the extension host have their turn. */
const turn = 20;

/**
 * Verifies tokens, and tells each as soon as it is done, by its place in the list. The same text under the same settings is verified once. When the
 * signal comes, it stops; a token that was not done by then is not told.
 */
export async function verifyMany(
	tokens: readonly PlacedToken[],
	verifier: Verifier,
	signal: AbortSignal,
	done: (index: number, verification: Verification) => void,
): Promise<void> {
	const together = verifier.forMany(
		tokens.map(({ token }) => token),
		signal,
	);
	const verifications = new Map<string, Promise<Verification>>();
	const queue = tokens.entries();
	let rested = Date.now();
	const lane = async (): Promise<void> => {
		for (const [index, { document, token }] of queue) {
			const { text, decoded } = token;
			const name = `${settingsFolder(document.uri)}\n${text}`;
			const verifying = verifications.get(name) ?? together.verifyOneOfMany({ decoded, resource: document.uri });
			verifications.set(name, verifying);
			const verification = await verifying;
			if (signal.aborted) return;
			done(index, verification);
			if (Date.now() - rested > turn) {
				await new Promise((resolve) => setTimeout(resolve));
				rested = Date.now();
			}
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
}
