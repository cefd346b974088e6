import type { CodeFile } from '../../../source/code/codeFile.ts';
import type { CodeNode } from '../../../source/code/codeTree.ts';
import type { Declaration } from '../../../source/code/scopes.ts';

/** What members of classes hold, `this.pool = pool`: those that are given one value in the whole file. */
export class HeldMembers {
	/** By `inClass`; undefined for a member that is given several. */
	readonly #values = new Map<string, CodeNode | undefined>();

	constructor(file: CodeFile) {
		for (const { firstChild: left, lastChild: value } of file.assignments) {
			const holder = left ? inClass(file.holder(left), left) : undefined;
			if (typeof holder !== 'string' || !value) continue;
			this.#add(holder, left?.nextSibling?.name === 'Equals' ? value : undefined);
		}
		for (const member of file.members) {
			const name = member.getChild('PropertyDefinition');
			const value = member.getChild('Equals')?.nextSibling;
			const holder = name && value ? inClass(`this.${file.written(name)}`, member) : undefined;
			if (typeof holder === 'string' && value) this.#add(holder, value);
		}
	}

	/** The one value that the member is given. */
	valueOf(holder: string): CodeNode | undefined {
		return this.#values.get(holder);
	}

	#add(holder: string, value: CodeNode | undefined): void {
		this.#values.set(holder, this.#values.has(holder) ? undefined : value);
	}
}

/** Names a place (`CodeFile.holder`) in the whole file: `this.pool` of one class is not that of another. */
export function inClass(holder: Declaration | string | undefined, node: CodeNode): Declaration | string | undefined {
	if (typeof holder !== 'string') return holder;
	let scope: CodeNode | null = node;
	while (scope !== null && scope.name !== 'ClassBody') scope = scope.parent;
	return scope === null ? undefined : `${scope.from} ${holder}`;
}
