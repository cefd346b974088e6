import type { Jwk } from '../../../keys/jwk.ts';
import { isJsonObject } from '../../../token/json.ts';
import type { TextRange } from '../../../token/jsonPlace.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import type { KeySetFile } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { MapValue } from '../../model/value.ts';
import { plainJson } from './plainJson.ts';

/** A key of a key set in a file. */
export interface FileKey {
	readonly file: KeySetFile;
	readonly key: MapValue;
	/** What judges keys takes; secret members are empty texts. */
	readonly jwk: Jwk;
	/** Its key ID, or its place in the set. */
	readonly name: string;
}

/** More of a key ID is not said. */
const maxName = 60;

/** More keys of a set are not looked at: no issuer has nearly as many. */
const maxKeys = 1_000;

/** The keys of a file, in their order; a file may hold one key that is no set. What has no type is no key. */
export function keysOf(file: KeySetFile): readonly FileKey[] {
	const list = file.properties.members.get('keys')?.value;
	const keys = list?.type === 'list' ? list.items : [file.properties];
	return keys.slice(0, maxKeys).flatMap((key, index) => {
		const jwk = key.type === 'map' ? plainJson(key) : undefined;
		if (key.type !== 'map' || !isJwk(jwk)) return [];
		const kid = key.members.get('kid');
		const name = (kid && textOf(kid.value)?.slice(0, maxName)) ?? `#${index + 1}`;
		return [{ file, key, jwk, name }];
	});
}

/** Every key of every file of the graph. */
export function allKeys(graph: ConfigGraph): readonly FileKey[] {
	return graph.resources('jwks').flatMap(keysOf);
}

/** Where the value of a member stands; the key where it has none. */
export function memberRange({ key }: FileKey, name: string): TextRange {
	return key.members.get(name)?.value.range ?? key.range;
}

function isJwk(value: unknown): value is Jwk {
	return isJsonObject(value) && typeof value['kty'] === 'string';
}
