import { isJsonObject, type JsonObject, type JsonValue } from '../token/json.ts';
import { jsonPlace } from '../token/jsonPlace.ts';
import type { DeclaredAttribute } from './facts.ts';
import { readYamlSchema } from './yamlSchema.ts';

/** A custom attribute by the name of its claim, and the UTF-16 offset of its declaration. */
export interface SchemaEntry {
	readonly name: string;
	readonly at: number;
	readonly declared: Omit<DeclaredAttribute, 'place'>;
}

/** A pool has at most 50 custom attributes; a file may hold several pools. */
const maxEntries = 500;

/** Attributes that every pool has: `Schema` of a template may restate them (Cognito Developer Guide, "Working with user attributes"). */
export const standardAttributes: ReadonlySet<string> = new Set(
	(
		'address birthdate email email_verified family_name gender given_name identities locale middle_name name nickname phone_number ' +
		'phone_number_verified picture preferred_username profile sub updated_at website zoneinfo'
	).split(' '),
);

/**
 * The custom attributes that a JSON document declares: `SchemaAttributes` in a saved `describe-user-pool` answer, or `Schema` of an
 * `AWS::Cognito::UserPool` in a CloudFormation template. `text` is the document as written.
 */
export function readPoolSchema(document: JsonValue, text: string): readonly SchemaEntry[] {
	if (!isJsonObject(document)) return [];
	const pool = document['UserPool'];
	if (isJsonObject(pool)) return readList(pool['SchemaAttributes'], ['UserPool', 'SchemaAttributes'], text, idOf(pool));
	const resources = isJsonObject(document['Resources']) ? Object.entries(document['Resources']) : [];
	return resources.flatMap(([logicalId, resource]) => {
		if (!isJsonObject(resource) || resource['Type'] !== 'AWS::Cognito::UserPool' || !isJsonObject(resource['Properties'])) return [];
		return readList(resource['Properties']['Schema'], ['Resources', logicalId, 'Properties', 'Schema'], text, {});
	});
}

function idOf({ Id: id }: JsonObject): Pick<DeclaredAttribute, 'userPoolId'> {
	return typeof id === 'string' ? { userPoolId: id } : {};
}

function readList(
	list: JsonValue | undefined,
	pointer: readonly string[],
	text: string,
	pool: Pick<DeclaredAttribute, 'userPoolId'>,
): readonly SchemaEntry[] {
	return (Array.isArray(list) ? list.slice(0, maxEntries) : []).flatMap((attribute: JsonValue, index): readonly SchemaEntry[] => {
		return isJsonObject(attribute) ? entry(attribute, jsonPlace(text, [...pointer, index])?.start ?? 0, pool) : [];
	});
}

/** The custom attributes that a CloudFormation or SAM template in YAML declares (see `readYamlSchema` for what is read). */
export function readYamlPoolSchema(text: string): readonly SchemaEntry[] {
	return readYamlSchema(text)
		.slice(0, maxEntries)
		.flatMap(({ members, at }) => entry(members, at, {}));
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
