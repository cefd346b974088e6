import type { ConfigDocument, ConfigFormat } from '../model/document.ts';
import type { MapValue } from '../model/value.ts';
import type { TextEdit } from '../rules/rule.ts';
import type { PlainValue } from './replaceValue.ts';

/** Formats in which a map is YAML or JSON and has CloudFormation's names. */
const named: ReadonlySet<ConfigFormat> = new Set(['cloudformation', 'sam', 'serverless']);

/**
 * Adds a member before the first one of a map, with the indentation that stands there; nothing for a map without members, or in a format that has
 * other names. Values are written as JSON, which is YAML too.
 */
export function insertMember(
	{ text, format }: ConfigDocument,
	{ members, range }: MapValue,
	name: string,
	value: PlainValue,
): readonly TextEdit[] {
	const [first] = members.values();
	if (first === undefined || !named.has(format) || first.nameRange.start < range.start || first.nameRange.end > range.end) return [];
	const at = first.nameRange.start;
	const isFlow = text[range.start] === '{';
	const lineStart = text.lastIndexOf('\n', at - 1) + 1;
	const before = text.slice(lineStart, at);
	const written = isFlow ? `${JSON.stringify(name)}: ${JSON.stringify(value)},` : `${name}: ${JSON.stringify(value)}`;
	// A member behind others on its line, or behind the dash of an item.
	const separator = before.trim() === '' ? `\n${before}` : isFlow ? ' ' : `\n${before.replace(/[^\t]/g, ' ')}`;
	return [{ range: { start: at, end: at }, text: written + separator }];
}
