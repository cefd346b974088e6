import { readLiteral } from '../../source/literalTree.ts';
import { type Entry, maxEntries, settingValue } from './entry.ts';

const line = /^[ \t\ufeff]*(?:export[ \t]+)?([A-Za-z_][\w.[\]-]{0,200})[ \t]*[=:][ \t]*([^\r\n]*)/gm;

/** Settings of one line each: `.env`, `.properties`, `.tfvars`, `.toml`. Comments and lines of another form are passed over. */
export function lineEntries(text: string): readonly Entry[] {
	const entries: Entry[] = [];
	for (const match of text.matchAll(line)) {
		if (entries.length >= maxEntries) break;
		const [whole, name = '', written = ''] = match;
		const nameStart = match.index + whole.indexOf(name);
		const start = match.index + whole.length - written.length;
		entries.push({ name, nameRange: { start: nameStart, end: nameStart + name.length }, value: settingIn(text, written, start) });
	}
	return entries;
}

function settingIn(text: string, written: string, start: number): Entry['value'] {
	if (written.startsWith('[')) return readLiteral(text.slice(0, start + written.length), start).value;
	const quote = written[0];
	if (quote === '"' || quote === "'") {
		const end = written.indexOf(quote, 1);
		return settingValue(written.slice(1, end === -1 ? undefined : end), start + 1);
	}
	const comment = /[ \t]#/.exec(written);
	return settingValue(written.slice(0, comment?.index).trimEnd(), start);
}
