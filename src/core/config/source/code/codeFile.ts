import { textOfString } from './codeText.ts';
import { bare, type CodeNode, calleeOf, childrenOf, parseCode } from './codeTree.ts';
import { type Declaration, Scopes } from './scopes.ts';

/** Something of a module: `path` is the names to it, empty for the module itself. A default export is taken for the module. */
export interface Imported {
	readonly module: string;
	readonly path: readonly string[];
}

/** Nodes that are names of variables. */
const names: ReadonlySet<string> = new Set(['VariableName', 'VariableDefinition', 'PropertyDefinition', 'JSXIdentifier']);

/** Methods that change what they are called on; the last two lines are those of policies of the AWS CDK. */
const changing: ReadonlySet<string> = new Set(
	(
		'push unshift splice pop shift sort reverse set delete ' +
		'addActions addAllResources addCondition addConditions addNotActions addNotResources addResources addStatements ' +
		'addArnPrincipal addAwsAccountPrincipal addAwsPrincipal addFederatedPrincipal addPrincipals addServicePrincipal'
	).split(' '),
);

/** A text of TypeScript or JavaScript with its names: what they mean, and which of them come from a module. */
export class CodeFile {
	readonly text: string;
	/** Calls and uses of `new`, in the order of the text. */
	readonly calls: readonly CodeNode[];
	/** Opening tags of elements. */
	readonly tags: readonly CodeNode[];
	/** Objects that stand in no other object or list. */
	readonly objects: readonly CodeNode[];
	/** What is given another value, `a.b = c`. */
	readonly assignments: readonly CodeNode[];
	/** Members that classes declare. */
	readonly members: readonly CodeNode[];
	readonly #scopes: Scopes;
	readonly #changed = new Set<Declaration>();
	readonly #exported = new Set<Declaration>();

	private constructor(text: string, top: CodeNode) {
		this.text = text;
		const found: Record<Collected, CodeNode[]> = {
			calls: [],
			tags: [],
			objects: [],
			assignments: [],
			members: [],
			definitions: [],
			exports: [],
		};
		top.cursor().iterate((reference) => {
			const kind = collected.get(reference.name);
			if (kind !== undefined) found[kind].push(reference.node);
		});
		this.calls = found.calls;
		this.tags = found.tags;
		this.objects = found.objects.filter(({ parent }) => parent?.name !== 'Property' && parent?.name !== 'ArrayExpression');
		this.assignments = found.assignments;
		this.members = found.members;
		this.#scopes = new Scopes(text, found.definitions);
		this.#findChanged();
		this.#findExported(found.exports);
	}

	/** Undefined for a text that is too long to be one that people write. */
	static read(text: string, path: string): CodeFile | undefined {
		const top = parseCode(text, path);
		return top && new CodeFile(text, top);
	}

	/** The text of a node. */
	written({ from, to }: CodeNode): string {
		return this.text.slice(from, to);
	}

	/** What a name means; undefined for another node, and for a name that is not declared here. */
	declarationOf(node: CodeNode): Declaration | undefined {
		return names.has(node.name) ? this.#scopes.find(this.written(node), node) : undefined;
	}

	/** Is the object or list that a constant names changed after it was made? */
	isChanged(declaration: Declaration): boolean {
		return this.#changed.has(declaration);
	}

	/** May other files use what the declaration names? */
	isExported(declaration: Declaration): boolean {
		return this.#exported.has(declaration);
	}

	/** What of which module a node is, by its name; undefined for what is made here. */
	imported(node: CodeNode, depth = 0): Imported | undefined {
		const found = depth > maxSteps ? undefined : this.#importedBy(bare(node), depth);
		return found?.path[0] === 'default' ? { ...found, path: found.path.slice(1) } : found;
	}

	/** The name of a member, as far as it is written out. */
	memberName(member: CodeNode): string | undefined {
		const last = member.lastChild;
		if (last?.name === 'PropertyName') return this.written(last);
		const index = last?.name === ']' ? last.prevSibling : null;
		return index?.name === 'String' ? textOfString(this.text, index) : undefined;
	}

	/** What holds the result of a call: a declaration, or the text `this.name`; undefined where it is used at once. */
	holderOf(call: CodeNode): Declaration | string | undefined {
		let node = call;
		for (let parent = call.parent; parent !== null; node = parent, parent = parent.parent) {
			if (parent.name === 'VariableDeclaration') return this.#declaredWith(node);
			if (parent.name === 'AssignmentExpression') return parent.firstChild ? this.holder(parent.firstChild) : undefined;
			if (parent.name === 'PropertyDeclaration') {
				const name = parent.getChild('PropertyDefinition');
				return name ? `this.${this.written(name)}` : undefined;
			}
			if (bare(parent).from !== bare(node).from && parent.name !== 'AwaitExpression') return undefined;
		}
		return undefined;
	}

