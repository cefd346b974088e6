import type { JsonValue } from '../../token/json.ts';
import { literalValue, type Place, type Spot } from './place.ts';
import { placeInStructure } from './structure.ts';

/** A line of a mapping; offsets count in the line. */
interface Member {
	readonly indent: number;
	readonly key: Spot;
	/** Where the value begins. */
	readonly value: number;
}

/** Longer keys are none of ours. */
const maxKey = 300;
const memberForm = /^(\s*(?:- +)*)(["']?)([^\s"'#{[][^"'#]*?)\2\s{0,20}:(?=\s|$)/;
const itemForm = /^(\s*)- +/;
/** A value that is not plain. */
const marked = /^\s*["'{[]/;

/** The place of a character in the line of a YAML document; `lines` are those around it. */
export function placeInYaml(lines: readonly string[], line: number, character: number): Place | undefined {
	const text = lines[line] ?? '';
	const member = memberOf(text);
	const around = { holders: holdersOf(lines, line), members: membersOf(lines, line) };
	if (member && character <= member.key.end) {
		return character < member.key.start ? undefined : { spot: member.key, isKey: true, ...around };
	}
	const dash = itemForm.exec(text);
	// A line of a block, or of a value over several lines, may be JSON.
	const start = member?.value ?? dash?.[0].length ?? (marked.test(text) ? 0 : undefined);
	if (start === undefined) return undefined;
	const name = member?.key.text ?? (dash ? listOf(lines, line, dash[1]?.length ?? 0) : undefined);
	const found = valueAt(text, start, character, name);
	if (found === undefined) return undefined;
	return {
		...around,
		...found,
		members: { ...around.members, ...found.members },
		inList: found.inList === true || (member === undefined && name !== undefined && found.name === name),
	};
}

/** A value in brackets or quotes, or a plain one up to its comment. */
function valueAt(
	text: string,
	start: number,
	character: number,
	name: string | undefined,
): (Partial<Place> & Pick<Place, 'spot'>) | undefined {
	const rest = text.slice(start);
	const inside = character - start;
	if (marked.test(rest)) {
		const found = placeInStructure(rest, inside, name);
		if (found === undefined) return undefined;
		const { spot } = found;
		return { ...found, spot: { ...spot, start: spot.start + start, end: spot.end + start } };
	}
	const spot = plain(text, start);
	if (spot.text === '' || character < spot.start || character > spot.end) return undefined;
	return { spot, ...(name !== undefined && { name }) };
}

function plain(text: string, start: number): Spot {
	const comment = text.indexOf(' #', start);
	const raw = text.slice(start, comment === -1 ? undefined : comment);
	const trimmed = raw.trim();
	const from = start + raw.length - raw.trimStart().length;
	const isText = literalValue({ text: trimmed, quoted: false }) === undefined;
	return { text: trimmed, start: from, end: from + trimmed.length, quoted: isText };
}

function memberOf(line: string): Member | undefined {
	const [whole, before = '', quote = '', key] = memberForm.exec(line.slice(0, maxKey)) ?? [];
	if (whole === undefined || key === undefined) return undefined;
	const start = before.length + quote.length;
	return { indent: before.length, key: { text: key, start, end: start + key.length, quoted: quote !== '' }, value: whole.length + 1 };
}

/** The key whose list has an item in that line. */
function listOf(lines: readonly string[], line: number, indent: number): string | undefined {
	for (let above = line - 1; above >= 0; above--) {
		const text = lines[above] ?? '';
		const member = memberOf(text);
		if (member && member.indent <= indent && !itemForm.test(text)) return member.key.text;
		if (text.trim() !== '' && indentOf(text) < indent) return undefined;
	}
	return undefined;
}

/** Names of the members around a line, outermost first. */
function holdersOf(lines: readonly string[], line: number): readonly string[] {
	const holders: string[] = [];
	let level = indentOf(lines[line] ?? '');
	for (let above = line - 1; above >= 0 && level > 0; above--) {
		const member = memberOf(lines[above] ?? '');
		if (!member || member.indent >= level) continue;
		level = member.indent;
		holders.unshift(member.key.text);
	}
	return holders;
}

/** Plain members that stand in the same mapping as the line. */
function membersOf(lines: readonly string[], line: number): Readonly<Record<string, JsonValue>> {
	const level = memberOf(lines[line] ?? '')?.indent;
	if (level === undefined) return {};
	const members = new Map<string, JsonValue>();
	for (const step of [-1, 1]) {
		for (let at = line; at >= 0 && at < lines.length; at += step) {
			const text = lines[at] ?? '';
			if (text.trim() !== '' && indentOf(text) < level && !itemForm.test(text)) break;
			const member = memberOf(text);
			if (member?.indent === level) members.set(member.key.text, scalar(text, member.value));
		}
	}
	return Object.fromEntries(members);
}

function scalar(line: string, start: number): JsonValue {
	const spot = plain(line, start);
	return /^(["'])(.*)\1$/.exec(spot.text)?.[2] ?? literalValue(spot) ?? spot.text;
}

function indentOf(line: string): number {
	return line.length - line.trimStart().length;
}
