import { unknown } from '../../model/unknown.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import { type PlacedMember, propertiesOf } from '../mapped.ts';

/** An argument or block of a resource of the provider, and what CloudFormation calls it. */
export interface TerraformRow {
	readonly from: string;
	/** Path in the model: `Policies.PasswordPolicy`. */
	readonly to: string;
	/** Gives the value the model's form. */
	readonly read?: (value: ConfigValue) => ConfigValue;
	/** Of a block: what is in it. */
	readonly rows?: readonly TerraformRow[];
	/** A block that may be there more than once, so that it is a list. */
	readonly isList?: boolean;
	/** What the provider sends where it is left out, while CloudFormation would send nothing. */
	readonly standard?: boolean;
}

/** Words that CloudFormation spells in capitals. */
const words: Readonly<Record<string, string>> = { oauth: 'OAuth', urls: 'URLs', uri: 'URI', arns: 'ARNs', openid: 'OpenId' };

/** Rows whose names differ in spelling alone: `user_pool_id` and `UserPoolId`, with blanks between them. */
export function spelt(names: string): readonly TerraformRow[] {
	return names.split(/\s+/).map((from) => ({ from, to: pascal(from) }));
}

/** A block that is there once. */
export function block(from: string, to: string, rows: readonly TerraformRow[]): TerraformRow {
	return { from, to, rows };
}

/** A block that may be there more than once. */
export function blocks(from: string, to: string, rows: readonly TerraformRow[]): TerraformRow {
	return { from, to, rows, isList: true };
}

function pascal(name: string): string {
	return name
		.split('_')
		.map((word) => words[word] ?? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
		.join('');
}

/** The arguments of a resource or block under CloudFormation's names. */
export function mappedBody(source: MapValue, rows: readonly TerraformRow[], more: readonly PlacedMember[] = []): MapValue {
	const found = rows.flatMap((row): readonly PlacedMember[] => {
		const member = source.members.get(row.from) ?? standardOf(row, source);
		const value = member && mappedValue(member.value, row);
		return member === undefined || value === undefined ? [] : [{ to: row.to, member: { ...member, value } }];
	});
	const { condition, open } = source;
	return {
		...holdersPlaced(propertiesOf([...found, ...more], source.range)),
		...(condition !== undefined && { condition }),
		...(open && { open }),
	};
}

/** A property that only CloudFormation has around others, such as `Policies`, stands behind the name of the first of those, up to the end of the last. */
function holdersPlaced(properties: MapValue): MapValue {
	const members = [...properties.members].map(([name, member]): [string, ConfigMember] => {
		const { nameRange, value } = member;
		if (value.type !== 'map' || value.range !== nameRange) return [name, member];
		const ends = [...value.members.values()].map((inner) => inner.value.range.end);
		return [name, { ...member, value: { ...value, range: { start: nameRange.end, end: Math.max(nameRange.end, ...ends) } } }];
	});
	return { ...properties, members: new Map(members) };
}

function standardOf({ from, standard }: TerraformRow, { range }: MapValue): ConfigMember | undefined {
	if (standard === undefined) return undefined;
	return { name: from, nameRange: range, value: { type: 'scalar', value: standard, range } };
}

function mappedValue(value: ConfigValue, row: TerraformRow): ConfigValue | undefined {
	const { rows, isList, read } = row;
	if (rows === undefined) return read ? read(value) : value;
	if (value.type === 'alternatives') {
		const arms = value.arms.flatMap((arm): readonly ConfigValue[] => {
			const inner = mappedValue(arm, row) ?? { type: 'absent', range: arm.range };
			return [arm.condition === undefined ? inner : { ...inner, condition: arm.condition }];
		});
		return { ...value, arms };
	}
	if (value.type === 'map') {
		const inner = mappedBody(value, rows);
		return isList ? { type: 'list', items: [inner], range: value.range } : inner;
	}
	if (value.type !== 'list') return value;
	const items = value.items.map((item) => (item.type === 'map' ? mappedBody(item, rows) : item));
	if (isList) return items.length === 0 && !value.open ? undefined : { ...value, items };
	// One that a dynamic block makes may be there or not.
	return value.open ? unknown('computed', value.range) : items[0];
}
