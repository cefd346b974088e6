import { type Items, itemsOf, membersOf, memberValues, possible } from './settle.ts';
import type { ConfigValue, SettledValue } from './value.ts';

/**
 * Every value that may stand at a path: `Policies.PasswordPolicy.MinimumLength`, `Schema[].Name` for each item of a list, `PrincipalTags.*` for each
 * member of a map. What is left out is `absent` but for items and members of a list or map that is not there, of which there are none.
 */
export function valuesAt(value: ConfigValue, path: string): readonly SettledValue[] {
	let values: readonly SettledValue[] = possible(value);
	for (const step of path.split('.')) {
		// Nearly always there is one, and rules ask very often.
		const only = values.length === 1 ? values[0] : undefined;
		values = only === undefined ? values.flatMap((holder) => stepInto(holder, step)) : stepInto(only, step);
	}
	return values;
}

/** The items of all lists that may stand at a path. */
export function itemsAt(value: ConfigValue, path: string): Items {
	const lists = valuesAt(value, path).map(itemsOf);
	return { items: lists.flatMap(({ items }) => items), complete: lists.every(({ complete }) => complete) };
}

function stepInto(holder: SettledValue, step: string): readonly SettledValue[] {
	if (step === '*') return membersOf(holder).members.flatMap((member) => possible(member.value));
	const name = step.endsWith('[]') ? step.slice(0, -2) : step;
	const values = memberValues(holder, name);
	return name === step ? values : values.flatMap((list) => itemsOf(list).items);
}
