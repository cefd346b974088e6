import type { TextRange } from '../../../token/jsonPlace.ts';
import { joinedText } from '../../model/joinedText.ts';
import { numberOf, textOf } from '../../model/settle.ts';
import { spreadText } from '../../model/spreadText.ts';
import { unknown } from '../../model/unknown.ts';
import type { ConfigMember, ConfigValue, ListValue, MapValue, ScalarValue, TextPart } from '../../model/value.ts';
import { subPieces } from './subPieces.ts';
import type { TemplateSections } from './template.ts';

type Evaluator = (argument: ConfigValue, range: TextRange) => ConfigValue;

/** Nested functions; the tree itself is no deeper than `maxDepth`, but a parameter may stand for a list. */
const maxCalls = 200_000;

/**
 * Evaluates the values of a template as far as the template alone says them (CloudFormation User Guide, "Intrinsic function reference"): parameters
 * by their defaults, both arms of conditions, references as edges.
 */
export class TemplateEvaluator {
	readonly #sections: TemplateSections;
	readonly #functions: ReadonlyMap<string, Evaluator>;
	#left = maxCalls;

	constructor(sections: TemplateSections) {
		this.#sections = sections;
		this.#functions = new Map<string, Evaluator>([
			['Ref', (argument, range) => this.#ref(argument, range)],
			['Fn::GetAtt', (argument, range) => getAtt(argument, range)],
			['Fn::Sub', (argument, range) => this.#sub(argument, range)],
			['Fn::Join', (argument, range) => this.#join(argument, range)],
			['Fn::If', (argument, range) => this.#if(argument, range)],
			['Fn::Select', (argument, range) => this.#select(argument, range)],
			['Fn::Split', (argument, range) => this.#split(argument, range)],
			['Fn::FindInMap', (argument, range) => this.#findInMap(argument, range)],
			['Fn::ImportValue', (argument, range) => unknown('import', range, textOf(this.evaluate(argument)))],
		]);
	}

	/** The value with every function in it evaluated; what only a deployment knows is unknown. */
	evaluate(value: ConfigValue): ConfigValue {
		if (--this.#left < 0) return unknown('broken', value.range);
		if (value.type === 'list') return this.#list(value);
		if (value.type === 'map') return this.#call(value) ?? this.#map(value);
		return value.type === 'scalar' ? this.#scalar(value) : value;
	}

	/** Itself where nothing in it is evaluated: most of a template is written out, and copies take time. */
	#list(list: ListValue): ConfigValue {
		const items = list.items.map((item) => this.evaluate(item));
		return items.every((item, index) => item === list.items[index]) ? list : { ...list, items };
	}

	#map(map: MapValue): ConfigValue {
		let open = map.open ?? false;
		let isSame = true;
		const evaluated: ConfigMember[] = [];
		for (const member of map.members.values()) {
			// A macro, a loop of language extensions: what they make is not seen here.
			if (member.name.startsWith('Fn::')) {
				open = true;
				isSame = false;
				continue;
			}
			const value = this.evaluate(member.value);
			if (value !== member.value) isSame = false;
			evaluated.push(value === member.value ? member : { ...member, value });
		}
		if (isSame) return map;
		const members = new Map(evaluated.map((member) => [member.name, member]));
		return { type: 'map', members, range: map.range, ...(open && { open }) };
	}

	/** Dynamic references, and variables of the Serverless Framework (`${self:custom.x}`), are filled in elsewhere. */
	#scalar(scalar: ScalarValue): ConfigValue {
		const { value, range } = scalar;
		if (typeof value !== 'string') return scalar;
		if (value.includes('{{resolve:')) return unknown('dynamic-reference', range);
		if (!value.includes('{') || !serverlessVariable.test(value)) return scalar;
		const pieces = value.split(serverlessVariable);
		return joinedText(
			pieces
				.map((text): TextPart => ({ type: 'scalar', value: text, range }))
				.flatMap((piece, index) => (index === 0 ? [piece] : [unknown('environment', range), piece])),
			range,
		);
	}

	/** A map with one member that is the name of a function. */
	#call({ members, range }: MapValue): ConfigValue | undefined {
		if (members.size !== 1) return undefined;
		const [member] = members.values();
		if (member === undefined) return undefined;
		const known = this.#functions.get(member.name);
		if (known !== undefined) return known(member.value, range);
		if (member.name === 'Condition' && member.value.type === 'scalar') return unknown('computed', range);
		// A loop makes members of the map around it.
		return member.name.startsWith('Fn::') && !member.name.startsWith('Fn::ForEach') ? unknown('computed', range) : undefined;
	}

	#ref(argument: ConfigValue, range: TextRange): ConfigValue {
		const name = textOf(argument);
		return name === undefined ? unknown('broken', range) : this.#named(name, range);
	}

	/** What `Ref` of that name gives. */
	#named(name: string, range: TextRange): ConfigValue {
		if (name === 'AWS::NoValue') return { type: 'absent', range };
		if (name.startsWith('AWS::')) return unknown('pseudo-parameter', range, name);
		const parameter = this.#sections.parameters.members.get(name)?.value;
		// What the template does not declare may be a resource of another fragment.
		return parameter === undefined ? { type: 'reference', to: name, attribute: 'Ref', range } : parameterValue(name, parameter, range);
	}

