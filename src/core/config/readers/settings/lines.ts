import type { ConfigValue } from '../../model/value.ts';
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
		entries.push({ name, nameRange: { start: nameStart, end: nameStart + name.length }, value: settingIn(written, start) });
	}
	return entries;
}

function settingIn(written: string, start: number): ConfigValue {
	if (written.startsWith('[')) return listIn(written, start);
	const quote = written[0];
	if (quote === '"' || quote === "'") {
		const end = written.indexOf(quote, 1);
		return settingValue(written.slice(1, end === -1 ? undefined : end), start + 1);
	}
	const comment = /[ \t]#/.exec(written);
	return settingValue(written.slice(0, comment?.index).trimEnd(), start);
}

const quoted = /(["'])(.*?)\1/g;

/** A list of texts that begins on the line; what else it holds, or holds on other lines, is not seen. */
function listIn(written: string, start: number): ConfigValue {
	const end = written.replace(quoted, (text) => ' '.repeat(text.length)).indexOf(']');
	const inner = written.slice(0, end === -1 ? undefined : end);
	const items = [...inner.matchAll(quoted)].map(({ index, 2: text = '' }) => settingValue(text, start + index + 1));
	const open = end === -1 || /\w/.test(inner.replace(quoted, ''));
	return { type: 'list', items, range: { start, end: start + (end === -1 ? written.length : end + 1) }, ...(open && { open }) };
}
