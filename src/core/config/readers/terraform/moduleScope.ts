import type { HclBlock } from '../../source/hcl/syntax.ts';
import type { ModuleEvaluator } from './evaluate.ts';
import type { Declared } from './module.ts';

/** Values, and copies of values, of a module with those that it calls: locals of locals can be many. */
const maxEvaluations = 400_000;

/** What the evaluators of a module and of those that it calls may still do together. */
export class EvaluationBudget {
	left = maxEvaluations;
	/** Names whose values are being evaluated: each waits for the next. */
	depth = 0;
}

/** How a module is used. */
export interface ModuleScope {
	/** What stands before the addresses of its resources: `module.auth.`, or nothing for a module that nobody calls. */
	readonly prefix: string;
	/** The call that makes it, and the evaluator of the module with the call. */
	readonly caller?: { readonly evaluator: ModuleEvaluator; readonly call: Declared<HclBlock> };
	/** The module behind one of its own calls; undefined where that is not known. */
	readonly called: (call: string) => ModuleEvaluator | undefined;
	readonly budget: EvaluationBudget;
}
