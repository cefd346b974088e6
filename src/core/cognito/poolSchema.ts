import { valuesAt } from '../config/model/lookUp.ts';
import type { UserPool } from '../config/model/resource.ts';
import { textOf } from '../config/model/settle.ts';
import type { ConfigValue } from '../config/model/value.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../token/json.ts';
import type { DeclaredAttribute } from './facts.ts';
import { standardAttributes } from './standardAttributes.ts';

/** A custom attribute by the name of its claim, and the UTF-16 offset of its declaration. */
export interface SchemaEntry {
	readonly name: string;
	readonly at: number;
	readonly declared: Omit<DeclaredAttribute, 'place'>;
}

/** A pool has at most 50 custom attributes; a file may declare what no pool has. */
const maxEntries = 500;

/** The custom attributes that a pool declares (`Schema`), as far as they are known. */
export function poolSchema({ properties, id }: UserPool): readonly SchemaEntry[] {
	const userPoolId = id && textOf(id);
	const pool = userPoolId === undefined ? {} : { userPoolId };
	return valuesAt(properties, 'Schema[]')
		.slice(0, maxEntries)
		.flatMap((attribute) => {
			const members = knownJson(attribute);
			return isJsonObject(members) ? entry(members, attribute.range.start, pool) : [];
		});
}

/** The value without what is not known. */
function knownJson(value: ConfigValue): JsonValue {
	if (value.type === 'scalar') return value.value;
	if (value.type !== 'map') return null;
	return Object.fromEntries([...value.members.values()].map((member) => [member.name, knownJson(member.value)]));
}

function entry(attribute: JsonObject, at: number, pool: Pick<DeclaredAttribute, 'userPoolId'>): readonly SchemaEntry[] {
	const { Name: name, AttributeDataType: dataType } = attribute;
	if (typeof name !== 'string' || typeof dataType !== 'string' || standardAttributes.has(name)) return [];
	return [{ name: claimName(name, attribute), at, declared: { dataType, ...limitsOf(attribute), ...flagsOf(attribute), ...pool } }];
}

/** The API names an attribute with its prefix, a template without. */
function claimName(name: string, { DeveloperOnlyAttribute: developerOnly }: JsonObject): string {
	if (/^(?:dev:)?custom:/.test(name)) return name;
	return developerOnly === true ? `dev:custom:${name}` : `custom:${name}`;
}

function flagsOf({ Mutable: mutable, Required: required }: JsonObject): Pick<DeclaredAttribute, 'mutable' | 'required'> {
	return { ...(typeof mutable === 'boolean' && { mutable }), ...(typeof required === 'boolean' && { required }) };
}

function limitsOf(attribute: JsonObject): Pick<DeclaredAttribute, 'min' | 'max'> {
	const { StringAttributeConstraints: ofString, NumberAttributeConstraints: ofNumber } = attribute;
	const constraints = isJsonObject(ofString) ? ofString : isJsonObject(ofNumber) ? ofNumber : {};
	const limit = (name: string): string | undefined => {
		const value = constraints[`${name}Length`] ?? constraints[`${name}Value`];
		return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
	};
	const [min, max] = [limit('Min'), limit('Max')];
	return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
