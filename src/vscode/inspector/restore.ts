import { findTokens } from '../../core/token/find.ts';
import type { SourceView } from '../../protocol/inspector.ts';
import { startSentences } from '../../words/inspector/start.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import { decodedScheme } from '../ids.ts';
import type { Inspected } from '../session.ts';
import { isTokenLocation, rangeOf, tokenAtLocation, tokenLocation } from '../tokenLocation.ts';
import type { PointedToken } from '../tokenSource.ts';

/**
 * Where the token stands, for VS Code to keep over a reload of the window: of a token inside another one, where that stands. Null where it cannot
 * be found again: it was pasted, or its document has no file.
 */
export function sourceOf(inspected: Inspected, tokens: DocumentTokens): SourceView | null {
	const { place, outer, decoded } = inspected;
	if (place === undefined) return outer ? sourceOf(outer, tokens) : null;
	const { document } = place;
	if (document.isUntitled || document.uri.scheme === decodedScheme) return null;
	// It may have moved since, with the text around it.
	const now = document.isClosed ? undefined : tokens.in(document).find(({ text }) => text === decoded.text);
	const location = tokenLocation(document.uri, now?.range ?? place.range);
	return namesToken(location.uri) ? null : location;
}

/** A token can be part of an address; then the address must not be kept either. */
function namesToken(uri: string): boolean {
	try {
		return findTokens(decodeURIComponent(uri)).length > 0;
	} catch {
		return true;
	}
}

/** The token that the page showed before a reload, or the sentence that says why it is not there; neither when it showed none. */
export async function restored(tokens: DocumentTokens, state: unknown): Promise<PointedToken | string | undefined> {
	const source = typeof state === 'object' && state !== null && 'source' in state ? state.source : undefined;
	if (source === undefined) return undefined;
	if (!isTokenLocation(source)) return startSentences.notKept;
	try {
		const { document, token } = await tokenAtLocation(tokens, source);
		// A token that begins there but ends elsewhere is another one.
		if (!token?.range.isEqual(rangeOf(source))) return startSentences.moved;
		return { text: token.text, resource: document.uri, place: { document, range: token.range } };
	} catch {
		return startSentences.moved;
	}
}
