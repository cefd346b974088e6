import { standardAttributes } from '../../cognito/standardAttributes.ts';
import { booleanOf, itemsOf, memberValues } from '../model/settle.ts';
import type { MapValue, SettledValue } from '../model/value.ts';
import { flagAt, textAt, valueAt } from './known.ts';

/** An attribute as its pool declares it in `Schema`. */
export interface SchemaAttribute {
	/** As clients, mappings and tokens call it: `email`, `custom:tenant`. */
	readonly name: string;
	readonly isCustom: boolean;
	/** Undefined where the template does not say: what counts then is not documented for custom attributes. */
	readonly isMutable: boolean | undefined;
	readonly isRequired: boolean | undefined;
	readonly declaration: MapValue;
}

/** Attributes of a pool; `complete` says that it declares no others of that kind. */
export interface SchemaAttributes {
	readonly attributes: readonly SchemaAttribute[];
	readonly complete: boolean;
}

/** The attributes that the properties of a pool declare, over all their alternatives. */
export function schemaOf(pool: MapValue): SchemaAttributes {
	const lists = memberValues(pool, 'Schema').map(itemsOf);
	const items = lists.flatMap((list) => list.items);
	const attributes = items.flatMap((item) => schemaAttribute(item) ?? []);
	return { attributes, complete: lists.every(({ complete }) => complete) && attributes.length === items.length };
}

/** Those that tokens have as claims of their name: custom ones, but for the old ones that only developers read (`dev:`). */
export function customAttributes(pool: MapValue): SchemaAttributes {
	const { attributes, complete } = schemaOf(pool);
	return { attributes: attributes.filter(({ name, isCustom }) => isCustom && !name.startsWith('dev:')), complete };
}

/** An item of `Schema`; undefined where its name is not known. */
function schemaAttribute(item: SettledValue): SchemaAttribute | undefined {
	const written = item.type === 'map' ? textAt(item, 'Name') : undefined;
	if (item.type !== 'map' || written === undefined) return undefined;
	const isCustom = !standardAttributes.has(written);
	return {
		name: isCustom ? prefixed(written, flagAt(item, 'DeveloperOnlyAttribute', false) === true) : written,
		isCustom,
		isMutable: booleanOf(valueAt(item, 'Mutable')),
		isRequired: flagAt(item, 'Required', false),
		declaration: item,
	};
}

function prefixed(name: string, isDeveloperOnly: boolean): string {
	if (/^(?:custom|dev):/.test(name)) return name;
	return `${isDeveloperOnly ? 'dev:' : ''}custom:${name}`;
}
