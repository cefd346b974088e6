import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';
import type { ConfigMember, ConfigValue } from '../model/value.ts';
import { propertyTable } from '../properties/allProperties.ts';
import type { PropertyRow, PropertyTable } from '../properties/row.ts';

/** A property that stands at a place of a document. */
export interface PointedProperty {
	readonly resource: Resource;
	/** Its path in the model, with `[]` for each item of a list that it goes through: `Schema[].Name`, `CallbackURLs[]` on an item. */
	readonly path: string;
	readonly member: ConfigMember;
	/** The value of the property, or the item or the arm of a condition that stands there. */
	readonly value: ConfigValue;
	readonly on: 'name' | 'value';
	/** Of the name or of the value. */
	readonly range: TextRange;
}

interface Trail {
	readonly resource: Resource;
	readonly member: ConfigMember;
	readonly path: string;
}

/** The properties at an offset, the one that says most about it first. */
export function propertiesAt(document: ConfigDocument, offset: number): readonly PointedProperty[] {
	const found: PointedProperty[] = [];
	for (const resource of document.resources) {
		if (isIn(resource.range, offset)) searchMembers(resource.properties, { resource, path: '' }, offset, found);
	}
	// What the model alone has around a property stands where that does.
	return found.toSorted(
		(left, right) => lengthOf(left.range) - lengthOf(right.range) || right.path.split('.').length - left.path.split('.').length,
	);
}

/** The row of the table that a pointed property has, and the table it is in; for an item of a list that has no row of its own, the row of the list. */
export function rowOf({
	resource,
	path,
}: Pick<PointedProperty, 'resource' | 'path'>): { table: PropertyTable; row: PropertyRow } | undefined {
	const table = propertyTable(resource.kind);
	const row = table && rowAt(table, path);
	return table && row && { table, row };
}

function searchMembers(
	holder: ConfigValue,
	{ resource, path }: Pick<Trail, 'resource' | 'path'>,
	offset: number,
	found: PointedProperty[],
): void {
	if (holder.type !== 'map') return;
	for (const member of holder.members.values()) {
		if (isConcluded(member)) continue;
		const trail = { resource, member, path: path === '' ? member.name : `${path}.${member.name}` };
		if (isIn(member.nameRange, offset)) found.push({ ...trail, value: member.value, on: 'name', range: member.nameRange });
		searchValue(member.value, trail, offset, found);
	}
}

/** What maps of the model hold may stand anywhere in the text: a reader may have put it there from elsewhere. */
function searchValue(value: ConfigValue, trail: Trail, offset: number, found: PointedProperty[]): void {
	if (value.type === 'map') searchMembers(value, trail, offset, found);
	else if (value.type === 'list') {
		for (const item of value.items) searchValue(item, { ...trail, path: `${trail.path}[]` }, offset, found);
	} else {
		if (isIn(value.range, offset)) found.push({ ...trail, value, on: 'value', range: value.range });
		if (value.type === 'alternatives') for (const arm of value.arms) searchValue(arm, trail, offset, found);
	}
}

/** The row of a table for a path with `[]` for each item of a list; for an item of a list that has no row of its own, the row of the list. */
export function rowAt({ rows }: PropertyTable, of: string): PropertyRow | undefined {
	const steps = of.split('.');
	return rows.find(({ path }) => {
		const wanted = path.split('.');
		return (
			wanted.length === steps.length &&
			wanted.every((step, index) => step === '*' || step === steps[index] || (index === wanted.length - 1 && `${step}[]` === steps[index]))
		);
	});
}

/** What a reader concludes from the whole stands on the whole, and what it finds in a text in another language has no name of its own. */
function isConcluded({ nameRange, value }: ConfigMember): boolean {
	return value.range.start <= nameRange.start && value.range.end >= nameRange.end;
}

function isIn({ start, end }: TextRange, offset: number): boolean {
	return offset >= start && offset <= end;
}

function lengthOf({ start, end }: TextRange): number {
	return end - start;
}
