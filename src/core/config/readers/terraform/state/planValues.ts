import { booleanOf, itemsOf, memberOf, textOf } from '../../../model/settle.ts';
import { unknown } from '../../../model/unknown.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import { referenceAttribute } from '../referenceAttribute.ts';

/** How the names in expressions are to be read, and which arguments are blocks. */
interface PlanScope {
	/** The address of the module with a dot behind it; empty for the root. */
	readonly prefix: string;
	readonly blocks: ReadonlySet<string>;
}

/**
 * What is planned of a resource, with what only the deployment will know: a text about the resource that the configuration names, unknown elsewhere. What is
 * not known because nobody has said it, and AWS will choose, is left out.
 */
export function planValues(values: MapValue, after: ConfigValue, expressions: ConfigValue | undefined, scope: PlanScope): MapValue {
	const members = new Map(values.members);
	for (const { name, nameRange, value } of after.type === 'map' ? after.members.values() : []) {
		const expression = expressions && memberOf(expressions, name)?.value;
		const isSaid = expression !== undefined || expressions === undefined || scope.blocks.has(name);
		const known = members.get(name);
		const found = isSaid ? withUnknown(known?.value, value, expression, scope) : undefined;
		if (found !== undefined) members.set(name, { name, nameRange: known?.nameRange ?? nameRange, value: found });
	}
	return { ...values, members };
}

function withUnknown(
	known: ConfigValue | undefined,
	after: ConfigValue,
	expression: ConfigValue | undefined,
	scope: PlanScope,
): ConfigValue | undefined {
	if (booleanOf(after) === true) return referenceIn(expression, after, scope);
	if (after.type === 'list') {
		const before = known?.type === 'list' ? known.items : [];
		const ofItem = (index: number): ConfigValue | undefined => (expression?.type === 'list' ? expression.items[index] : expression);
		const count = Math.max(before.length, after.items.length);
		const items = Array.from({ length: count }, (_, index) => {
			const unsaid = after.items[index];
			return unsaid === undefined ? before[index] : withUnknown(before[index], unsaid, ofItem(index), scope);
		}).filter((item) => item !== undefined);
		return items.length === 0 ? known : { type: 'list', items, range: known?.range ?? after.range };
	}
	if (after.type !== 'map') return known;
	const members = new Map<string, ConfigMember>(known?.type === 'map' ? known.members : []);
	for (const { name, nameRange, value } of after.members.values()) {
		const inner = withUnknown(members.get(name)?.value, value, expression && memberOf(expression, name)?.value, scope);
		if (inner !== undefined) members.set(name, { name, nameRange: members.get(name)?.nameRange ?? nameRange, value: inner });
	}
	return members.size === 0 ? known : { type: 'map', members, range: known?.range ?? after.range };
}

/** A text with the resource that an expression names, where it names one alone. */
function referenceIn(expression: ConfigValue | undefined, { range }: ConfigValue, { prefix }: PlanScope): ConfigValue {
	const references = expression && memberOf(expression, 'references');
	const names = references === undefined ? [] : itemsOf(references.value).items.map((item) => textOf(item) ?? '');
	const resources = names.flatMap((name) => {
		const [, type, own, attribute] = /^([a-z]+_\w+)\.([\w-]+)(?:\[[^\]]*\])?\.(\w+)$/.exec(name) ?? [];
		return type === undefined || own === undefined || attribute === undefined ? [] : [{ type, own, attribute }];
	});
	const others = names.filter((name) => !resources.some(({ type, own }) => name.startsWith(`${type}.${own}`)));
	const [only, ...more] = resources;
	if (only === undefined || more.length > 0 || others.length > 0) return unknown('computed', range);
	const to = `${prefix}${only.type}.${only.own}`;
	// Nobody says what stands around it, such as https:// before an issuer.
	return {
		type: 'text',
		parts: [unknown('computed', range), { type: 'reference', to, attribute: referenceAttribute(only.type, only.attribute), range }],
		range,
	};
}
