import { getLocation } from 'jsonc-parser';

/** Where in a file somebody writes: the names down to there, with `[]` for an item of a list. */
export interface SourcePath {
	readonly path: readonly string[];
	/** An item of a list may be a value, or begin with a name. */
	readonly wants: 'name' | 'value' | 'item';
}

/** The path of a place in a text in JSON, finished or not. */
export function jsonPathAt(text: string, offset: number): SourcePath {
	const { path, isAtPropertyKey } = getLocation(text, offset);
	const steps = path.map((step) => (typeof step === 'number' ? '[]' : step));
	return isAtPropertyKey ? { path: steps.slice(0, -1), wants: 'name' } : { path: steps, wants: 'value' };
}

/** A dash or a name in a line of YAML; columns count from 0. */
interface Entry {
	readonly column: number;
	/** Undefined for a dash. */
	readonly name?: string;
	/** Nothing stands behind it in its line. */
	readonly opens: boolean;
}

/** Lines above that are looked at. */
const maxLines = 2_000;

/** The path of a place in YAML that is written line by line in blocks; undefined inside brackets, quotes and comments, where other rules count. */
export function yamlPathAt(lines: readonly string[], line: number, character: number): SourcePath | undefined {
	const before = (lines[line] ?? '').slice(0, character);
	if (/[[\]{}#"'|>]/.test(before)) return undefined;
	const own = entriesOf(before);
	const last = own.at(-1);
	const path: string[] = [];
	let column = /^\s*(?:- +)*/.exec(before)?.[0].length ?? 0;
	let isDash = false;
	const climb = (entries: readonly Entry[], isOwn: boolean): void => {
		for (const entry of entries.toReversed()) {
			const holds = entry.column < column || (isDash && entry.name !== undefined && entry.column === column);
			if (!isOwn && (!holds || !(entry.opens || entry.name === undefined))) continue;
			path.unshift(entry.name ?? '[]');
			isDash = entry.name === undefined;
			({ column } = entry);
		}
	};
	climb(own, true);
	for (let at = line - 1; at >= Math.max(0, line - maxLines); at--) climb(entriesOf(lines[at] ?? ''), false);
	return { path, wants: last === undefined ? 'name' : last.name === undefined ? 'item' : 'value' };
}

function entriesOf(line: string): readonly Entry[] {
	const entries: Entry[] = [];
	const [start = ''] = /^\s*(?:- +)*(?:-$)?/.exec(line) ?? [];
	for (const { index } of start.matchAll(/-/g)) entries.push({ column: index, opens: false });
	const [, name, rest = ''] = /^["']?([\w.:-]+?)["']?:(?:\s+(.*))?$/.exec(line.slice(start.length)) ?? [];
	if (name !== undefined) entries.push({ column: start.length, name, opens: rest.trim() === '' || rest.startsWith('#') });
	return entries;
}
