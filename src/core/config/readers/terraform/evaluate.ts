import type { TextRange } from '../../../token/jsonPlace.ts';
import { memberOf, textOf } from '../../model/settle.ts';
import { spreadText } from '../../model/spreadText.ts';
import { unknown } from '../../model/unknown.ts';
import type { AlternativesValue, ConfigMember, ConfigValue, MapValue, ScalarValue, TextPart } from '../../model/value.ts';
import type { HclBlock, HclBody, HclExpression, HclStep } from '../../source/hcl/syntax.ts';
import { maxDepth } from '../../source/limits.ts';
import { fileName } from '../basics.ts';
import { withheld } from '../forms.ts';
import { knownFunctions } from './functions.ts';
import { heredocJson } from './heredocJson.ts';
import type { Declared, TerraformFile, TerraformModule } from './module.ts';
import { placed, sizeOf } from './placed.ts';
import { policyDocument } from './policyDocument.ts';
import { referenceAttribute } from './referenceAttribute.ts';
import { stepInto } from './stepInto.ts';

type Traversal = Extract<HclExpression, { readonly type: 'traversal' }>;

/** Values, and copies of values, of one module: locals of locals can be many. */
const maxEvaluations = 400_000;

/** What the deployment alone knows: the account, the Region and the like. */
const pseudoSources: ReadonlySet<string> = new Set(['aws_region', 'aws_caller_identity', 'aws_partition', 'aws_default_tags']);

/** Functions that give one of the values they get: what follows them follows that. */
const choosing: ReadonlySet<string> = new Set(['one', 'element', 'try', 'coalesce', 'nonsensitive', 'sensitive']);

/**
 * Evaluates expressions as far as the files of a module say them (Terraform language, "Expressions"): variables by what files of values give them, else by their defaults, locals, both arms
 * of conditions, resources as edges. What functions and loops compute is unknown.
 */
export class ModuleEvaluator {
	readonly #module: TerraformModule;
	/** What is being evaluated: what needs itself has no value. */
	readonly #open = new Set<object>();
	#left = maxEvaluations;

	constructor(module: TerraformModule) {
		this.#module = module;
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
		if (--this.#left < 0) return unknown('broken', range);
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
				return this.#conditional(expression, file);
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

	#conditional({ condition, yes, no, range }: Extract<HclExpression, { type: 'conditional' }>, file: TerraformFile): AlternativesValue {
		const [holds, fails] = [this.evaluate(yes, file), this.evaluate(no, file)];
		// A name that begins with ! says that the condition is false.
		const [, negated] = /^!\s*([\w.]+)$/.exec(condition) ?? [];
		const name = negated ?? (condition.startsWith('!') ? `(${condition})` : condition);
		const [first, second] = negated === undefined ? [holds, fails] : [fails, holds];
		return {
			type: 'alternatives',
			arms: [
				{ ...first, condition: name },
				{ ...second, condition: `!${name}` },
			],
			range,
		};
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
				return unknown('import', range, ['module', ...names].join('.'));
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
		const given = this.#given(name);
		if (given !== undefined && !isEmpty(given.value)) return this.#steps(this.#moved(given.value, range, given.by), steps, range, file);
		const standard = given === undefined && declared?.what ? this.evaluate(declared.what, declared.file) : undefined;
		// Nothing, or an empty list, is there to be replaced by whoever uses the module.
		if (standard === undefined || isEmpty(standard)) return unknown('parameter', range, name);
		return this.#steps(this.#moved(standard, range, { parameter: name }), steps, range, file);
	}

	/** What a file of values says of a variable that is declared. A secret is not taken over. */
	#given(name: string): { readonly value: ConfigValue; readonly by: Pick<ScalarValue, 'parameter' | 'givenIn'> } | undefined {
		const given = this.#module.variables.has(name) ? this.#module.values.get(name) : undefined;
		const value = given && this.#once(given, () => this.evaluate(given.what, given.file));
		if (given === undefined || value === undefined) return undefined;
		const isSecret = this.#module.sensitive.has(name) || /secret|password|private_?key|token$/i.test(name);
		return { value: isSecret ? withheld(value) : value, by: { parameter: name, givenIn: fileName(given.file.path) } };
	}

