import type { TextRange } from '../../../token/jsonPlace.ts';
import { isEmpty, placed, sizeOf } from '../../model/placed.ts';
import { textOf } from '../../model/settle.ts';
import { spreadText } from '../../model/spreadText.ts';
import { unknown } from '../../model/unknown.ts';
import type { ConfigMember, ConfigValue, GivenValue, MapValue } from '../../model/value.ts';
import type { HclBlock, HclBody, HclExpression, HclStep } from '../../source/hcl/syntax.ts';
import { maxDepth } from '../../source/limits.ts';
import { fileName } from '../basics.ts';
import { withheld } from '../forms.ts';
import { alternativesOf } from './alternatives.ts';
import { knownFunctions } from './functions.ts';
import { heredocJson } from './heredocJson.ts';
import { attributeOf, type Declared, type TerraformFile, type TerraformModule } from './module.ts';
import type { ModuleScope } from './moduleScope.ts';
import { namesOf } from './namesOf.ts';
import { policyDocument } from './policyDocument.ts';
import { referenceAttribute } from './referenceAttribute.ts';
import { scopeIdentifiers } from './scopeIdentifiers.ts';
import { stepInto } from './stepInto.ts';

type Traversal = Extract<HclExpression, { readonly type: 'traversal' }>;

/** What the deployment alone knows: the account, the Region and the like. */
const pseudoSources: ReadonlySet<string> = new Set(['aws_region', 'aws_caller_identity', 'aws_partition', 'aws_default_tags']);

/** Functions that give one of the values they get: what follows them follows that. */
const choosing: ReadonlySet<string> = new Set(['one', 'element', 'try', 'coalesce', 'nonsensitive', 'sensitive']);

/**
 * Evaluates expressions as far as the files of a module say them (Terraform language, "Expressions"): variables by what a call or files of values give them, else by their defaults, locals,
 * both arms of conditions, outputs of modules that are called, resources as edges. What functions and loops compute is unknown.
 */
export class ModuleEvaluator {
	readonly #module: TerraformModule;
	/** What is being evaluated: what needs itself has no value. */
	readonly #open = new Set<object>();
	readonly #scope: ModuleScope;

	constructor(module: TerraformModule, scope: ModuleScope) {
		this.#module = module;
		this.#scope = scope;
	}

	/** What steps into an output lead to, which is nothing where the module does not give that out. The steps are settled (`#settled`). */
	output(name: string, steps: readonly HclStep[]): ConfigValue | undefined {
		const declared = this.#module.outputs.get(name);
		return declared && this.#declared(declared, steps);
	}

	/** The inside of a block: attributes, and blocks of a type as a list. */
	body({ attributes, blocks, range }: HclBody, file: TerraformFile): MapValue {
		const members = new Map<string, ConfigMember>();
		for (const { name, nameRange, value } of attributes) members.set(name, { name, nameRange, value: this.evaluate(value, file) });
		for (const block of blocks) this.#addBlock(members, block, file);
		return { type: 'map', members, range };
	}

