import { privateMembers } from '../../../keys/jwk.ts';
import type { ConfigDocument } from '../../model/document.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { basics, fileName } from '../basics.ts';
import { poolInPath } from './poolInPath.ts';

/**
 * Reads a key set, or a single key (RFC 7517 §4, §5). Members keep their names; of those that only the owner may know nothing is taken over but that they
 * are there. `UserPoolId` is added where the path says whose keys they are.
 */
export function readKeySetFile(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	if (root?.type !== 'map') return undefined;
	const keys = root.members.get('keys');
	const isSet = keys !== undefined && isKeyList(keys.value, root, path);
	const kty = root.members.get('kty');
	if (!isSet && (kty === undefined || textOf(kty.value) === undefined)) return undefined;
	const properties = ofPool(isSet ? withKeys(root, keys) : withoutPrivate(root), path);
	const nameRange = keys?.nameRange ?? kty?.nameRange ?? root.range;
	const resource = { kind: 'jwks' as const, ...basics({ name: fileName(path), nameRange, properties }) };
	return { path, text, format: 'jwks', resources: [resource], problems, generated: false };
}

/** Other files have lists of that name: keys have types, and an empty list stands alone in a file that is called so. */
function isKeyList(value: ConfigValue, { members }: MapValue, path: string): boolean {
	if (value.type !== 'list') return false;
	if (value.items.length === 0) return members.size === 1 && /jwks/i.test(path);
	return value.items.some((key) => key.type === 'map' && key.members.has('kty'));
}

function withKeys(root: MapValue, keys: ConfigMember): MapValue {
	const value: ConfigValue = keys.value.type === 'list' ? { ...keys.value, items: keys.value.items.map(withoutPrivate) } : keys.value;
	return { ...root, members: new Map([...root.members, ['keys', { ...keys, value }]]) };
}

function withoutPrivate<Value extends ConfigValue>(key: Value): Value {
	if (key.type !== 'map') return key;
	const members = [...key.members].map(([name, member]): [string, ConfigMember] => [
		name,
		privateMembers.includes(name) ? { ...member, value: { type: 'unknown', why: 'secret', range: member.value.range } } : member,
	]);
	return { ...key, members: new Map(members) };
}

function ofPool(properties: MapValue, path: string): MapValue {
	const pool = poolInPath(path);
	if (pool === undefined) return properties;
	const { range } = properties;
	const member: ConfigMember = { name: 'UserPoolId', nameRange: range, value: { type: 'scalar', value: pool, range } };
	return { ...properties, members: new Map([...properties.members, ['UserPoolId', member]]) };
}
