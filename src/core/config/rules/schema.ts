import { standardAttributes } from '../../cognito/standardAttributes.ts';
import { booleanOf } from '../model/settle.ts';
import type { ConfigValue, MapValue } from '../model/value.ts';
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

/** The attributes that a pool declares, from its settled properties; `complete` says that it declares no others. */
export function schemaOf(pool: MapValue): { readonly attributes: readonly SchemaAttribute[]; readonly complete: boolean } {
	const schema = valueAt(pool, 'Schema');
	if (schema.type === 'absent') return { attributes: [], complete: true };
	if (schema.type !== 'list') return { attributes: [], complete: false };
	const items = schema.items.filter(({ type }) => type !== 'absent');
	const attributes = items.flatMap((item) => schemaAttribute(item) ?? []);
	return { attributes, complete: !schema.open && attributes.length === items.length };
}

/** An item of `Schema`; undefined where its name is not known. */
export function schemaAttribute(item: ConfigValue): SchemaAttribute | undefined {
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
