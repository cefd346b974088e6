import { parser } from '@lezer/javascript';
import { maxCodeLength } from '../limits.ts';

const typed = parser.configure({ dialect: 'ts' });
/** In such a file `<T>x` is an element, in others a cast. */
const withElements = parser.configure({ dialect: 'ts jsx' });

/** A node of the syntax tree; `from` and `to` are UTF-16 offsets. */
export type CodeNode = ReturnType<typeof parser.parse>['topNode'];

/** What the parser knows of its own state: these two tell a text that costs much more than code that people write. */
interface ParserState extends ReturnType<typeof parser.startParse> {
	/** Steps left in which the parser looks for a way out of an error. */
	readonly recovering: number;
	/** The ways in which the text so far may be understood. */
	readonly stacks: readonly { readonly stack: readonly number[] }[];
}
/** Numbers on all stacks, summed over the steps: code takes up to 20 for a character, so three times what the longest takes. */
const maxWork = 12_000_000;
/** Steps in errors: some hundred errors take so many. */
const maxRecovering = 1_000;
/** Beginnings of comments that never end: each is looked through to the end of the text. */
const maxOpenComments = 100;

/**
 * The syntax tree of a text in TypeScript or JavaScript; undefined for one that is longer than people write, or that would take many times longer to parse
 * than code does. Runs nothing, and never throws: broken text gives the tree of what stands around it, and parts nested too deeply are left flat.
 */
export function parseCode(text: string, path: string): CodeNode | undefined {
	if (text.length > maxCodeLength || text.slice(text.lastIndexOf('*/') + 1).split('/*').length > maxOpenComments) return undefined;
	const parse = (/\.[cm]?ts$/i.test(path) ? typed : withElements).startParse(text) as ParserState;
	let [work, recovering] = [0, 0];
	for (;;) {
		const tree = parse.advance();
		if (tree !== null) return tree.topNode;
		for (const { stack } of parse.stacks) work += stack.length;
		if (parse.recovering > 0) recovering++;
		if (work > maxWork || recovering > maxRecovering) return undefined;
	}
}

/** The children of a node, in order. */
export function childrenOf(node: CodeNode): readonly CodeNode[] {
	const children: CodeNode[] = [];
	for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
	return children;
}

/** The node without brackets, assertions, casts and type arguments around it, which change no value. */
export function bare(node: CodeNode): CodeNode {
	let found = node;
	for (;;) {
		const inner = innerOf(found);
		if (inner === undefined) return found;
		found = inner;
	}
}

function innerOf(node: CodeNode): CodeNode | undefined {
	switch (node.name) {
		case 'ParenthesizedExpression':
			return node.firstChild?.nextSibling ?? undefined;
		case 'PostfixExpression':
			return node.getChild('LogicOp') ? (node.firstChild ?? undefined) : undefined;
		case 'BinaryExpression':
			return node.getChild('as') || node.getChild('satisfies') ? (node.firstChild ?? undefined) : undefined;
		case 'InstantiationExpression':
			return node.firstChild ?? undefined;
		case 'PrefixCast':
			return node.lastChild ?? undefined;
		default:
			return undefined;
	}
}

const punctuation: ReadonlySet<string> = new Set(['(', ')', ',', '[', ']', '{', '}', 'LineComment', 'BlockComment']);

/** What stands between the brackets of a node and its commas, without comments. */
export function partsOf(node: CodeNode): readonly CodeNode[] {
	return childrenOf(node).filter(({ name }) => !punctuation.has(name));
}

/** What a call calls, or what `new` makes one of. */
export function calleeOf(call: CodeNode): CodeNode | undefined {
	const callee = call.name === 'NewExpression' ? call.firstChild?.nextSibling : call.firstChild;
	return callee ? bare(callee) : undefined;
}

/** The arguments of a call, or of `new`. A spread is two nodes: where one is among them, what follows has no sure place and is left out. */
export function argumentsOf(call: CodeNode): readonly CodeNode[] {
	const list = call.getChild('ArgList');
	const parts = list === null ? [] : partsOf(list);
	const spread = parts.findIndex(({ name }) => name === 'Spread');
	return spread === -1 ? parts : parts.slice(0, spread);
}