	#local(name: string, steps: readonly HclStep[], range: TextRange, file: TerraformFile): ConfigValue {
		const declared = this.#module.locals.get(name);
		const value = declared && this.#once(declared, () => this.evaluate(declared.what, declared.file));
		if (value === undefined) return unknown('computed', range, `local.${name}`);
		return this.#steps(this.#moved(value, range), steps, range, file);
	}

	#data(names: readonly string[], range: TextRange, file: TerraformFile): ConfigValue {
		const [type = '', name = '', attribute = ''] = names;
		if (pseudoSources.has(type)) return unknown('pseudo-parameter', range, ['data', ...names].join('.'));
		const declared = this.#module.resources.get(`data.${type}.${name}`);
		const isPolicy = type === 'aws_iam_policy_document' && /^(?:minified_)?json$/.test(attribute);
		if (declared === undefined || !isPolicy) return unknown('import', range, ['data', ...names].join('.'));
		const value = this.#once(declared, () => policyDocument(this.body(declared.what.body, declared.file)));
		if (value === undefined) return unknown('computed', range);
		// In the file that is read a policy has its own places; what stands in another one has none here.
		return declared.file === file ? value : this.#moved(value, range);
	}

	#resource(type: string, name: string, steps: readonly HclStep[], range: TextRange): ConfigValue {
		const to = `${type}.${name}`;
		const [named, ...further] = steps.filter((step) => step.type === 'attribute');
		const attribute = named?.name ?? 'id';
		if (type === 'aws_cognito_resource_server' && attribute === 'scope_identifiers') return this.#scopeIdentifiers(to, range);
		if (further.length > 0) return unknown('computed', range, `${to}.${attribute}`);
		const reference: ConfigValue = { type: 'reference', to, attribute: referenceAttribute(type, attribute), range };
		return steps.some((step) => step.type === 'splat') ? { type: 'list', items: [reference], range } : reference;
	}

	/** The scopes of a resource server as clients name them: with its identifier before them. */
	#scopeIdentifiers(to: string, range: TextRange): ConfigValue {
		const declared = this.#module.resources.get(to);
		if (declared === undefined) return unknown('computed', range, to);
		const scopes = this.body(declared.what.body, declared.file).members.get('scope')?.value;
		if (scopes?.type !== 'list') return unknown('computed', range, to);
		const names = scopes.items.map((scope) => textOf(memberOf(scope, 'scope_name')?.value ?? scope));
		const items = names.flatMap((name): readonly ConfigValue[] => {
			const [server, scope]: readonly TextPart[] = [
				{ type: 'reference', to, attribute: 'Ref', range },
				{ type: 'scalar', value: `/${name}`, range },
			];
			return name === undefined || server === undefined || scope === undefined ? [] : [{ type: 'text', parts: [server, scope], range }];
		});
		const open = scopes.open === true || items.length < names.length;
		return { type: 'list', items, range, ...(open && { open }) };
	}

	/** Evaluates what a name stands for; undefined where that needs itself, or too many others. */
	#once<What extends object>(declared: Declared<What>, evaluate: () => ConfigValue): ConfigValue | undefined {
		if (this.#open.has(declared.what) || this.#open.size > maxDepth) return undefined;
		this.#open.add(declared.what);
		const value = evaluate();
		this.#open.delete(declared.what);
		return value;
	}

	/** The value as if it were written where it is used. */
	#moved(value: ConfigValue, range: TextRange, given?: Pick<ScalarValue, 'parameter' | 'givenIn'>): ConfigValue {
		this.#left -= sizeOf(value);
		return this.#left < 0 ? unknown('broken', range) : placed(value, () => range, given);
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

/** The names behind the root, up to where something else follows. */
function namesOf(steps: readonly HclStep[]): readonly string[] {
	const end = steps.findIndex(({ type }) => type !== 'attribute');
	return steps.slice(0, end === -1 ? steps.length : end).flatMap((step) => (step.type === 'attribute' ? [step.name] : []));
}

function isEmpty(value: ConfigValue): boolean {
	if (value.type === 'list') return value.items.length === 0 && !value.open;
	if (value.type === 'map') return value.members.size === 0 && !value.open;
	return value.type === 'absent' || (value.type === 'scalar' && value.value === '');
}
