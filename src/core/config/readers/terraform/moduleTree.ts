import { referencesIn } from '../../model/referencesIn.ts';
import type { ModuleCall } from '../../model/resource.ts';
import { numberOf } from '../../model/settle.ts';
import type { HclBlock } from '../../source/hcl/syntax.ts';
import { Attachments } from './attachments.ts';
import { ModuleEvaluator } from './evaluate.ts';
import { localSource } from './localSource.ts';
import { attributeOf, type Declared, type TerraformModule } from './module.ts';
import { EvaluationBudget, type ModuleScope } from './moduleScope.ts';

/** More uses than that of modules, all of one reading, are not followed: calls of calls can be many. */
const maxUses = 1_000;

/** A module as one call uses it, or as it is deployed itself. */
export interface ModuleUse {
	readonly folder: string;
	readonly module: TerraformModule;
	readonly evaluator: ModuleEvaluator;
	readonly prefix: string;
	/** Undefined for the module that is deployed. */
	readonly call?: ModuleCall;
	readonly deployment: Deployment;
}

/** A module that nobody calls, with all that it calls. */
export class Deployment {
	/** Its folder (`folderKey`). */
	readonly stack: string;
	readonly uses: ModuleUse[] = [];
	readonly budget = new EvaluationBudget();
	/** Calls of modules that are not among the files. */
	readonly unseen: { readonly use: ModuleUse; readonly call: Declared<HclBlock> }[] = [];
	#attachments: Attachments | undefined;
	#isPartial: boolean | undefined;

	constructor(stack: string) {
		this.stack = stack;
	}

	/** Which policies it attaches to which roles. */
	get attachments(): Attachments {
		this.#attachments ??= new Attachments(this.uses);
		return this.#attachments;
	}

	/** Is it about Cognito at all? Roles and policies alone are no configuration of it. */
	get isAboutCognito(): boolean {
		return this.uses.some(({ module }) => module.isAboutCognito);
	}

	/** May a module that is not seen add to what is here, because it is given something of it? */
	get isPartial(): boolean {
		this.#isPartial ??= this.unseen.some(({ use, call }) => referencesIn(use.evaluator.body(call.what.body, call.file)).length > 0);
		return this.#isPartial;
	}
}

/**
 * How modules, by their folders, are used: each once for each call, and once for itself where nobody calls it. A module is read anew for each call, so that
 * what is said of it holds for something that is deployed.
 */
export function usesOf(modules: ReadonlyMap<string, TerraformModule>): ReadonlyMap<string, readonly ModuleUse[]> {
	const tree = new ModuleTree(modules);
	const called = new Set([...modules].flatMap(([folder, module]) => foldersCalled(folder, module).filter((other) => other !== folder)));
	for (const folder of modules.keys()) if (!called.has(folder)) tree.deploy(folder);
	// Modules that call each other in a circle, and what was beyond the limit.
	for (const folder of modules.keys()) if (!tree.uses.has(folder)) tree.deploy(folder);
	return tree.uses;
}

function foldersCalled(folder: string, { calls }: TerraformModule): readonly string[] {
	return [...calls.values()].flatMap(({ what }) => localSource(what, folder) ?? []);
}

interface Entered extends Pick<ModuleUse, 'call' | 'prefix'> {
	readonly caller?: ModuleScope['caller'];
	/** The folders of the modules that lead here. */
	readonly path: readonly string[];
	readonly deployment: Deployment;
}

class ModuleTree {
	readonly uses = new Map<string, ModuleUse[]>();
	readonly #modules: ReadonlyMap<string, TerraformModule>;
	#count = 0;

	constructor(modules: ReadonlyMap<string, TerraformModule>) {
		this.#modules = modules;
	}

	deploy(folder: string): void {
		this.#enter(folder, { prefix: '', path: [], deployment: new Deployment(folder) });
	}

	/** Undefined for a module that is not among the files, or calls itself. */
	#enter(folder: string, { path, deployment, prefix, caller, call }: Entered): ModuleEvaluator | undefined {
		const module = this.#modules.get(folder);
		if (module === undefined || path.includes(folder) || (path.length > 0 && this.#count >= maxUses)) return undefined;
		this.#count++;
		const called = new Map<string, ModuleEvaluator>();
		const evaluator = new ModuleEvaluator(module, {
			prefix,
			...(caller && { caller }),
			called: (name) => called.get(name),
			budget: deployment.budget,
		});
		const use: ModuleUse = { folder, module, evaluator, prefix, ...(call && { call }), deployment };
		deployment.uses.push(use);
		this.uses.set(folder, [...(this.uses.get(folder) ?? []), use]);
		for (const [name, declared] of module.calls) {
			const inner = this.#call(name, declared, use, [...path, folder]);
			if (inner !== undefined) called.set(name, inner);
		}
		return evaluator;
	}

	#call(name: string, call: Declared<HclBlock>, use: ModuleUse, path: readonly string[]): ModuleEvaluator | undefined {
		const { what, file } = call;
		const { evaluator, prefix, deployment } = use;
		const count = attributeOf(what.body, 'count');
		if (count !== undefined && numberOf(evaluator.evaluate(count.value, file)) === 0) return undefined;
		const folder = localSource(what, use.folder);
		const address = `${prefix}module.${name}`;
		const found =
			folder === undefined
				? undefined
				: this.#enter(folder, {
						prefix: `${address}.`,
						caller: { evaluator, call },
						call: { address, path: file.path, range: what.labels[0]?.range ?? what.typeRange },
						path,
						deployment,
					});
		if (found === undefined) deployment.unseen.push({ use, call });
		return found;
	}
}