	#sub(argument: ConfigValue, range: TextRange): ConfigValue {
		const [template, variables] = argument.type === 'list' ? argument.items : [argument];
		const text = template && textOf(template);
		if (text === undefined) return unknown('computed', range);
		const values = variables?.type === 'map' ? variables.members : new Map<string, ConfigMember>();
		const parts = subPieces(text).map((piece): ConfigValue => {
			if ('text' in piece) return { type: 'scalar', value: piece.text, range };
			const own = values.get(piece.variable);
			if (own !== undefined) return this.evaluate(own.value);
			// A variable of the Serverless Framework: its names hold a colon, but not two.
			if (/[^:]:[^:]|[()]/.test(piece.variable)) return unknown('environment', range, piece.variable);
			const dot = piece.variable.indexOf('.');
			if (dot === -1) return this.#named(piece.variable, range);
			return { type: 'reference', to: piece.variable.slice(0, dot), attribute: piece.variable.slice(dot + 1), range };
		});
		return spreadText(parts, range);
	}

	#join(argument: ConfigValue, range: TextRange): ConfigValue {
		const [separator, list] = argument.type === 'list' ? argument.items : [];
		const between = separator && textOf(separator);
		const values = list && this.evaluate(list);
		if (between === undefined || values?.type !== 'list') return unknown('computed', range);
		const items = values.items.filter(({ type }) => type !== 'absent');
		const glue: ScalarValue = { type: 'scalar', value: between, range };
		return spreadText(
			items.flatMap((item, index) => (index === 0 ? [item] : [glue, item])),
			range,
		);
	}

	#if(argument: ConfigValue, range: TextRange): ConfigValue {
		const [condition, yes, no] = argument.type === 'list' ? argument.items : [];
		const name = condition && textOf(condition);
		if (name === undefined || yes === undefined || no === undefined) return unknown('broken', range);
		const arms = [
			{ ...this.evaluate(yes), condition: name },
			{ ...this.evaluate(no), condition: `!${name}` },
		];
		return { type: 'alternatives', arms, range };
	}

	#select(argument: ConfigValue, range: TextRange): ConfigValue {
		const [index, list] = argument.type === 'list' ? argument.items : [];
		const number = index && numberOf(this.evaluate(index));
		const values = list && this.evaluate(list);
		const item = values?.type === 'list' && number !== undefined ? values.items[number] : undefined;
		return item === undefined ? unknown('computed', range) : { ...item, range };
	}

	#split(argument: ConfigValue, range: TextRange): ConfigValue {
		const [separator, source] = argument.type === 'list' ? argument.items : [];
		const between = separator && textOf(separator);
		const text = source && textOf(this.evaluate(source));
		if (!between || text === undefined) return unknown('computed', range);
		return { type: 'list', items: text.split(between).map((value) => ({ type: 'scalar', value, range })), range };
	}

	#findInMap(argument: ConfigValue, range: TextRange): ConfigValue {
		const [map, first, second] = argument.type === 'list' ? argument.items.map((item) => this.evaluate(item)) : [];
		let found: ConfigValue | undefined = this.#sections.mappings;
		let parameter: string | undefined;
		for (const key of [map, first, second]) {
			const name = key && textOf(key);
			if (name === undefined || found?.type !== 'map') return unknown('computed', range);
			if (key?.type === 'scalar') parameter ??= key.parameter;
			found = found.members.get(name)?.value;
		}
		if (found === undefined) return unknown('computed', range);
		return found.type === 'scalar' && parameter !== undefined ? { ...found, range, parameter } : { ...found, range };
	}
}

/**
 * Variables of the Serverless Framework by their sources, which may hold others (Serverless Framework documentation, "Variables"); those of IAM policies
 * are others. `#{…}` is what serverless-pseudo-parameters replaces.
 */
const serverlessVariable =
	/\$\{(?:(?:self|opt|sls|file|param|env|ssm|cf|s3|git|strToBool|output|terraform)(?:\([^()]{0,200}\))?(?::(?:[^{}$]|\$(?!\{)|\$\{[^{}]{0,200}\}){0,300})?|aws:(?:accountId|region))\}|#\{[\w:.]{1,100}\}/;

function getAtt(argument: ConfigValue, range: TextRange): ConfigValue {
	const [name, ...attribute] = argument.type === 'list' ? argument.items.map((item) => textOf(item)) : (textOf(argument)?.split('.') ?? []);
	if (name === undefined || attribute.length === 0 || attribute.includes(undefined)) return unknown('computed', range);
	return { type: 'reference', to: name, attribute: attribute.join('.'), range };
}

/** The default of a parameter, which a deployment may replace (CloudFormation User Guide, "Parameters"). */
function parameterValue(name: string, parameter: ConfigValue, range: TextRange): ConfigValue {
	const members = parameter.type === 'map' ? parameter.members : new Map<string, ConfigMember>();
	const type = textOf(members.get('Type')?.value ?? parameter) ?? 'String';
	const standard = members.get('Default')?.value;
	// The default of such a parameter is the name of what is asked at deployment.
	if (standard?.type !== 'scalar' || type.startsWith('AWS::SSM::')) return unknown('parameter', range, name);
	if (type !== 'CommaDelimitedList' && !type.startsWith('List<')) return { ...standard, range, parameter: name };
	const items = String(standard.value ?? '').split(',');
	return { type: 'list', items: items.map((item) => ({ type: 'scalar', value: item.trim(), range, parameter: name })), range };
}
