import type { JsonObject, JsonValue } from '../token/json.ts';

/** An attribute of a `Schema` list as its lines say it, and the UTF-16 offset of its dash. */
export interface YamlAttribute {
	readonly at: number;
	readonly members: JsonObject;
}

interface Line {
	readonly at: number;
	/** Columns before the text; a dash and the blanks behind it are text. */
	readonly indent: number;
	/** Without comments and blanks at the end. */
	readonly text: string;
}

const poolType = /^Type:\s+["']?AWS::Cognito::UserPool["']?$/;
/** Lists of a template that are looked at; a pool has one. */
const maxLists = 20;
/** Lines of one attribute that are looked at. */
const maxLines = 40;

/**
 * The attributes in the `Schema` lists of the user pools (`AWS::Cognito::UserPool`) of a CloudFormation or SAM template in YAML. Only block style
 * with plain and quoted scalars is read, as people write it; what is written otherwise (a flow map, an intrinsic function, a tab) is left out.
 */
export function readYamlSchema(text: string): readonly YamlAttribute[] {
	const lines = linesOf(text);
	const lists: YamlAttribute[] = [];
	let read = 0;
	for (const [number, line] of lines.entries()) {
		if (!poolType.test(line.text) || read === maxLists) continue;
		read++;
		const resource = block(lines, number, line.indent);
		const properties = childOf(resource, 'Properties:', line.indent);
		const schema = properties && childOf(properties, 'Schema:');
		if (schema) lists.push(...items(schema));
	}
	return lists;
}

function linesOf(text: string): readonly Line[] {
	const lines: Line[] = [];
	let at = 0;
	for (const raw of text.split('\n')) {
		const content = raw
			.trimEnd()
			.replace(/(?:^|\s)#.*$/, '')
			.trimEnd();
		const indent = content.length - content.trimStart().length;
		if (content.trim() !== '') lines.push({ at: at + indent, indent, text: content.trimStart() });
		at += raw.length + 1;
	}
	return lines;
}

/** The lines around one that are indented at least as far: the members of the map that it is in. */
function block(lines: readonly Line[], around: number, indent: number): readonly Line[] {
	let first = around;
	let end = around + 1;
	while ((lines[first - 1]?.indent ?? -1) >= indent) first--;
	while ((lines[end]?.indent ?? -1) >= indent) end++;
	return lines.slice(first, end);
}

/** The lines below a key, which stands at the given or at the least indentation. A list may stand at the key's own. */
function childOf(lines: readonly Line[], key: string, indent = lines[0]?.indent): readonly Line[] | undefined {
	const start = lines.findIndex((line) => line.indent === indent && line.text === key);
	if (start === -1 || indent === undefined) return undefined;
	const rest = lines.slice(start + 1);
	const end = rest.findIndex((line) => line.indent < indent || (line.indent === indent && !line.text.startsWith('- ')));
	return end === -1 ? rest : rest.slice(0, end);
}

function items(lines: readonly Line[]): readonly YamlAttribute[] {
	const indent = lines[0]?.indent;
	const starts = lines.flatMap(({ indent: own, text }, number) => (own === indent && text.startsWith('- ') ? [number] : []));
	return starts.flatMap((start, count) => {
		const [first, ...others] = lines.slice(start, starts[count + 1]);
		if (first === undefined) return [];
		const text = first.text.slice(1).trimStart();
		const inner = { at: first.at, indent: first.indent + first.text.length - text.length, text };
		return [{ at: first.at, members: map([inner, ...others.slice(0, maxLines)]) }];
	});
}

/** A map of scalars, and of maps of scalars one level deeper. */
function map(lines: readonly Line[]): JsonObject {
	const indent = lines[0]?.indent;
	const members: Record<string, JsonValue> = {};
	for (const [number, line] of lines.entries()) {
		const [, name, written] = /^([A-Za-z]+):(?:\s+(.*))?$/.exec(line.text) ?? [];
		if (name === undefined || line.indent !== indent) continue;
		const value =
			written === undefined ? map(lines.slice(number + 1).filter((_, next) => isBelow(lines, number, number + 1 + next))) : scalar(written);
		if (value !== undefined) members[name] = value;
	}
	return members;
}

/** Does a line belong to the key above it: are all lines between deeper than the key? */
function isBelow(lines: readonly Line[], key: number, line: number): boolean {
	const indent = lines[key]?.indent ?? 0;
	return lines.slice(key + 1, line + 1).every((between) => between.indent > indent);
}

function scalar(written: string): JsonValue | undefined {
	const [, double, single = double] = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(written) ?? [];
	if (single !== undefined) return single;
	if (/^(?:true|True|TRUE)$/.test(written)) return true;
	if (/^(?:false|False|FALSE)$/.test(written)) return false;
	return /^[\w.:-]+$/.test(written) ? written : undefined;
}
