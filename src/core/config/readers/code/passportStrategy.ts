import type { CodeFile, Imported } from '../../source/code/codeFile.ts';
import { argumentsOf, type CodeNode, calleeOf } from '../../source/code/codeTree.ts';

/** A class of NestJS that makes a strategy of Passport its own, and gives the options to `super`. */
export interface StrategyClass {
	readonly strategy: Imported;
	readonly name: CodeNode;
}

const classes: ReadonlySet<string> = new Set(['ClassDeclaration', 'ClassExpression']);

/** The class whose `super(…)` a call is, where it extends `PassportStrategy(Strategy)` of @nestjs/passport. */
export function strategyClass(file: CodeFile, call: CodeNode): StrategyClass | undefined {
	if (calleeOf(call)?.name !== 'super') return undefined;
	let around = call.parent;
	while (around !== null && !classes.has(around.name)) around = around.parent;
	const base = around?.getChild('extends')?.nextSibling;
	const name = around?.getChild('VariableDefinition');
	const maker = base?.name === 'CallExpression' ? calleeOf(base) : undefined;
	const [argument] = base && maker ? argumentsOf(base) : [];
	const made = maker && file.imported(maker);
	const strategy = argument && file.imported(argument);
	if (!name || !strategy || made?.module !== '@nestjs/passport' || made.path.join('.') !== 'PassportStrategy') return undefined;
	return { strategy, name };
}