	#addBlock(members: Map<string, ConfigMember>, block: HclBlock, file: TerraformFile): void {
		const isDynamic = block.type === 'dynamic';
		const name = isDynamic ? (block.labels[0]?.text ?? '') : block.type;
		const before = members.get(name);
		const list = before?.value.type === 'list' ? before.value : undefined;
		const open = isDynamic || list?.open === true;
		const value: ConfigValue = {
			type: 'list',
			// How often a dynamic block is there, its content does not say.
			items: [...(list?.items ?? []), ...(isDynamic ? [] : [this.body(block.body, file)])],
			range: { start: list?.range.start ?? block.body.range.start, end: block.range.end },
			...(open && { open }),
		};
		members.set(name, { name, nameRange: before?.nameRange ?? block.typeRange, value });
	}

	/** The value of an expression in a file. */
	evaluate(expression: HclExpression, file: TerraformFile): ConfigValue {
		const { range } = expression;
		if (--this.#scope.budget.left < 0) return unknown('broken', range);
		switch (expression.type) {
			case 'literal':
				return expression.value === null ? { type: 'absent', range } : { type: 'scalar', value: expression.value, range };
			case 'template': {
				const json = heredocJson(file.text, expression, (part) => this.evaluate(part, file));
				const parts = json === undefined ? expression.parts.map((part) => this.evaluate(part, file)) : [];
				const [only] = parts;
				// A template that is an expression and no more has any type.
				if (only !== undefined && parts.length === 1) return { ...only, range };
				return json ?? spreadText(parts, range);
			}
			case 'list':
				return { type: 'list', items: expression.items.map((item) => this.evaluate(item, file)), range };
			case 'object': {
				const members = new Map<string, ConfigMember>();
				for (const { name, nameRange, value } of expression.members)
					if (name !== undefined) members.set(name, { name, nameRange, value: this.evaluate(value, file) });
				const open = expression.members.some(({ name }) => name === undefined);
				return { type: 'map', members, range, ...(open && { open }) };
			}
			case 'conditional':
				return alternativesOf(expression.condition, this.evaluate(expression.yes, file), this.evaluate(expression.no, file), range);
			case 'traversal':
				return this.#traversal(expression, file);
			case 'access':
				return this.#access(expression, file);
			case 'call': {
				const call = knownFunctions.get(expression.name);
				if (call === undefined) return unknown('computed', range);
				return call(
					expression.args.map((argument) => this.evaluate(argument, file)),
					range,
				);
			}
			case 'computed':
				return unknown('computed', range);
			case 'broken':
				return unknown('broken', range);
		}
	}

	#access({ of, steps, range }: Extract<HclExpression, { type: 'access' }>, file: TerraformFile): ConfigValue {
		const [chosen] = of.type === 'call' && choosing.has(of.name) ? of.args : [];
		if (chosen?.type === 'traversal')
			return this.#traversal({ ...chosen, steps: [...chosen.steps.filter(({ type }) => type !== 'splat'), ...steps], range }, file);
		return this.#steps(this.evaluate(of, file), steps, range, file);
	}

	#traversal({ root, steps, range }: Traversal, file: TerraformFile): ConfigValue {
		// Terraform takes no references there.
		if (file.givesValues) return unknown('broken', range);
		const names = namesOf(steps);
		switch (root) {
			case 'var':
				return this.#variable(names[0] ?? '', steps.slice(1), range, file);
			case 'local':
				return this.#local(names[0] ?? '', steps.slice(1), range, file);
			case 'data':
				return this.#data(names, range, file);
			case 'module':
				return this.#called(steps, range, file);
			case 'terraform':
				return unknown('environment', range, ['terraform', ...names].join('.'));
			default:
				// A provider has its name before the first underscore; what a loop or a dynamic block calls its items mostly has none.
				return /^[a-z]+_\w+$/.test(root) && names[0] !== undefined
					? this.#resource(root, names[0], steps.slice(1), range)
					: unknown('computed', range);
		}
	}

	#variable(name: string, steps: readonly HclStep[], range: TextRange, file: TerraformFile): ConfigValue {
		const declared = this.#module.variables.get(name);
		if (declared === undefined) return unknown('parameter', range, name);
		const { caller } = this.#scope;
		const given = caller ? this.#argument(name, caller.call) : this.#module.values.get(name);
		const into = this.#settled(steps, file);
		const value = given && (caller?.evaluator ?? this).#declared(given, into);
		// Nothing, or an empty list, is there to be replaced by whoever uses the module.
		if (given !== undefined && value !== undefined && (caller || !this.#isNothing(given, value, into))) {
			const isSecret = this.#module.sensitive.has(name) || /secret|password|private_?key|token$/i.test(name);
			const by = { parameter: name, givenIn: fileName(given.file.path), ...(caller && { givenAt: placeOf(given) }) };
			return this.#moved(isSecret ? withheld(value) : value, range, by);
		}
		const { what } = declared;
		const byDefault = given === undefined && what ? { what, file: declared.file } : undefined;
		const standard = byDefault && this.#declared(byDefault, into);
		if (byDefault === undefined || standard === undefined) return unknown('parameter', range, name);
		if (!caller && this.#isNothing(byDefault, standard, into)) return unknown('parameter', range, name);
		return this.#moved(standard, range, { parameter: name });
	}

	/** Is what a name stands for nothing as a whole? `value` is what steps lead to from there. */
	#isNothing(declared: Declared<HclExpression>, value: ConfigValue, steps: readonly HclStep[]): boolean {
		return isEmpty(steps.length === 0 ? value : (this.#declared(declared, []) ?? value));
	}

	/** What a call gives a variable; undefined for one that has its default then. */
	#argument(name: string, { what, file }: Declared<HclBlock>): Declared<HclExpression> | undefined {
		const value = attributeOf(what.body, name)?.value;
		const isNull = value?.type === 'literal' && value.value === null;
		return value === undefined || (isNull && this.#module.neverNull.has(name)) ? undefined : { what: value, file };
	}

	#local(name: string, steps: readonly HclStep[], range: TextRange, file: TerraformFile): ConfigValue {
		const declared = this.#module.locals.get(name);
		const value = declared && this.#declared(declared, this.#settled(steps, file));
		return value === undefined ? unknown('computed', range, `local.${name}`) : this.#moved(value, range);
	}

	/** `module.auth.user_pool_id`; brackets behind the name of the call choose among modules that are all read as one. */
	#called(steps: readonly HclStep[], range: TextRange, file: TerraformFile): ConfigValue {
		const [call, ...behind] = steps;
		const at = behind.findIndex(({ type }) => type === 'attribute');
		const [named, ...further] = at === -1 ? [] : behind.slice(at);
		const module = call?.type === 'attribute' ? this.#scope.called(call.name) : undefined;
		const name = ['module', ...namesOf(steps)].join('.');
		if (module === undefined || named?.type !== 'attribute') return unknown('import', range, name);
		const value = module.output(named.name, this.#settled(further, file));
		if (value === undefined) return unknown('computed', range, name);
		const moved = this.#moved(value, range);
		return behind.slice(0, at).some(({ type }) => type === 'splat') ? { type: 'list', items: [moved], range } : moved;
	}

	#data(names: readonly string[], range: TextRange, file: TerraformFile): ConfigValue {
		const [type = '', name = '', attribute = ''] = names;
		if (pseudoSources.has(type)) return unknown('pseudo-parameter', range, ['data', ...names].join('.'));
		const declared = this.#module.resources.get(`data.${type}.${name}`);
		const isPolicy = type === 'aws_iam_policy_document' && /^(?:minified_)?json$/.test(attribute);
		if (declared === undefined || !isPolicy) return unknown('import', range, ['data', ...names].join('.'));
		const value = this.#once(declared.what, () => policyDocument(this.body(declared.what.body, declared.file)));
		if (value === undefined) return unknown('computed', range);
		// In the file that is read a policy has its own places; what stands in another one has none here.
		return declared.file === file ? value : this.#moved(value, range);
	}

	#resource(type: string, name: string, steps: readonly HclStep[], range: TextRange): ConfigValue {
		const own = `${type}.${name}`;
		const to = `${this.#scope.prefix}${own}`;
		const [named, ...further] = steps.filter((step) => step.type === 'attribute');
		const attribute = named?.name ?? 'id';
		if (type === 'aws_cognito_resource_server' && attribute === 'scope_identifiers') {
			const declared = this.#module.resources.get(own);
			return declared ? scopeIdentifiers(this.body(declared.what.body, declared.file), to, range) : unknown('computed', range, own);
		}
		if (further.length > 0) return unknown('computed', range, `${own}.${attribute}`);
		const reference: ConfigValue = { type: 'reference', to, attribute: referenceAttribute(type, attribute), range };
		return steps.some((step) => step.type === 'splat') ? { type: 'list', items: [reference], range } : reference;
	}

	/** What settled steps lead to from what a name stands for: a resource as a whole, which may stand there, has attributes and no value. */
	#declared({ what, file }: Declared<HclExpression>, steps: readonly HclStep[]): ConfigValue | undefined {
		const further = steps.length > 0 && what.type === 'traversal' ? { ...what, steps: [...what.steps, ...steps] } : undefined;
		return this.#once(what, () =>
			further ? this.evaluate(further, file) : this.#steps(this.evaluate(what, file), steps, what.range, file),
		);
	}

	/** Evaluates what a name stands for; undefined where that needs itself, or too many others. */
	#once(what: object, evaluate: () => ConfigValue): ConfigValue | undefined {
		const { budget } = this.#scope;
		if (this.#open.has(what) || budget.depth > maxDepth) return undefined;
		this.#open.add(what);
		budget.depth++;
		const value = evaluate();
		budget.depth--;
		this.#open.delete(what);
		return value;
	}

	/** The value as if it were written where it is used. */
	#moved(value: ConfigValue, range: TextRange, given?: GivenValue): ConfigValue {
		const { budget } = this.#scope;
		budget.left -= sizeOf(value);
		return budget.left < 0 ? unknown('broken', range) : placed(value, () => range, given);
	}

	/** Steps with what their brackets hold, so that they mean the same in another module. */
	#settled(steps: readonly HclStep[], file: TerraformFile): readonly HclStep[] {
		return steps.map((step) => {
			if (step.type !== 'index' || step.index.type === 'literal') return step;
			const { range } = step.index;
			const text = textOf(this.evaluate(step.index, file));
			return { type: 'index', index: text === undefined ? { type: 'computed', range } : { type: 'literal', value: text, range } };
		});
	}

	#steps(value: ConfigValue, steps: readonly HclStep[], range: TextRange, file: TerraformFile): ConfigValue {
		let found = value;
		for (const step of steps) {
			const index = step.type === 'index' ? this.evaluate(step.index, file) : undefined;
			found = stepInto(found, step, index && textOf(index), range);
		}
		return found.type === 'absent' || steps.length === 0 ? found : { ...found, range };
	}
}

function placeOf({ what, file }: Declared<HclExpression>): NonNullable<GivenValue['givenAt']> {
	return { path: file.path, range: what.range };
}
