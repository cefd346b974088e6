import { placed } from '../model/placed.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../model/value.ts';
import { maxLexemes } from './limits.ts';
import type { SourceTree } from './tree.ts';
import { cutOut, resourceBlocks, type YamlBlock } from './yamlBlocks.ts';
import type { ReadBlock, YamlMemory } from './yamlMemory.ts';
import { isTooDeep, type ReadTag, readYamlTree } from './yamlTree.ts';

/**
 * Reads a template in YAML as `readYamlTree` does, with the very same result, and takes resources that have not changed from the memory. All texts that are
 * read with one memory have the same `readTag`.
 */
export function readRememberedYaml(text: string, readTag: ReadTag, memory: YamlMemory): SourceTree {
	// A text that is shorter than that cannot reach any limit.
	const blocks = text.length > maxLexemes || isTooDeep(text) ? undefined : resourceBlocks(text);
	if (blocks === undefined || new Set(blocks.map(({ name }) => name)).size < blocks.length) return readYamlTree(text, readTag);
	const tree = readParts(text, blocks, readTag, memory) ?? readYamlTree(text, readTag);
	const section = resourcesIn(tree.root);
	if (section === undefined || tree.problems.length > 0) return tree;
	memory.blocks = new Map(
		blocks.flatMap(({ name, start, end }): readonly (readonly [string, ReadBlock])[] => {
			const member = section.members.get(name);
			return member === undefined ? [] : [[text.slice(start, end), { at: start, member }]];
		}),
	);
	return tree;
}

/** Undefined where the text has to be read as a whole: a fault may reach over what follows it. */
function readParts(text: string, blocks: readonly YamlBlock[], readTag: ReadTag, memory: YamlMemory): SourceTree | undefined {
	const known = new Map<string, ConfigMember>();
	const left: YamlBlock[] = [];
	// The first and the last one say where the section begins and ends.
	for (const block of blocks.slice(1, -1)) {
		const read = memory.blocks.get(text.slice(block.start, block.end));
		if (read === undefined) continue;
		known.set(block.name, shifted(read, block.start));
		left.push(block);
	}
	if (left.length === 0) return undefined;
	const { rest, place } = cutOut(text, left);
	const { root: read, problems } = readYamlTree(rest, readTag);
	const root = read && placed(read, place);
	const section = resourcesIn(root);
	if (problems.length > 0 || section === undefined || root?.type !== 'map') return undefined;
	if (section.members.size + known.size !== blocks.length) return undefined;
	const members = blocks.flatMap(({ name }): readonly (readonly [string, ConfigMember])[] => {
		const member = known.get(name) ?? section.members.get(name);
		return member === undefined ? [] : [[name, member]];
	});
	const resources = root.members.get('Resources');
	if (members.length < blocks.length || resources === undefined) return undefined;
	const whole: ConfigMember = { ...resources, value: { ...section, members: new Map(members) } };
	const sections = [...root.members].map(([name, member]) => [name, name === 'Resources' ? whole : member] as const);
	return { root: { ...root, members: new Map(sections) }, problems };
}

function resourcesIn(root: ConfigValue | undefined): MapValue | undefined {
	const value = root?.type === 'map' ? root.members.get('Resources')?.value : undefined;
	return value?.type === 'map' ? value : undefined;
}

function shifted({ at, member }: ReadBlock, to: number): ConfigMember {
	const by = to - at;
	if (by === 0) return member;
	const place = ({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } => ({
		start: start + by,
		end: end + by,
	});
	return { ...member, nameRange: place(member.nameRange), value: placed(member.value, place) };
}
