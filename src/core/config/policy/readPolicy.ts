import { type Items, itemsOf, memberOf, membersOf, memberValues, possible, textOf } from '../model/settle.ts';
import type { ConfigValue, MapValue, SettledValue } from '../model/value.ts';
import type { ConditionQualifier, PolicyCondition, PolicyDocument, PolicyPrincipal, PolicyStatement } from './policy.ts';

const noItems: Items = { items: [], complete: true };
const operatorForm = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/;

/** Reads a policy whose functions are evaluated; `Statement` is a list or a single one. Undefined where nothing of it is known. */
export function readPolicy(value: ConfigValue): PolicyDocument | undefined {
	const known = possible(value).filter((document): document is MapValue => document.type === 'map');
	if (known.length === 0) return undefined;
	const read = known.map((document) => itemsOf(memberOf(document, 'Statement')?.value ?? { type: 'absent', range: document.range }));
	const statements = read.flatMap(({ items }) => items);
	return {
		statements: statements.filter((statement): statement is MapValue => statement.type === 'map').map(readStatement),
		complete:
			known.length === possible(value).length && read.every(({ complete }) => complete) && statements.every(({ type }) => type === 'map'),
		range: value.range,
	};
}

function readStatement(statement: MapValue): PolicyStatement {
	const list = (name: string): Items => {
		const member = statement.members.get(name);
		return member === undefined ? noItems : itemsOf(member.value);
	};
	const effect = textOf(memberValues(statement, 'Effect')[0] ?? statement);
	const sid = textOf(memberValues(statement, 'Sid')[0] ?? statement);
	const actions = statement.members.get('Action');
	const condition = statement.members.get('Condition');
	const { conditions, complete } = condition === undefined ? { conditions: [], complete: true } : readConditions(condition.value);
	return {
		...(sid !== undefined && { sid }),
		...((effect === 'Allow' || effect === 'Deny') && { effect }),
		principals: readPrincipals(statement),
		actions: list('Action'),
		notActions: list('NotAction'),
		resources: list('Resource'),
		notResources: list('NotResource'),
		conditions,
		conditionsComplete: complete && !statement.open,
		elements: [...statement.members.values()],
		range: statement.range,
		...(actions && { actionRange: actions.value.range }),
		...(condition && { conditionRange: condition.value.range }),
		...(statement.condition !== undefined && { templateCondition: statement.condition }),
	};
}

function readPrincipals(statement: MapValue): readonly PolicyPrincipal[] {
	return memberValues(statement, 'Principal').flatMap((principal): readonly PolicyPrincipal[] => {
		if (principal.type === 'scalar') return [{ type: '*', value: principal }];
		if (principal.type !== 'map') return [];
		return [...principal.members].flatMap(([type, { value }]) => itemsOf(value).items.map((item: SettledValue) => ({ type, value: item })));
	});
}

function readConditions(value: ConfigValue): { readonly conditions: readonly PolicyCondition[]; readonly complete: boolean } {
	const operators = membersOf(value);
	let complete = operators.complete;
	const conditions = operators.members.flatMap((operator): readonly PolicyCondition[] => {
		const [, qualifier, name, ifExists] = operatorForm.exec(operator.name) ?? [];
		const keys = membersOf(operator.value);
		if (!keys.complete || name === undefined) complete = false;
		if (name === undefined) return [];
		return keys.members.map((key) => ({
			operator: name,
			...(qualifier !== undefined && { qualifier: qualifier as ConditionQualifier }),
			ifExists: ifExists !== undefined,
			operatorRange: operator.nameRange,
			key: key.name,
			keyRange: key.nameRange,
			values: itemsOf(key.value),
		}));
	});
	return { conditions, complete };
}
