import { isDistinctive } from './certain.ts';
import type { Place } from './place.ts';

const runEnd = /[\s"'`<>()\\]/;

/**
 * The place of an offset in the query or fragment of a URL, or in the body of a form (`grant_type=authorization_code&code=…`): one of its
 * parameters has a name that means nothing else.
 */
export function placeInParameters(line: string, offset: number): Place | undefined {
	let start = offset;
	while (start > 0 && !runEnd.test(line.charAt(start - 1))) start--;
	let end = offset;
	while (end < line.length && !runEnd.test(line.charAt(end))) end++;
	const run = line.slice(start, end);
	const query = Math.max(run.indexOf('?'), run.indexOf('#')) + 1;
	if (offset < start + query || !run.includes('=', query)) return undefined;
	const members = new Map<string, string>();
	let found: Omit<Place, 'members'> | undefined;
	let at = start + query;
	for (const piece of run.slice(query).split('&')) {
		const equals = piece.indexOf('=');
		const name = piece.slice(0, Math.max(equals, 0));
		if (equals > 0) members.set(name, decoded(piece.slice(equals + 1)));
		if (equals > 0 && offset >= at && offset <= at + piece.length) {
			const value = at + equals + 1;
			found =
				offset < value
					? { spot: { text: name, start: at, end: value - 1, quoted: true }, isKey: true, holders: [] }
					: { spot: { text: members.get(name) ?? '', start: value, end: at + piece.length, quoted: true }, name, holders: [] };
		}
		at += piece.length + 1;
	}
	const certain = [...members.keys()].some((name) => isDistinctive(name));
	return found && certain ? { ...found, members: Object.fromEntries(members) } : undefined;
}

function decoded(value: string): string {
	try {
		return decodeURIComponent(value.replaceAll('+', ' '));
	} catch {
		return value;
	}
}
