import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigMember, ConfigValue, GivenValue } from './value.ts';

/** Another range for each one. */
export type Place = (range: TextRange) => TextRange;

/** A value with all that is in it at other places; `given` says which parameter has it. */
export function placed(value: ConfigValue, place: Place, given: GivenValue = {}): ConfigValue {
	const range = place(value.range);
	switch (value.type) {
		case 'scalar':
			return { ...value, range, ...given };
		case 'text':
			return { ...value, range, parts: value.parts.map((part) => ({ ...part, range: place(part.range) })) };
		case 'list':
			return { ...value, range, items: value.items.map((item) => placed(item, place, given)) };
		case 'alternatives':
			return { ...value, range, arms: value.arms.map((arm) => placed(arm, place, given)) };
		case 'map': {
			const members = [...value.members].map(([name, member]): [string, ConfigMember] => [
				name,
				{ name, nameRange: place(member.nameRange), value: placed(member.value, place, given) },
			]);
			return { ...value, range, members: new Map(members) };
		}
		default:
			return { ...value, range };
	}
}

/** How many values there are in it. */
export function sizeOf(value: ConfigValue): number {
	const inner =
		value.type === 'list'
			? value.items
			: value.type === 'alternatives'
				? value.arms
				: value.type === 'map'
					? [...value.members.values()].map((member) => member.value)
					: [];
	return inner.reduce((sum, one) => sum + sizeOf(one), 1);
}

/** Is it nothing, or a text, list or map with nothing in it? */
export function isEmpty(value: ConfigValue): boolean {
	if (value.type === 'list') return value.items.length === 0 && !value.open;
	if (value.type === 'map') return value.members.size === 0 && !value.open;
	return value.type === 'absent' || (value.type === 'scalar' && value.value === '');
}
