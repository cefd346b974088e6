import { memberOf, textOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { type Entry, maxEntries } from './entry.ts';

/**
 * The outputs of stacks: by stack and name, as `cdk deploy --outputs-file` writes them, or as `aws cloudformation describe-stacks` answers. Undefined for
 * a text of another form.
 */
export function cdkOutputEntries(text: string): readonly Entry[] | undefined {
	const { root } = readJsonTree(text);
	if (root?.type !== 'map') return undefined;
	const stacks = root.members.get('Stacks')?.value;
	if (stacks?.type === 'list') return stacks.items.flatMap(describedOutputs).slice(0, maxEntries);
	const entries: Entry[] = [];
	for (const [group, { value: stack }] of root.members) {
		if (stack.type !== 'map') return undefined;
		for (const output of stack.members.values()) {
			if (textOf(output.value) === undefined) return undefined;
			entries.push({ ...output, group });
		}
	}
	return entries.slice(0, maxEntries);
}

function describedOutputs(stack: ConfigValue): readonly Entry[] {
	const group = textOf(memberOf(stack, 'StackName')?.value ?? stack) ?? '';
	const outputs = memberOf(stack, 'Outputs')?.value;
	return (outputs?.type === 'list' ? outputs.items : []).flatMap((output): readonly Entry[] => {
		const key = memberOf(output, 'OutputKey')?.value;
		const value = memberOf(output, 'OutputValue')?.value;
		const name = key && textOf(key);
		return key === undefined || value === undefined || name === undefined ? [] : [{ name, nameRange: key.range, value, group }];
	});
}
