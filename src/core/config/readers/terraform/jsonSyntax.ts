import type { TextRange } from '../../../token/jsonPlace.ts';
import { itemsOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import { readTemplate } from '../../source/hcl/readTemplate.ts';
import type { HclAttribute, HclBlock, HclBody, HclExpression } from '../../source/hcl/syntax.ts';

/** Blocks with labels, by how many they have; in JSON each label is a level of objects. */
const labels: ReadonlyMap<string, number> = new Map([
	['resource', 2],
	['data', 2],
	['variable', 1],
	['output', 1],
	['module', 1],
	['locals', 0],
]);

/** A file in the JSON form of Terraform ("JSON Configuration Syntax") as what it would be in HCL. */
export function jsonSyntax(root: MapValue, text: string): HclBody {
	const reader = new JsonSyntax(text);
	const blocks = [...root.members.values()].flatMap((member) => reader.blocks(member, labels.get(member.name)));
	return { attributes: [], blocks, range: root.range };
}

/** A file of values in JSON (`terraform.tfvars.json`): its texts are what they are, and no templates (Terraform, "Variable definition files"). */
export function jsonValues(root: MapValue): HclBody {
	const attributes = attributesOf(root, (value, range) => ({ type: 'literal', value, range }));
	return { attributes, blocks: [], range: root.range };
}

class JsonSyntax {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	blocks({ name, nameRange, value }: ConfigMember, count: number | undefined): readonly HclBlock[] {
		if (count === undefined) return [];
		return this.#levels(value, count).map(({ path, body }) => ({
			type: name,
			typeRange: nameRange,
			labels: path.map((member) => ({ text: member.name, range: member.nameRange })),
			body: this.#body(body),
			range: { start: path.at(-1)?.nameRange.start ?? body.range.start, end: body.range.end },
		}));
	}

	/** The objects below a number of levels, with the members that lead there. A list stands for several of one name. */
	#levels(value: ConfigValue, count: number): readonly { readonly path: readonly ConfigMember[]; readonly body: MapValue }[] {
		const maps = itemsOf(value).items.filter((item): item is MapValue => item.type === 'map');
		if (count === 0) return maps.map((body) => ({ path: [], body }));
		return maps.flatMap(({ members }) =>
			[...members.values()].flatMap((member) =>
				this.#levels(member.value, count - 1).map(({ path, body }) => ({ path: [member, ...path], body })),
			),
		);
	}

	#body({ members, range }: MapValue): HclBody {
		// What stands behind // is a comment.
		const known = [...members.values()].filter(({ name }) => name !== '//' && name !== 'dynamic');
		const attributes = known.map(({ name, nameRange, value }): HclAttribute => ({ name, nameRange, value: this.#expression(value) }));
		return { attributes, blocks: this.#dynamic(members.get('dynamic')), range };
	}

	/** How often such a block is there is not known, so its content is left out. */
	#dynamic(member: ConfigMember | undefined): readonly HclBlock[] {
		if (member === undefined) return [];
		return this.#levels(member.value, 1).map(({ path, body: { range } }) => ({
			type: 'dynamic',
			typeRange: member.nameRange,
			labels: path.map(({ name, nameRange }) => ({ text: name, range: nameRange })),
			body: { attributes: [], blocks: [], range },
			range,
		}));
	}

	#expression(value: ConfigValue): HclExpression {
		return expressionOf(value, (text, range) => readTemplate(this.#text, range, text));
	}
}

/** A value in JSON as an expression; `readText` gives what a text is. */
function expressionOf(value: ConfigValue, readText: (text: string, range: TextRange) => HclExpression): HclExpression {
	const { range } = value;
	if (value.type === 'list') return { type: 'list', items: value.items.map((item) => expressionOf(item, readText)), range };
	if (value.type === 'map') return { type: 'object', members: attributesOf(value, readText), range };
	if (value.type !== 'scalar') return { type: 'broken', range };
	return typeof value.value === 'string' ? readText(value.value, range) : { type: 'literal', value: value.value, range };
}

function attributesOf({ members }: MapValue, readText: Parameters<typeof expressionOf>[1]): readonly HclAttribute[] {
	return [...members.values()].map(({ name, nameRange, value }) => ({ name, nameRange, value: expressionOf(value, readText) }));
}
