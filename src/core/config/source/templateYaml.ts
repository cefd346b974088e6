import type { TextRange } from '../../token/jsonPlace.ts';
import { placed } from '../model/placed.ts';
import type { DocumentProblem } from '../model/problem.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../model/value.ts';
import { maxFaults, maxYamlLength } from './limits.ts';
import { readPlainYaml } from './plainYaml/readPlainYaml.ts';
import { blanked, type TemplatePart, templateParts } from './templateParts.ts';
import type { SourceTree } from './tree.ts';
import { endOfWritten } from './yamlScalar.ts';
import { type ReadTag, readAnyYaml, readYamlTree } from './yamlTree.ts';

/** The section whose members are parts of their own. */
const section = 'Resources';
const sectionStart = `${section}:\n`;

/** Somebody types in one part at a time; a text with more that are odd is another kind of text, and each takes time. */
const maxOddParts = 20;

/**
 * Reads a template in YAML as `readYamlTree` does, but what is broken in one of its parts does not reach over the others: those are read as if it were
 * not there, and soon, while somebody types.
 */
export function readTemplateYaml(text: string, readTag: ReadTag): SourceTree {
	if (text.length > maxYamlLength) return readYamlTree(text, readTag);
	const odd: TemplatePart[] = [];
	let parts: readonly TemplatePart[] | undefined;
	while (odd.length <= maxOddParts) {
		let stop = text.length;
		const rest = readPlainYaml(blanked(text, odd), readTag, (at) => {
			stop = at;
		});
		if (rest?.type === 'map') return odd.length === 0 ? { root: rest, problems: [] } : withParts(rest, text, odd, readTag);
		parts ??= templateParts(text) ?? [];
		const part = oddPart(text, parts, odd, stop, readTag);
		if (part === undefined) break;
		odd.push(part);
		odd.sort((left, right) => left.start - right.start);
	}
	return readAnyYaml(text, readTag);
}

/** What is read of a part that is not written plainly. */
interface PartTree {
	readonly part: TemplatePart;
	readonly members: readonly ConfigMember[];
	readonly problems: readonly DocumentProblem[];
}

/** The tree of all that is written plainly, with what is in the other parts. */
function withParts(rest: MapValue, text: string, odd: readonly TemplatePart[], readTag: ReadTag): SourceTree {
	const read = odd.map((part) => readPart(text, part, readTag));
	const resources = read.filter(({ part }) => part.isResource);
	const sections = new Map(rest.members);
	const before = sections.get(section);
	if (resources.length > 0 && before !== undefined) sections.set(section, { ...before, value: joined(before.value, resources) });
	const root = joined(
		{ ...rest, members: sections },
		read.filter(({ part }) => !part.isResource),
	);
	return { root, problems: read.flatMap(({ problems }) => problems).slice(0, maxFaults) };
}

/**
 * The part because of which reading stopped there, which is not written plainly, or is no member: the one that stands there, or the one before, whose
 * bracket may be open. Undefined where it is neither.
 */
function oddPart(
	text: string,
	parts: readonly TemplatePart[],
	known: readonly TemplatePart[],
	stop: number,
	readTag: ReadTag,
): TemplatePart | undefined {
	const before = parts.filter((part) => part.start <= stop && !known.includes(part));
	return before
		.slice(-2)
		.toReversed()
		.find((part) => holderIn(readPlainYaml(documentOf(text, part), readTag), part)?.type !== 'map');
}

/** Whose members those of a part are, in the part as a document. */
function holderIn(root: ConfigValue | undefined, { isResource }: TemplatePart): ConfigValue | undefined {
	if (!isResource) return root;
	return root?.type === 'map' ? root.members.get(section)?.value : undefined;
}

/** A part as a document of its own. */
function documentOf(text: string, { start, end, isResource }: TemplatePart): string {
	return (isResource ? sectionStart : '') + text.slice(start, end);
}

function readPart(text: string, part: TemplatePart, readTag: ReadTag): PartTree {
	const own = documentOf(text, part);
	const { root, problems } = readAnyYaml(own, readTag);
	const by = part.end - own.length;
	const place = ({ start, end }: TextRange): TextRange => ({ start: start + by, end: end + by });
	const holder = holderIn(root, part);
	const moved = holder && placed(holder, place);
	const members = moved?.type === 'map' ? [...moved.members.values()] : [];
	if (moved?.type === 'map' || problems.length > 0) {
		return { part, members, problems: problems.map(({ code, range }) => ({ code, range: place(range) })) };
	}
	// What is no member of its section is a fault, though it may be a whole document by itself.
	return { part, members, problems: [{ code: 'syntax', range: { start: part.start, end: endOfWritten(text, part.start, part.end) } }] };
}

/** A map with the members of parts at their places in the text. */
function joined(value: ConfigValue, parts: readonly PartTree[]): MapValue {
	const own = value.type === 'map' ? [...value.members.values()] : [];
	const members = [...own, ...parts.flatMap((part) => part.members)].toSorted(
		(left, right) => left.nameRange.start - right.nameRange.start,
	);
	const [first, last] = [members[0], members.at(-1)];
	const range = first === undefined || last === undefined ? value.range : { start: first.nameRange.start, end: endOf(last) };
	return { type: 'map', members: new Map(members.map((member) => [member.name, member])), range };
}

function endOf({ nameRange, value }: ConfigMember): number {
	return Math.max(nameRange.end, value.range.end);
}
