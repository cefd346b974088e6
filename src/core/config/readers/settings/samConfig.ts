import { type Entry, maxEntries, settingValue } from './entry.ts';

const table = /^[ \t]*\[([\w.-]{1,200})\][ \t]*(?:#.*)?$/;
const pair = /\b([A-Za-z]\w{0,254})=(?:\\"([^"\\]*)\\"|"([^"]*)"|'([^']*)'|([^\s"'\\,\]]+))/g;

/**
 * The values that `samconfig.toml` gives to parameters of a template (`parameter_overrides` of AWS SAM CLI), as one text, as texts in a list, or on
 * several lines; grouped by environment.
 */
export function samConfigEntries(text: string): readonly Entry[] {
	const entries: Entry[] = [];
	let group = 'default';
	let inside = false;
	let start = 0;
	for (const line of text.split('\n')) {
		const [, name] = table.exec(line.trimEnd()) ?? [];
		if (name !== undefined) group = name.split('.')[0] ?? name;
		const key = /^[ \t]*([\w-]+)[ \t]*=/.exec(line);
		if (name !== undefined || key !== null) inside = key?.[1] === 'parameter_overrides';
		if (inside)
			for (const entry of pairsIn(line, start, key?.[0].length ?? 0)) if (entries.length < maxEntries) entries.push({ ...entry, group });
		start += line.length + 1;
	}
	return entries;
}

function* pairsIn(line: string, start: number, from: number): Generator<Entry> {
	for (const match of line.slice(from).matchAll(pair)) {
		const [whole, name = '', escaped, double, single, bare] = match;
		const value = escaped ?? double ?? single ?? bare ?? '';
		const at = start + from + match.index;
		const valueAt = at + (value === '' ? whole.length : whole.indexOf(value, name.length + 1));
		yield { name, nameRange: { start: at, end: at + name.length }, value: settingValue(value, valueAt) };
	}
}
