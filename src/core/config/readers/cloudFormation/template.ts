import { memberOf, possible, textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';

/** The sections of a template that are read (CloudFormation User Guide, "Template sections"), as written. */
export interface TemplateSections {
	readonly root: MapValue;
	readonly parameters: MapValue;
	readonly mappings: MapValue;
	readonly conditions: MapValue;
	readonly metadata: MapValue;
	readonly globals: MapValue;
	readonly resources: MapValue;
	/** A service of the Serverless Framework. */
	readonly serverless: boolean;
}

/**
 * The sections, where the root of a tree is a template: it has `Resources`, at the top or under `resources` as the Serverless Framework has it. That may
 * have none, and takes in files that hold nothing but resources.
 */
export function readSections(root: ConfigValue | undefined): TemplateSections | undefined {
	if (root?.type !== 'map') return undefined;
	const isServerless = root.members.has('service') && (root.members.has('resources') || root.members.has('provider'));
	const template = isServerless ? (mergedResources(root) ?? noSections(root)) : asTemplate(root);
	if (template === undefined) return undefined;
	const section = (name: string): MapValue => mapIn(template, name);
	return {
		root,
		parameters: section('Parameters'),
		mappings: section('Mappings'),
		conditions: section('Conditions'),
		metadata: section('Metadata'),
		globals: section('Globals'),
		resources: section('Resources'),
		serverless: isServerless,
	};
}

/** A member that is a map; an empty one where it is something else. */
export function mapIn(map: MapValue, name: string): MapValue {
	const value = map.members.get(name)?.value;
	return value?.type === 'map' ? value : { type: 'map', members: new Map(), range: value?.range ?? map.range };
}

const noSections = ({ range }: MapValue): MapValue => ({ type: 'map', members: new Map(), range });

function asTemplate(root: MapValue): MapValue | undefined {
	if (root.members.has('Resources')) return root;
	const isOfResources = [...root.members.values()].every(({ value }) => isResource(value)) && root.members.size > 0;
	const resources: ConfigMember = { name: 'Resources', nameRange: root.range, value: root };
	return isOfResources ? { ...root, members: new Map([['Resources', resources]]) } : undefined;
}

function isResource(value: ConfigValue): boolean {
	const type = memberOf(value, 'Type')?.value;
	return type !== undefined && (textOf(type)?.startsWith('AWS::') ?? false);
}

/** `resources` is a template, or a list of templates and of files, which count as one. */
function mergedResources(root: MapValue): MapValue | undefined {
	const resources = memberOf(root, 'resources')?.value;
	if (resources?.type !== 'list') return resources?.type === 'map' ? resources : undefined;
	const templates = resources.items.flatMap((item) => possible(item)).filter((item): item is MapValue => item.type === 'map');
	const sections = new Map<string, ConfigMember>();
	for (const template of templates) {
		for (const [name, member] of template.members) {
			const known = sections.get(name);
			sections.set(name, known === undefined ? member : { ...known, value: joined(known.value, member.value) });
		}
	}
	return { type: 'map', members: sections, range: resources.range, open: templates.length < resources.items.length };
}

function joined(left: ConfigValue, right: ConfigValue): ConfigValue {
	return left.type === 'map' && right.type === 'map' ? { ...left, members: new Map([...left.members, ...right.members]) } : left;
}
