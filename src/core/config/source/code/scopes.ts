import { textOfString } from './codeText.ts';
import type { CodeNode } from './codeTree.ts';

/** What a name stands for. Each declaration is one object: two uses of a name mean the same when they have the same declaration. */
export type Declaration =
	/** `const name = value`, or a member of the value that `const { … } = value` takes, by its path. */
	| { readonly kind: 'constant'; readonly value: CodeNode; readonly path: readonly string[] }
	/** `imported` is the name there; `*` for all of the module. */
	| { readonly kind: 'import'; readonly module: string; readonly imported: string }
	/** Parameters, variables, functions, classes: what they are is decided when the code runs. */
	| { readonly kind: 'other' };

/** Nodes that names inside of them do not leave. */
const scopeNames: ReadonlySet<string> = new Set([
	'Script',
	'Block',
	'FunctionDeclaration',
	'FunctionExpression',
	'ArrowFunction',
	'MethodDeclaration',
	'Property',
	'ClassDeclaration',
	'ClassExpression',
	'ForStatement',
	'CatchClause',
	'SwitchBody',
]);
/** These have their own name outside of themselves. */
const namedOutside: ReadonlySet<string> = new Set(['FunctionDeclaration', 'ClassDeclaration']);
const other: Declaration = { kind: 'other' };

/** Which declaration a name means where it stands. */
export class Scopes {
	readonly #text: string;
	/** By the place of the scope. */
	readonly #declared = new Map<string, Map<string, Declaration>>();

	constructor(text: string, definitions: readonly CodeNode[]) {
		this.#text = text;
		for (const definition of definitions) this.#declare(definition);
	}

	/** The declaration of a name that is used at a node; undefined for names of the surroundings. */
	find(name: string, at: CodeNode): Declaration | undefined {
		for (let scope: CodeNode | null = at; scope !== null; scope = scope.parent) {
			const found = scopeNames.has(scope.name) ? this.#declared.get(keyOf(scope))?.get(name) : undefined;
			if (found !== undefined) return found;
		}
		return undefined;
	}

	#declare(definition: CodeNode): void {
		const name = this.#text.slice(definition.from, definition.to);
		const holder = definition.parent;
		const scope = holder && scopeAround(namedOutside.has(holder.name) ? holder.parent : holder);
		if (!scope) return;
		const names = this.#declared.get(keyOf(scope)) ?? new Map<string, Declaration>();
		this.#declared.set(keyOf(scope), names);
		// Two of one name in one scope: nobody can say which is meant.
		names.set(name, names.has(name) ? { ...other } : this.#declarationOf(definition, name));
	}

	#declarationOf(definition: CodeNode, name: string): Declaration {
		const path: string[] = [];
		let inner = definition;
		for (let holder = definition.parent; holder !== null; inner = holder, holder = holder.parent) {
			if (holder.name === 'ImportDeclaration' || holder.name === 'ImportGroup') return this.#imported(definition, name);
			if (holder.name === 'PatternProperty') {
				// What is taken when the member is not there, or the rest of the members: code decides.
				if (holder.getChild('Equals') || holder.getChild('Spread')) return { ...other };
				const key = holder.getChild('PropertyName') ?? inner;
				path.unshift(this.#text.slice(key.from, key.to));
			} else if (holder.name === 'VariableDeclaration') {
				const value = holder.getChild('const') && valueBehind(inner);
				return value ? { kind: 'constant', value, path } : { ...other };
			} else if (holder.name !== 'ObjectPattern') return { ...other };
		}
		return { ...other };
	}

	#imported(definition: CodeNode, name: string): Declaration {
		const isMember = definition.parent?.name === 'ImportGroup';
		const declaration = isMember ? definition.parent?.parent : definition.parent;
		const written = declaration?.getChild('String');
		const module = written ? textOfString(this.#text, written) : undefined;
		if (module === undefined) return { ...other };
		const before = definition.prevSibling;
		const original = before?.name === 'as' ? before.prevSibling : null;
		const imported = original ? this.#text.slice(original.from, original.to) : isMember ? name : 'default';
		return { kind: 'import', module, imported };
	}
}

function scopeAround(node: CodeNode | null): CodeNode | undefined {
	for (let scope = node; scope !== null; scope = scope.parent) if (scopeNames.has(scope.name)) return scope;
	return undefined;
}

function keyOf({ name, from, to }: CodeNode): string {
	return `${name} ${from} ${to}`;
}

/** The value of a definition in a declaration of several. */
function valueBehind(definition: CodeNode): CodeNode | undefined {
	let isValue = false;
	for (let node = definition.nextSibling; node !== null && node.name !== ','; node = node.nextSibling) {
		if (isValue) return node;
		isValue = node.name === 'Equals';
	}
	return undefined;
}
