import type { JsonValue } from '../../../token/json.ts';
import type { ConfigValue } from '../../model/value.ts';

/** A value as JSON, for what judges keys and documents that were fetched; what is not known, such as a secret, is an empty text. */
export function plainJson(value: ConfigValue): JsonValue {
	switch (value.type) {
		case 'scalar':
			return value.value;
		case 'list':
			return value.items.map(plainJson);
		case 'map':
			return Object.fromEntries([...value.members].map(([name, member]) => [name, plainJson(member.value)]));
		case 'reference':
		case 'text':
		case 'alternatives':
		case 'absent':
		case 'unknown':
			return '';
	}
}
