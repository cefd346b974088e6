import type { TextRange } from '../../../token/jsonPlace.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, ListValue, MapValue } from '../../model/value.ts';
import { type MappingRow, membersBy, type PlacedMember, placed, propertiesOf } from '../mapped.ts';
import { attributeNames } from './attributeNames.ts';

const asText = (value: ConfigValue): ConfigValue => {
	const text = textOf(value);
	return text === undefined ? value : { type: 'scalar', value: text, range: value.range };
};

/** Of `CustomAttributeConfig`, by the names of the AWS CDK. */
const customRows: readonly MappingRow[] = [
	{ from: 'dataType', to: 'AttributeDataType' },
	{ from: 'mutable', to: 'Mutable' },
	{ from: 'minLen', to: 'StringAttributeConstraints.MinLength', read: asText },
	{ from: 'maxLen', to: 'StringAttributeConstraints.MaxLength', read: asText },
	{ from: 'min', to: 'NumberAttributeConstraints.MinValue', read: asText },
	{ from: 'max', to: 'NumberAttributeConstraints.MaxValue', read: asText },
];

/** The attributes of a map from their names as items of `Schema`; `custom` tells those that are no standard ones. What is not known may be any. */
export function schemaItems(attributes: MapValue, custom: (member: ConfigMember) => MapValue | undefined = () => undefined): ListValue {
	const items: ConfigValue[] = [];
	let open = attributes.open === true;
	for (const member of attributes.members.values()) {
		if (member.value.type === 'absent') continue;
		const standard = attributeNames.get(member.name);
		const item = custom(member) ?? (standard === undefined ? undefined : statedAttribute(standard, member));
		if (item === undefined) open = true;
		else items.push(item);
	}
	return { type: 'list', items, range: attributes.range, ...(open && { open }) };
}

/** A standard attribute with what counts for it. */
export function standardAttribute(
	name: string,
	range: TextRange,
	{ isMutable, isRequired }: { readonly isMutable: boolean; readonly isRequired: boolean },
): MapValue {
	const members = [
		['Name', name],
		['Mutable', isMutable],
		['Required', isRequired],
	] as const;
	return propertiesOf(
		members.map(([to, value]) => placed(to, { type: 'scalar', value, range })),
		range,
	);
}

/** Left out, a standard attribute is mutable and not required (aws-cdk-lib 2). */
function statedAttribute(name: string, { nameRange, value }: ConfigMember): MapValue | undefined {
	if (value.type !== 'map') return undefined;
	const standard = [...standardAttribute(name, nameRange, { isMutable: true, isRequired: false }).members.values()];
	const rows = [
		{ from: 'mutable', to: 'Mutable' },
		{ from: 'required', to: 'Required' },
	];
	const left = standard
		.filter((member) => member.name === 'Name' || !value.open)
		.map((member): PlacedMember => ({ to: member.name, member }));
	return { ...propertiesOf([...membersBy(value, rows), ...left], value.range), ...(value.open && { open: true }) };
}

/** A custom attribute; `mutable` is what counts where it does not say. */
export function customAttribute({ name, nameRange, value }: ConfigMember, mutable?: boolean): MapValue | undefined {
	if (value.type !== 'map') return undefined;
	const text: ConfigValue = { type: 'scalar', value: name.replace(/^custom:/, ''), range: nameRange };
	const standard: readonly PlacedMember[] =
		mutable === undefined || value.open ? [] : [placed('Mutable', { type: 'scalar', value: mutable, range: nameRange })];
	return {
		...propertiesOf([placed('Name', text), ...membersBy(value, customRows), ...standard], value.range),
		...(value.open && { open: true }),
	};
}
