import { insertMember } from '../edits/insertMember.ts';
import { replaceValue } from '../edits/replaceValue.ts';
import type { PlainValue } from '../edits/writtenValue.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { ConfigValue, MapValue, SettledValue } from '../model/value.ts';
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

/** Gives a property, known to be left out or to be another value (`stated`), that value. */
export function setProperty(
	title: string,
	document: ConfigDocument,
	properties: MapValue,
	name: string,
	stated: SettledValue,
	value: PlainValue,
): readonly Fix[] {
	return stated.type === 'absent' ? addProperty(title, document, properties, name, value) : writeInstead(title, document, stated, value);
}

/** Writes another value in its place. */
export function writeInstead(title: string, document: ConfigDocument, value: ConfigValue, by: PlainValue): readonly Fix[] {
	return [{ title, edits: replaceValue(document, value, by) }];
}
