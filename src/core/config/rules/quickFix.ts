import { insertMember } from '../edits/insertMember.ts';
import { type PlainValue, replaceValue } from '../edits/replaceValue.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { ConfigValue, MapValue } from '../model/value.ts';
import type { Fix } from './rule.ts';

/** Adds a property that is not there at all; nothing where it is there under a condition. */
export function addProperty(
	title: string,
	document: ConfigDocument,
	properties: MapValue,
	name: string,
	value: PlainValue,
): readonly Fix[] {
	return properties.members.has(name) ? [] : [{ title, edits: insertMember(document, properties, name, value) }];
}

/** Writes another value in its place. */
export function writeInstead(title: string, document: ConfigDocument, value: ConfigValue, by: PlainValue): readonly Fix[] {
	return [{ title, edits: replaceValue(document, value, by) }];
}
