import { itemsOf, memberOf, textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, ListValue, MapValue } from '../../model/value.ts';

/** Members of a statement that are lists of texts (Terraform AWS provider, data source `aws_iam_policy_document`), and their names in a policy. */
const lists: ReadonlyMap<string, string> = new Map([
	['actions', 'Action'],
	['not_actions', 'NotAction'],
	['resources', 'Resource'],
	['not_resources', 'NotResource'],
]);

/** What makes a document of others, so that not all statements are seen here. */
const others = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json'];

/** The policy that the data source makes, in the form of a policy in JSON. */
export function policyDocument(source: MapValue): MapValue {
	const statements = memberOf(source, 'statement')?.value;
	const { items, complete } = itemsOf(statements ?? { type: 'absent', range: source.range });
	const open = !complete || others.some((name) => source.members.has(name));
	const list: ListValue = {
		type: 'list',
		items: items.map((item) => (item.type === 'map' ? statement(item) : item)),
		range: source.range,
		...(open && { open }),
	};
	return mapOf([{ name: 'Statement', nameRange: source.range, value: list }], source);
}

function statement(source: MapValue): MapValue {
	const members: ConfigMember[] = [];
	for (const [name, to] of lists) {
		const member = source.members.get(name);
		if (member !== undefined) members.push({ ...member, name: to, value: withVariables(member.value) });
	}
	const sid = source.members.get('sid');
	if (sid !== undefined) members.push({ ...sid, name: 'Sid' });
	const effect = source.members.get('effect');
	const allow: ConfigValue = { type: 'scalar', value: 'Allow', range: source.range };
	members.push({ name: 'Effect', nameRange: effect?.nameRange ?? source.range, value: effect?.value ?? allow });
	members.push(...principals(source), ...conditions(source));
	return mapOf(members, source);
}

/** `principals { type, identifiers }`, once for each kind of principal. */
function principals(source: MapValue): readonly ConfigMember[] {
	const member = source.members.get('principals');
	if (member === undefined) return [];
	const { items, complete } = itemsOf(member.value);
	const byType = new Map<string, ConfigMember>();
	let open = !complete;
	for (const item of items) {
		const type = textOf(memberOf(item, 'type')?.value ?? item);
		const identifiers = memberOf(item, 'identifiers');
		if (type === undefined || identifiers === undefined) open = true;
		else byType.set(type, { ...identifiers, name: type, value: joined(byType.get(type)?.value, identifiers.value) });
	}
	const value: MapValue = { type: 'map', members: byType, range: member.value.range, ...(open && { open }) };
	return [{ ...member, name: 'Principal', value }];
}

/** `condition { test, variable, values }`, once for each key of an operator. */
function conditions(source: MapValue): readonly ConfigMember[] {
	const member = source.members.get('condition');
	if (member === undefined) return [];
	const { items, complete } = itemsOf(member.value);
	const byTest = new Map<string, { readonly test: ConfigMember; readonly keys: Map<string, ConfigMember> }>();
	let open = !complete;
	for (const item of items) {
		const test = memberOf(item, 'test');
		const variable = memberOf(item, 'variable');
		const values = memberOf(item, 'values');
		const operator = test && textOf(test.value);
		const key = variable && textOf(variable.value);
		if (test === undefined || operator === undefined || variable === undefined || key === undefined || values === undefined) {
			open = true;
			continue;
		}
		const { keys } = byTest.get(operator) ?? { keys: new Map<string, ConfigMember>() };
		const value = joined(keys.get(key)?.value, withVariables(values.value));
		keys.set(key, { name: key, nameRange: variable.value.range, value });
		byTest.set(operator, { test, keys });
	}
	const operators = [...byTest].map(([operator, { test, keys }]): [string, ConfigMember] => {
		const value: MapValue = { type: 'map', members: keys, range: member.value.range };
		return [operator, { name: operator, nameRange: test.value.range, value }];
	});
	const value: MapValue = { type: 'map', members: new Map(operators), range: member.value.range, ...(open && { open }) };
	return [{ ...member, name: 'Condition', value }];
}

/** Two blocks about one thing are as one with the items of both. */
function joined(before: ConfigValue | undefined, value: ConfigValue): ConfigValue {
	if (before === undefined) return value;
	const items = [...itemsOf(before).items, ...itemsOf(value).items];
	const open = !itemsOf(before).complete || !itemsOf(value).complete;
	return { type: 'list', items, range: value.range, ...(open && { open }) };
}

/** The data source writes the variables of policies as `&{…}`, because Terraform has `${…}` for its own. */
function withVariables(value: ConfigValue): ConfigValue {
	if (value.type === 'list') return { ...value, items: value.items.map(withVariables) };
	if (value.type === 'alternatives') return { ...value, arms: value.arms.map(withVariables) };
	if (value.type === 'scalar' && typeof value.value === 'string') return { ...value, value: value.value.replaceAll('&{', '${') };
	if (value.type !== 'text') return value;
	const parts = value.parts.map((part) =>
		part.type === 'scalar' && typeof part.value === 'string' ? { ...part, value: part.value.replaceAll('&{', '${') } : part,
	);
	return { ...value, parts };
}

function mapOf(members: readonly ConfigMember[], { range, condition }: MapValue): MapValue {
	return {
		type: 'map',
		members: new Map(members.map((member) => [member.name, member])),
		range,
		...(condition !== undefined && { condition }),
	};
}
