import type { TextRange } from '../../../token/jsonPlace.ts';
import { addTo } from '../../model/keyed.ts';
import type { Resource, Role } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import { argumentsOf, bare, type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { type CodeValues, rangeOf, unknown } from '../../source/code/codeValues.ts';
import { policyAt, rolePolicies } from '../ownPolicies.ts';
import { ownMember } from './cdk/ownNames.ts';
import { openMap, openThroughout } from './codeResource.ts';

/** What code changes of a resource of CloudFormation after it was made. */
interface Override {
	/** Names of CloudFormation, and places in lists; none where the path is not known, so that it may be any. */
	readonly steps: readonly string[];
	readonly value: ConfigValue;
	readonly nameRange: TextRange;
	/** Members of a map beside it stay (`addPropertyOverride`). */
	readonly merges: boolean;
}

/** Methods of `CfnResource` that change what is generated; a path of these begins with the properties, unless `isWhole`. */
const methods: ReadonlyMap<string, { readonly isWhole: boolean; readonly deletes: boolean }> = new Map([
	['addPropertyOverride', { isWhole: false, deletes: false }],
	['addPropertyDeletionOverride', { isWhole: false, deletes: true }],
	['addOverride', { isWhole: true, deletes: false }],
	['addDeletionOverride', { isWhole: true, deletes: true }],
]);

/** More than people set in one resource: of such a one nothing is known. */
const maxOverrides = 500;

/** Parts of code that run only if something holds, or more than once. */
const conditional: ReadonlySet<string> = new Set([
	'ConditionalExpression',
	'DoStatement',
	'ForStatement',
	'IfStatement',
	'SwitchStatement',
	'TryStatement',
	'WhileStatement',
]);

/**
 * Escape hatches: properties of generated resources that code sets itself, by assignments (`cfnPool.mfaConfiguration = 'ON'`), which stand under the CDK's
 * names, and by `addPropertyOverride` and its relatives, which are applied last. What is set only under a condition is not known afterwards.
 */
export class Overrides {
	readonly #byTarget = new Map<string, Override[]>();

	/** `targetOf` gives the address of the resource that a node means. */
	constructor(file: CodeFile, values: CodeValues, targetOf: (node: CodeNode) => string | undefined) {
		for (const assignment of file.assignments) {
			const [left, right] = [assignment.firstChild, assignment.lastChild];
			if (left?.name !== 'MemberExpression' || !right) continue;
			const target = memberOfTarget(file, left, targetOf);
			if (target === undefined) continue;
			const isPlain = left.nextSibling?.name === 'Equals';
			const value = isPlain && !isConditional(assignment) ? values.valueOf(right) : unknown('computed', right);
			this.#add(target.address, { ...ownOverride(target.names, value), nameRange: rangeOf(left), merges: false });
		}
		for (const call of file.calls) {
			const callee = call.name === 'CallExpression' ? calleeOf(call) : undefined;
			const method = callee?.name === 'MemberExpression' ? methods.get(file.memberName(callee) ?? '') : undefined;
			const address = method && callee?.firstChild ? targetOf(callee.firstChild) : undefined;
			const [path, given] = argumentsOf(call);
			if (method === undefined || address === undefined) continue;
			const text = path && textOf(values.valueOf(path));
			const steps = text?.split(/(?<!\\)\./).map((step) => step.replaceAll('\\.', '.')) ?? [];
			if (method.isWhole && steps.length > 0 && steps.shift() !== 'Properties') continue;
			const value = isConditional(call)
				? unknown('computed', call)
				: method.deletes
					? absent(call)
					: given
						? values.valueOf(given)
						: unknown('computed', call);
			this.#add(address, { steps, value, nameRange: rangeOf(path ?? call), merges: true });
		}
	}

	/** Does the code set anything in the resource with that address? */
	has(address: string): boolean {
		return this.#byTarget.has(address);
	}

	/** The resource with what the code sets in it. */
	apply(resource: Resource): Resource {
		const overrides = this.#byTarget.get(resource.address);
		if (overrides === undefined) return resource;
		const properties =
			overrides.length > maxOverrides ? openMap(resource.range) : openThroughout(overrides.reduce(set, resource.properties));
		if (resource.kind === 'role') {
			const { trust: _, ...role }: Role = resource;
			return { ...role, properties, ...rolePolicies(properties) };
		}
		if (resource.kind !== 'policy') return { ...resource, properties };
		const { document: _, ...policy } = resource;
		const document = policyAt(properties, 'PolicyDocument');
		return { ...policy, properties, ...(document && { document }) };
	}

	#add(address: string, override: Override): void {
		addTo(this.#byTarget, address, override);
	}
}

function absent(node: CodeNode): ConfigValue {
	return { type: 'absent', range: rangeOf(node) };
}

/** The resource in `resource.a.b`, and the names behind it; undefined where none is meant, or a name is computed. */
function memberOfTarget(
	file: CodeFile,
	member: CodeNode,
	targetOf: (node: CodeNode) => string | undefined,
): { readonly address: string; readonly names: readonly string[] } | undefined {
	const names: string[] = [];
	for (let node = member; node.name === 'MemberExpression' && node.firstChild; node = bare(node.firstChild)) {
		const name = file.memberName(node);
		if (name === undefined) return undefined;
		names.unshift(name);
		const address = targetOf(node.firstChild);
		if (address !== undefined) return { address, names };
	}
	return undefined;
}

/** Under CloudFormation's names. */
function ownOverride(names: readonly string[], value: ConfigValue): Pick<Override, 'steps' | 'value'> {
	const last = names.at(-1) ?? '';
	const { range } = value;
	const own = ownMember({ name: last, nameRange: range, value });
	return {
		steps: [...names.slice(0, -1).map((name) => ownMember({ name, nameRange: range, value: absentAt(range) }).name), own.name],
		value: own.value,
	};
}

function absentAt(range: TextRange): ConfigValue {
	return { type: 'absent', range };
}

/** Does code run only if something holds, or more than once? */
export function isConditional(node: CodeNode): boolean {
	for (let parent = node.parent; parent !== null; parent = parent.parent) {
		if (conditional.has(parent.name)) return true;
		if (parent.name === 'BinaryExpression' && parent.getChild('LogicOp')) return true;
	}
	return false;
}

function set(map: MapValue, { steps, value, nameRange, merges }: Override): MapValue {
	const [name, ...more] = steps;
	// A path that is not known may be any: nothing is known any more.
	if (name === undefined) return openMap(map.range);
	const before = map.members.get(name);
	const inner = before?.value;
	const after = more.length > 0 ? within(inner, { steps: more, value, nameRange, merges }) : merges ? merged(inner, value) : value;
	const member: ConfigMember = { name, nameRange: more.length > 0 ? (before?.nameRange ?? nameRange) : nameRange, value: after };
	return { ...map, members: new Map(map.members).set(name, member) };
}

function within(inner: ConfigValue | undefined, override: Override): ConfigValue {
	const [step = '', ...more] = override.steps;
	if (inner?.type === 'map') return set(inner, override);
	if (!/^\d{1,4}$/.test(step)) return set(openMap(override.nameRange), override);
	const item = inner?.type === 'list' && !inner.open ? inner.items[Number(step)] : undefined;
	if (inner?.type !== 'list' || item === undefined) return { type: 'unknown', why: 'computed', range: override.nameRange };
	const changed = more.length > 0 ? within(item, { ...override, steps: more }) : override.value;
	return { ...inner, items: inner.items.with(Number(step), changed) };
}

/** Maps are joined at every level; anything else takes the place of what was there. */
function merged(before: ConfigValue | undefined, value: ConfigValue): ConfigValue {
	if (before?.type !== 'map' || value.type !== 'map') return value;
	const members = new Map(before.members);
	for (const member of value.members.values())
		members.set(member.name, { ...member, value: merged(members.get(member.name)?.value, member.value) });
	return { ...before, members };
}
