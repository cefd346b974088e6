import { type Items, itemsOf, membersOf, memberValues, possible } from './settle.ts';
import type { ConfigValue, SettledValue } from './value.ts';

/**
 * Every value that may stand at a path: `Policies.PasswordPolicy.MinimumLength`, `Schema[].Name` for each item of a list, `PrincipalTags.*` for each
 * member of a map. What is left out is `absent` but for items and members of a list or map that is not there, of which there are none.
 */
export function valuesAt(value: ConfigValue, path: string): readonly SettledValue[] {
	let values: readonly SettledValue[] = possible(value);
	for (const step of stepsOf(path)) {
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

/** One step of a path: to a member or, without a name, to all; and from there to the items of lists. */
interface Step {
	readonly name: string | undefined;
	readonly toItems: boolean;
}

/** By path: rules ask very often, and all paths are written in rules. */
const steps = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
	const known = steps.get(path);
	if (known !== undefined) return known;
	const read = path.split('.').map((step): Step => {
		const toItems = step.endsWith('[]');
		return { name: step === '*' ? undefined : toItems ? step.slice(0, -2) : step, toItems };
	});
	steps.set(path, read);
	return read;
}

function stepInto(holder: SettledValue, { name, toItems }: Step): readonly SettledValue[] {
	if (name === undefined) return membersOf(holder).members.flatMap((member) => possible(member.value));
	const values = memberValues(holder, name);
	return toItems ? values.flatMap((list) => itemsOf(list).items) : values;
}
