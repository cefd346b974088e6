import type { ConfigMember, ConfigValue, MapValue, ScalarValue, SettledValue } from './value.ts';

/** More alternatives than that of one value are not looked at. */
const maxAlternatives = 32;

/** Every value that it may have, each with the condition it holds under; itself where there is no choice. Never empty. */
export function possible(value: ConfigValue): readonly SettledValue[] {
	if (value.type !== 'alternatives') return [value];
	const found: SettledValue[] = [];
	const add = (from: ConfigValue, condition: string | undefined): void => {
		const named = condition ?? from.condition;
		if (found.length >= maxAlternatives) return;
		if (from.type === 'alternatives') for (const arm of from.arms) add(arm, arm.condition ?? named);
		else found.push(named === undefined ? from : { ...from, condition: named });
	};
	add(value, undefined);
	return found;
}

/** Every value that a member of a map may have; `absent` where the map lacks it, unknown where the map is not known. */
export function memberValues(value: ConfigValue, name: string): readonly SettledValue[] {
	if (value.type !== 'alternatives') return memberValuesOf(value, name);
	return possible(value).flatMap((holder) => memberValuesOf(holder, name));
}

function memberValuesOf(holder: SettledValue, name: string): readonly SettledValue[] {
	if (holder.type !== 'map') return [holder.type === 'absent' ? holder : unknownIn(holder)];
	const found = holder.members.get(name);
	if (found === undefined) return [holder.open ? unknownIn(holder) : { type: 'absent', range: holder.range }];
	return withCondition(possible(found.value), holder);
}

/** The member of a map as it is written, of the first alternative that has it. */
export function memberOf(value: ConfigValue, name: string): ConfigMember | undefined {
	for (const holder of possible(value)) {
		const found = holder.type === 'map' ? holder.members.get(name) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Items of a list over all its alternatives. */
export interface Items {
	/** Those that are not left out. */
	readonly items: readonly SettledValue[];
	/** No: there are, or may be, items that nobody sees here, so what is not among them may still be there. */
	readonly complete: boolean;
}

const noItems: Items = { items: [], complete: true };

/** The items of a list; a single value stands for a list of one, as in IAM policies, and `absent` for none. */
export function itemsOf(value: ConfigValue): Items {
	let complete = true;
	const items = possible(value).flatMap((list): readonly SettledValue[] => {
		if (list.type === 'absent') return [];
		if (list.type === 'scalar' || list.type === 'map' || list.type === 'reference' || list.type === 'text') return [list];
		if (list.type === 'unknown') {
			complete = false;
			return [];
		}
		if (list.open) complete = false;
		return list.items.flatMap((item) => withCondition(possible(item), list).filter(({ type }) => type !== 'absent'));
	});
	return items.length === 0 && complete ? noItems : { items, complete: complete && items.every(({ type }) => type !== 'unknown') };
}

/** Members of a map over all its alternatives; `complete` as in `Items`. */
export function membersOf(value: ConfigValue): { readonly members: readonly ConfigMember[]; readonly complete: boolean } {
	const maps = possible(value);
	const known = maps.filter((map): map is MapValue => map.type === 'map');
	return {
		members: known.flatMap(({ members }) => [...members.values()]),
		complete: maps.every((map) => map.type === 'absent' || (map.type === 'map' && !map.open)),
	};
}

/** The text of a known scalar; a number or boolean as CloudFormation would write it for a string. */
export function textOf(value: ConfigValue): string | undefined {
	return value.type === 'scalar' && value.value !== null ? String(value.value) : undefined;
}

/** Yes or no where it is known; CloudFormation takes the texts `true` and `false` too. */
export function booleanOf(value: ConfigValue): boolean | undefined {
	const text = textOf(value)?.toLowerCase();
	return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** The number where it is known; CloudFormation takes a number as a text too. */
export function numberOf(value: ConfigValue): number | undefined {
	const text = textOf(value);
	return text !== undefined && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

/** The known scalars among values. */
export function scalarsOf(values: readonly ConfigValue[]): readonly ScalarValue[] {
	return values.filter((value): value is ScalarValue => value.type === 'scalar');
}

function withCondition(values: readonly SettledValue[], { condition }: SettledValue): readonly SettledValue[] {
	return condition === undefined ? values : values.map((value) => ({ condition, ...value }));
}

function unknownIn(value: SettledValue): SettledValue {
	return value.type === 'unknown' ? value : { type: 'unknown', why: 'computed', range: value.range };
}
