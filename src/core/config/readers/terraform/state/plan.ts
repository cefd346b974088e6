import { memberAt } from '../../../model/memberAt.ts';
import type { Resource } from '../../../model/resource.ts';
import { itemsOf, memberOf, textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import { terraformTypes } from '../types/resourceTypes.ts';
import { planValues } from './planValues.ts';
import { presentMembers } from './present.ts';
import { stateResource } from './stateResource.ts';

/** The resources that `terraform show -json` lists, with what a plan will do to each as `attributes`. */
export function planResources(root: MapValue): readonly Resource[] {
	const changes = changesOf(root);
	const values = memberAt(root, 'planned_values.root_module') ?? memberAt(root, 'values.root_module');
	const configuration = memberAt(root, 'configuration.root_module')?.value;
	const planned = values === undefined ? [] : moduleResources(values.value, '', configuration, changes);
	return [...planned, ...deletedPools(changes)];
}

/** The entries of `resource_changes` by their addresses. */
function changesOf(root: MapValue): ReadonlyMap<string, MapValue> {
	const changes = itemsOf(root.members.get('resource_changes')?.value ?? { type: 'absent', range: root.range }).items;
	return new Map(
		changes.flatMap((change): readonly (readonly [string, MapValue])[] => {
			const address = textOf(memberOf(change, 'address')?.value ?? change);
			return change.type === 'map' && address !== undefined ? [[address, change]] : [];
		}),
	);
}

/** The resources of a module and of the modules that it calls; `prefix` is the address of the module with a dot behind it. */
function moduleResources(
	module: ConfigValue,
	prefix: string,
	configuration: ConfigValue | undefined,
	changes: ReadonlyMap<string, MapValue>,
): readonly Resource[] {
	const own = listIn(module, 'resources').flatMap((resource) => planResource(resource, prefix, configuration, changes));
	const calls = configuration && memberOf(configuration, 'module_calls')?.value;
	const inner = listIn(module, 'child_modules').flatMap((child) => {
		const address = textOf(memberOf(child, 'address')?.value ?? child) ?? '';
		const name = withoutIndexes(address).split('.').at(-1) ?? '';
		const call = calls && memberOf(calls, name)?.value;
		const called = call && memberOf(call, 'module')?.value;
		return moduleResources(child, `${withoutIndexes(address)}.`, called, changes);
	});
	return [...own, ...inner];
}

function planResource(
	resource: ConfigValue,
	prefix: string,
	configuration: ConfigValue | undefined,
	changes: ReadonlyMap<string, MapValue>,
): readonly Resource[] {
	const [type, name, address, values] = ['type', 'name', 'address', 'values'].map((member) => memberOf(resource, member));
	const typeName = type && textOf(type.value);
	const called = address && textOf(address.value);
	const rows = terraformTypes.get(typeName ?? '')?.rows;
	if (resource.type !== 'map' || name === undefined || called === undefined || values?.value.type !== 'map' || rows === undefined)
		return [];
	const change = changes.get(called);
	const blocks = new Set(rows.filter((row) => row.rows !== undefined).map(({ from }) => from));
	const unknown = change && memberAt(change, 'change.after_unknown')?.value;
	return stateResource({
		type: typeName ?? '',
		name: called.slice(called.lastIndexOf(`.${textOf(name.value)}`) + 1),
		address: withoutIndexes(called),
		nameRange: name.value.range,
		range: resource.range,
		values: presentMembers(
			unknown === undefined ? values.value : planValues(values.value, unknown, expressionsOf(configuration, called), { prefix, blocks }),
		),
		...(change && { attributes: plannedChange(change) }),
	});
}

/** What the configuration says of the resource, whichever of its instances it is. */
function expressionsOf(configuration: ConfigValue | undefined, address: string): ConfigValue | undefined {
	const own = withoutIndexes(address).split('.').slice(-2).join('.');
	const found = configuration && listIn(configuration, 'resources').find((one) => textOf(memberOf(one, 'address')?.value ?? one) === own);
	return found && memberOf(found, 'expressions')?.value;
}

/** User pools that are to be deleted: nothing is planned for them any more. */
function deletedPools(changes: ReadonlyMap<string, MapValue>): readonly Resource[] {
	return [...changes].flatMap(([address, change]): readonly Resource[] => {
		const actions = itemsOf(memberAt(change, 'change.actions')?.value ?? change).items.map(textOf);
		const name = memberOf(change, 'name');
		if (textOf(memberOf(change, 'type')?.value ?? change) !== 'aws_cognito_user_pool' || name === undefined) return [];
		if (actions.join() !== 'delete') return [];
		const none: MapValue = { type: 'map', members: new Map(), range: change.range, open: true };
		return [
			{
				kind: 'supporting',
				type: 'AWS::Cognito::UserPool',
				name: address.split('.').at(-1) ?? address,
				address,
				nameRange: name.value.range,
				range: change.range,
				properties: none,
				attributes: plannedChange(change),
				suppressions: [],
			},
		];
	});
}

/** What a plan does to a resource: `PlannedActions` and, for one that is replaced, `ReplacePaths`. */
function plannedChange(change: MapValue): MapValue {
	const members = [
		['PlannedActions', memberAt(change, 'change.actions')],
		['ReplacePaths', memberAt(change, 'change.replace_paths')],
	] as const;
	const known = members.flatMap(([name, member]): readonly (readonly [string, ConfigMember])[] =>
		member === undefined ? [] : [[name, { ...member, name }]],
	);
	return { type: 'map', members: new Map(known), range: change.range };
}

function listIn(holder: ConfigValue, name: string): readonly ConfigValue[] {
	const member = memberOf(holder, name);
	return member === undefined ? [] : itemsOf(member.value).items;
}

/** `module.a[0].aws_x.y["k"]` as `module.a.aws_x.y`. */
function withoutIndexes(address: string): string {
	return address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
}
