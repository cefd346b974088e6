import { isDistinctive } from './certain.ts';
import type { Place } from './place.ts';
import { placeInStructure } from './structure.ts';

const variable = /^\s*(?:export\s+)?(\w{1,200})\s*=\s*/;

/**
 * The place of a character in a line of a `.env` file, in JSON that its value is, if any. `COGNITO_CLIENT_ID` is named by the claim or parameter
 * that it ends in.
 */
export function placeInDotenv(line: string, character: number): Place | undefined {
	const [whole, key] = variable.exec(line.slice(0, 400)) ?? [];
	if (whole === undefined || key === undefined) return undefined;
	const name = nameOf(key);
	const keyStart = whole.indexOf(key);
	const around = { holders: [], members: {} };
	if (character <= keyStart + key.length)
		return { spot: { text: name, start: keyStart, end: keyStart + key.length, quoted: true }, isKey: true, ...around };
	const rest = line.slice(whole.length).trimEnd();
	const json = /^["'`]?[[{"\\]/.test(rest) ? placeInStructure(rest, character - whole.length, key) : undefined;
	if (json && (json.isKey || json.name !== key)) {
		const { spot } = json;
		return { ...json, spot: { ...spot, start: spot.start + whole.length, end: spot.end + whole.length } };
	}
	const quote = /^(["']).*\1$/.test(rest) ? 1 : 0;
	const start = whole.length + quote;
	const end = whole.length + rest.length - quote;
	if (character < start || character > end) return undefined;
	return { spot: { text: line.slice(start, end), start, end, quoted: true }, name, ...around };
}

function nameOf(key: string): string {
	const words = key.toLowerCase().split('_');
	const ends = words.map((_, index) => words.slice(index).join('_'));
	return ends.find((end) => isDistinctive(end) || end === 'scope' || end === 'scopes') ?? key;
}