	/** Names a place that holds a value, in the form of `holderOf`. */
	holder(node: CodeNode): Declaration | string | undefined {
		const found = bare(node);
		if (found.name !== 'MemberExpression') return this.declarationOf(found);
		return found.firstChild?.name === 'this' ? `this.${this.memberName(found)}` : undefined;
	}

	#declaredWith(value: CodeNode): Declaration | undefined {
		for (let node = value.prevSibling; node !== null && node.name !== ','; node = node.prevSibling) {
			if (node.name === 'VariableDefinition') return this.declarationOf(node);
		}
		return undefined;
	}

	#importedBy(node: CodeNode, depth: number): Imported | undefined {
		switch (node.name) {
			case 'JSXIdentifier':
			case 'VariableName': {
				const declaration = this.declarationOf(node);
				if (declaration?.kind === 'import')
					return { module: declaration.module, path: declaration.imported === '*' ? [] : [declaration.imported] };
				const of = declaration?.kind === 'constant' ? this.imported(declaration.value, depth + 1) : undefined;
				return of && declaration?.kind === 'constant' ? { module: of.module, path: [...of.path, ...declaration.path] } : undefined;
			}
			case 'MemberExpression': {
				const of = node.firstChild && this.imported(node.firstChild, depth + 1);
				const name = this.memberName(node);
				return of && name !== undefined ? { module: of.module, path: [...of.path, name] } : undefined;
			}
			case 'AwaitExpression':
				return node.lastChild ? this.imported(node.lastChild, depth + 1) : undefined;
			case 'DynamicImport':
				return this.#moduleIn(node);
			case 'CallExpression':
				return node.firstChild && this.written(node.firstChild) === 'require' ? this.#moduleIn(node.getChild('ArgList')) : undefined;
			default:
				return undefined;
		}
	}

	#moduleIn(node: CodeNode | null): Imported | undefined {
		const module = node?.getChild('String');
		const name = module ? textOfString(this.text, module) : undefined;
		return name === undefined ? undefined : { module: name, path: [] };
	}

	/** Also those of CommonJS. */
	#findExported(exports: readonly CodeNode[]): void {
		const given = this.assignments.filter(({ firstChild }) => firstChild && /^(?:module\.)?exports\b/.test(this.written(firstChild)));
		const names = [...exports.flatMap(namesIn), ...given.flatMap(({ lastChild }) => (lastChild ? namesGiven(lastChild) : []))];
		for (const name of names) {
			const declaration = this.declarationOf(name);
			if (declaration) this.#exported.add(declaration);
		}
	}

	#findChanged(): void {
		const roots = this.assignments.map(({ firstChild }) => firstChild);
		for (const call of this.calls) {
			const callee = calleeOf(call);
			if (callee?.name !== 'MemberExpression') continue;
			if (changing.has(this.memberName(callee) ?? '')) roots.push(callee);
			if (this.written(callee) === 'Object.assign') roots.push(call.getChild('ArgList')?.getChild('VariableName') ?? null);
		}
		for (let node of roots) {
			while (node?.name === 'MemberExpression') node = node.firstChild;
			const declaration = node && this.declarationOf(node);
			if (declaration) this.#changed.add(declaration);
		}
	}
}

/** Names that stand for other names. */
const maxSteps = 20;

type Collected = 'calls' | 'tags' | 'objects' | 'assignments' | 'members' | 'definitions' | 'exports';
const collected: ReadonlyMap<string, Collected> = new Map([
	['CallExpression', 'calls'],
	['NewExpression', 'calls'],
	['JSXOpenTag', 'tags'],
	['JSXSelfClosingTag', 'tags'],
	['ObjectExpression', 'objects'],
	['AssignmentExpression', 'assignments'],
	['PropertyDeclaration', 'members'],
	['VariableDefinition', 'definitions'],
	['ExportDeclaration', 'exports'],
]);

/** Names that an export gives out: those that it declares, or lists. */
function namesIn(exported: CodeNode): readonly CodeNode[] {
	return childrenOf(exported).flatMap((child) =>
		child.name === 'VariableDeclaration'
			? child.getChildren('VariableDefinition')
			: child.name === 'ExportGroup'
				? child.getChildren('VariableName')
				: child.name === 'VariableName'
					? [child]
					: [],
	);
}

/** Of CommonJS `{ a, b: c }` gives out `a` and `c`. */
function namesGiven(value: CodeNode): readonly CodeNode[] {
	if (value.name === 'VariableName') return [value];
	return value.getChildren('Property').flatMap((property) => {
		const named = property.getChild('VariableName') ?? property.getChild('PropertyDefinition');
		return named ? [named] : [];
	});
}
