import type { CodeFile } from '../../source/code/codeFile.ts';
import { type CodeNode, calleeOf } from '../../source/code/codeTree.ts';

const functions: ReadonlySet<string> = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunction', 'MethodDeclaration']);
/** Functions whose argument runs once, in a test. */
const ofTests = /^(?:it|test|describe|suite|before|after|beforeEach|afterEach|beforeAll|afterAll)\b/;

/** Methods that call the function they are given before what called them ends, or once. */
const callingAtOnce: ReadonlySet<string> = new Set(
	'then catch finally map forEach flatMap filter find findIndex some every reduce allSettled'.split(' '),
);

/**
 * Does a function that is called for every token make something that only pays when it is kept? Such a function takes arguments, and makes and uses it:
 * what is kept in a variable outside of it, or handed out, also by a function that it hands out or registers, is made for more than one.
 */
export function isMadePerToken(file: CodeFile, call: CodeNode, using: ReadonlySet<string>): boolean {
	const maker = functionAround(call);
	if (maker === undefined || !isForEachCall(file, maker)) return false;
	const holder = file.holderOf(call);
	if (holder === undefined) return isUsedAtOnce(file, call, using);
	if (typeof holder === 'string' || !isDeclaredInside(call, maker)) return false;
	return file.calls.some((use) => {
		const callee = calleeOf(use);
		if (!callee || use.from < maker.from || use.to > maker.to || !runsWith(file, use, maker)) return false;
		const name = callee.name === 'MemberExpression' ? file.memberName(callee) : file.imported(callee)?.path.at(-1);
		if (name === undefined || !using.has(name)) return false;
		const names = [callee.firstChild, ...(use.getChild('ArgList')?.getChildren('VariableName') ?? [])];
		return names.some((node) => node && file.holder(node) === holder);
	});
}

function functionAround(node: CodeNode): CodeNode | undefined {
	for (let parent = node.parent; parent !== null; parent = parent.parent) if (isFunction(parent)) return parent;
	return undefined;
}

/** A method of an object is a property with parameters. */
function isFunction(node: CodeNode): boolean {
	return functions.has(node.name) || (node.name === 'Property' && node.getChild('ParamList') !== null);
}

function isForEachCall(file: CodeFile, maker: CodeNode): boolean {
	const parameters = maker.getChild('ParamList');
	const takes = parameters?.firstChild?.nextSibling?.name !== ')' && parameters !== null;
	const name = maker.getChild('PropertyDefinition') ?? maker.getChild('VariableDefinition');
	if (!takes || (name && file.written(name) === 'constructor')) return false;
	for (let node: CodeNode | null = maker; node !== null; node = node.parent) {
		if (node.name === 'CallExpression' && ofTests.test(file.written(node).slice(0, 20))) return false;
	}
	return true;
}

/** Is a place of a function run when that function is, and not by a function in it that others call later? */
function runsWith(file: CodeFile, place: CodeNode, maker: CodeNode): boolean {
	for (let inner = functionAround(place); inner && inner.from > maker.from; inner = functionAround(inner)) {
		const taker = inner.parent?.name === 'ArgList' ? inner.parent.parent : null;
		const callee = taker && calleeOf(taker);
		if (!callee) return false;
		if (taker.name === 'NewExpression' ? file.written(callee) !== 'Promise' : !callingAtOnce.has(file.memberName(callee) ?? ''))
			return false;
	}
	return true;
}

/** Not so for a variable that is only given a value there. */
function isDeclaredInside(call: CodeNode, maker: CodeNode): boolean {
	for (let node = call.parent; node !== null && node.from >= maker.from; node = node.parent) {
		if (node.name === 'AssignmentExpression') return false;
		if (node.name === 'VariableDeclaration') return true;
	}
	return false;
}

/** As in `create(…).verify(token)`, or as an argument of what verifies. */
function isUsedAtOnce(file: CodeFile, call: CodeNode, using: ReadonlySet<string>): boolean {
	const { parent } = call;
	if (parent?.name === 'MemberExpression') return using.has(file.memberName(parent) ?? '');
	const outer = parent?.name === 'ArgList' && parent.parent ? calleeOf(parent.parent) : undefined;
	return outer !== undefined && using.has(file.imported(outer)?.path.at(-1) ?? '');
}
