import type { ConfigValue } from '../../../model/value.ts';

/** What names resources, as an attribute of them; a text that is written out is that attribute already. */
export const attributeOf =
	(attribute: string) =>
	(value: ConfigValue): ConfigValue => {
		if (value.type === 'list') return { ...value, items: value.items.map(attributeOf(attribute)) };
		if (value.type === 'reference') return { ...value, attribute };
		const isText = value.type === 'text' || (value.type === 'scalar' && typeof value.value === 'string');
		return isText ? value : { type: 'unknown', why: 'computed', range: value.range };
	};
