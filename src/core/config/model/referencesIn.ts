import type { ConfigValue, ReferenceValue } from './value.ts';

/** Every reference that a value holds, in lists, maps, texts and alternatives, too. */
export function referencesIn(value: ConfigValue): readonly ReferenceValue[] {
	switch (value.type) {
		case 'reference':
			return [value];
		case 'text':
			return value.parts.flatMap(referencesIn);
		case 'list':
			return value.items.flatMap(referencesIn);
		case 'alternatives':
			return value.arms.flatMap(referencesIn);
		case 'map':
			return [...value.members.values()].flatMap((member) => referencesIn(member.value));
		default:
			return [];
	}
}
