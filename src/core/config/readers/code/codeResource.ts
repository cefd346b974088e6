import type { TextRange } from '../../../token/jsonPlace.ts';
import type { Resource, ResourceKind } from '../../model/resource.ts';
import type { ConfigMember, MapValue, ReferenceValue } from '../../model/value.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import { type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { rangeOf } from '../../source/code/codeValues.ts';
import { basics } from '../basics.ts';
import { stated } from '../forms.ts';
import { type PlacedMember, placed, propertiesOf } from '../mapped.ts';

/** What people know something in code by: the name that holds it, else that of the function that makes it; and where that stands. */
export function nameIn(file: CodeFile, call: CodeNode): { readonly name: string; readonly nameRange: TextRange } {
	const node = nameNode(file, call) ?? calleeOf(call) ?? call;
	return { name: file.written(node), nameRange: rangeOf(node) };
}

function nameNode(file: CodeFile, call: CodeNode): CodeNode | undefined {
	const holder = file.holderOf(call);
	for (let node = call; holder !== undefined && node.parent !== null; node = node.parent) {
		for (let before = node.prevSibling; before !== null && before.name !== ','; before = before.prevSibling) {
			const isName = before.name === 'VariableDefinition' || before.name === 'PropertyDefinition';
			if (isName || (before.name === 'VariableName' && node.parent.name === 'AssignmentExpression')) return before;
			if (before.name === 'MemberExpression') return before.getChild('PropertyName') ?? undefined;
		}
	}
	return undefined;
}

/** A fact about the code at a place, as a property. */
export function factAt(to: string, value: string | boolean, at: TextRange): PlacedMember {
	return placed(to, stated(value, { range: at }));
}

/** An object of which nothing is known, in place of one that is made elsewhere. */
export function openMap(range: TextRange): MapValue {
	return { type: 'map', members: new Map<string, ConfigMember>(), range, open: true };
}

/** What a resource of code is called, and where it is made. */
export interface CodePlace {
	readonly name: string;
	readonly nameRange: TextRange;
	/** One of its kind in the file. */
	readonly address: string;
	/** Of what says its properties. */
	readonly range: TextRange;
}

/** A resource that code makes. What is left out there, a library or code elsewhere may set: nothing follows from that. */
export function codeResource(
	kind: Exclude<ResourceKind, 'role' | 'policy'>,
	type: string,
	{ range, ...named }: CodePlace,
	members: readonly PlacedMember[],
): Resource {
	return { kind, ...basics({ ...named, type, properties: openThroughout(propertiesOf(members, range)) }) } as Resource;
}

/** The same map, to which more may belong at every level. */
export function openThroughout(map: MapValue): MapValue {
	const members = [...map.members].map(([name, member]): [string, ConfigMember] => [
		name,
		member.value.type === 'map' ? { ...member, value: openThroughout(member.value) } : member,
	]);
	return { ...map, members: new Map(members), open: true };
}

/** What another resource of the file gives out. */
export function referenceTo({ address }: Pick<Resource, 'address'>, range: TextRange, attribute = 'Ref'): ReferenceValue {
	return { type: 'reference', to: address, attribute, range };
}
