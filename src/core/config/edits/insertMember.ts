import type { ConfigDocument, ConfigFormat } from '../model/document.ts';
import type { MapValue } from '../model/value.ts';
import type { TextEdit } from '../rules/rule.ts';
import { isHcl, type PlainValue, writtenValue } from './writtenValue.ts';

/** Formats in which a map is YAML or JSON, or a block of HCL, and has CloudFormation's names or such as the document tells. */
const named: ReadonlySet<ConfigFormat> = new Set(['cloudformation', 'sam', 'serverless', 'terraform']);

/**
 * Adds a member before the first one of a map, with the indentation that stands there; nothing for a map without members, or in a format that has
 * other names, or no such member.
 */
export function insertMember(document: ConfigDocument, map: MapValue, property: string, value: PlainValue): readonly TextEdit[] {
	const { text, format, names } = document;
	const { members, range } = map;
	const name = names === undefined ? property : names.properties.get(property);
	if (!named.has(format) || name === undefined) return [];
	if (isHcl(document)) return insertArgument(text, map, `${name} = ${writtenValue(document, value)}`);
	const [first] = members.values();
	if (first === undefined || first.nameRange.start < range.start || first.nameRange.end > range.end) return [];
	const at = first.nameRange.start;
	const isFlow = text[range.start] === '{';
	const written = isFlow ? `${JSON.stringify(name)}: ${writtenValue(document, value)},` : `${name}: ${writtenValue(document, value)}`;
	return [{ range: { start: at, end: at }, text: written + separatorAt(text, at, isFlow) }];
}

/** What stands between a new member and the one that begins there. A file in JSON may be one line of megabytes: no more of it is looked at than the blanks. */
function separatorAt(text: string, at: number, isFlow: boolean): string {
	let start = at;
	while (start > 0 && /[^\S\n]/.test(text.charAt(start - 1))) start--;
	if (start === 0 || text[start - 1] === '\n') return `\n${text.slice(start, at)}`;
	if (isFlow) return ' ';
	// Behind others on its line, or behind the dash of an item.
	return `\n${text.slice(text.lastIndexOf('\n', at - 1) + 1, at).replace(/[^\t]/g, ' ')}`;
}

const openLine = /\{[ \t]*(?:(?:#|\/\/)[^\r\n]*)?(\r?\n)([ \t]*)(?=[^\s}])/y;

/** An argument on a line of its own behind the bracket of a block; nothing for a block on one line, or an empty one. */
function insertArgument(text: string, { range }: MapValue, written: string): readonly TextEdit[] {
	openLine.lastIndex = range.start;
	const found = openLine.exec(text);
	if (found === null) return [];
	const [line, end, indent] = found;
	const at = range.start + line.length;
	return [{ range: { start: at, end: at }, text: `${written}${end}${indent}` }];
}
