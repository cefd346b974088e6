import { memberOf, possible } from '../../model/settle.ts';
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
	/** A file of the Serverless Framework: `resources.Resources`, or a fragment with variables of it. */
	readonly serverless: boolean;
}

/** The sections, where the root of a tree is a template: it has `Resources`, at the top or under `resources` as the Serverless Framework has it. */
export function readSections(root: ConfigValue | undefined): TemplateSections | undefined {
	if (root?.type !== 'map') return undefined;
	const isServerless = root.members.has('service') && root.members.has('resources');
	const template = isServerless ? mergedResources(root) : root;
	if (template === undefined || !template.members.has('Resources')) return undefined;
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
