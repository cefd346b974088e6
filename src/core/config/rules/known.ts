import { itemsAt, valuesAt } from '../model/lookUp.ts';
import { booleanOf, textOf } from '../model/settle.ts';
import type { MapValue, SettledValue } from '../model/value.ts';

/** The value at a path of properties without alternatives (`Case`); a path through a list has none of its own. */
export function valueAt(properties: MapValue, path: string): SettledValue {
	return valuesAt(properties, path)[0] ?? { type: 'absent', range: properties.range };
}

/** Is something stated there, known or not? */
export function isStated(properties: MapValue, path: string): boolean {
	return valueAt(properties, path).type !== 'absent';
}

/** The text at a path; undefined where there is none or it is not known. */
export function textAt(properties: MapValue, path: string): string | undefined {
	return textOf(valueAt(properties, path));
}

/** Yes or no at a path; `standard` where it is left out, and undefined where it is not known. */
export function flagAt(properties: MapValue, path: string, standard: boolean): boolean | undefined {
	const value = valueAt(properties, path);
	return value.type === 'absent' ? standard : booleanOf(value);
}

/** A list of texts. */
export interface Texts {
	/** The list as it stands, or `absent`. */
	readonly value: SettledValue;
	/** All items, known or not. */
	readonly items: readonly SettledValue[];
	/** Those that are known. */
	readonly texts: ReadonlySet<string>;
	/** No: there are, or may be, items that are not known, so what is not among the texts may still be there. */
	readonly complete: boolean;
}

/** Lists by properties and path: most rules about a kind of resource ask for the same. */
const known = new WeakMap<MapValue, Map<string, Texts>>();

/** The list of texts at a path; the items of all its alternatives where the properties have any. */
export function textsAt(properties: MapValue, path: string): Texts {
	const ofProperties = known.get(properties) ?? new Map<string, Texts>();
	const before = ofProperties.get(path);
	if (before !== undefined) return before;
	if (ofProperties.size === 0) known.set(properties, ofProperties);
	const texts = readTexts(properties, path);
	ofProperties.set(path, texts);
	return texts;
}

function readTexts(properties: MapValue, path: string): Texts {
	const { items, complete } = itemsAt(properties, path);
	const texts = items.map((item) => textOf(item));
	return {
		value: valueAt(properties, path),
		items,
		texts: new Set(texts.filter((text) => text !== undefined)),
		complete: complete && !texts.includes(undefined),
	};
}

/** Is it certain that the list has no such text? */
export function lacks({ texts, complete }: Texts, text: string): boolean {
	return complete && !texts.has(text);
}

/** Is it certain that the list is empty, or left out? */
export function isEmpty({ items, complete }: Texts): boolean {
	return complete && items.length === 0;
}

/** The item with that text. */
export function itemWith({ items }: Texts, text: string): SettledValue | undefined {
	return items.find((item) => textOf(item) === text);
}
