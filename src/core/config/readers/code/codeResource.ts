import type { TextRange } from '../../../token/jsonPlace.ts';
import type { ConfigMember, MapValue } from '../../model/value.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import { type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { rangeOf } from '../../source/code/codeValues.ts';
import { stated } from '../forms.ts';
import type { PlacedMember } from '../mapped.ts';

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
	return { to, member: { name: to, nameRange: at, value: stated(value, { range: at }) } };
}

/** An object of which nothing is known, in place of one that is made elsewhere. */
export function openMap(range: TextRange): MapValue {
	return { type: 'map', members: new Map<string, ConfigMember>(), range, open: true };
}
