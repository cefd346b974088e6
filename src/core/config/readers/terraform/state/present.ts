import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';

/**
 * A value of a state or a plan without what nobody has set: there all arguments of a resource stand, those without a value as null, as an empty text or an
 * empty list. Undefined where nothing is left.
 */
export function present(value: ConfigValue): ConfigValue | undefined {
	if (value.type === 'scalar') return value.value === null || value.value === '' ? undefined : value;
	if (value.type === 'list') {
		const items = value.items.flatMap((item) => present(item) ?? []);
		return items.length === 0 ? undefined : { ...value, items };
	}
	return value.type === 'map' ? presentMembers(value) : value;
}

/** The members of a map that have a value. */
export function presentMembers(map: MapValue): MapValue {
	const members = [...map.members].flatMap(([name, member]): readonly (readonly [string, ConfigMember])[] => {
		const value = present(member.value);
		return value === undefined ? [] : [[name, { ...member, value }]];
	});
	return { ...map, members: new Map(members) };
}
