import type { ConfigDocument } from '../model/document.ts';
import type { MapValue } from '../model/value.ts';
import type { TextEdit } from '../rules/rule.ts';

/** Adds a member at the beginning of an object in code; nothing where the range of the properties is no object. `value` is code. */
export function insertOption({ text }: ConfigDocument, { range }: MapValue, name: string, value: string): readonly TextEdit[] {
	if (text[range.start] !== '{') return [];
	const at = range.start + 1;
	const next = /^[ \t]*(\r?\n[ \t]*)?/.exec(text.slice(at, range.end));
	const isEmpty = /^\s*\}/.test(text.slice(at, range.end));
	const lead = next?.[1] ?? ' ';
	return [{ range: { start: at, end: at }, text: `${lead}${name}: ${value}${isEmpty ? ' ' : ','}` }];
}
