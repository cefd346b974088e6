import { isJsonObject, type JsonObject, type JsonValue } from '../token/json.ts';
import { jsonPlace } from '../token/jsonPlace.ts';
import type { RefreshValidity } from './facts.ts';
import { tokenLifetimes, validitySeconds } from './tokenLifetimes.ts';

/** How long the refresh tokens of a client live, and the UTF-16 offset of where that stands. */
export interface ValidityEntry {
	readonly client: string;
	readonly at: number;
	readonly validity: Omit<RefreshValidity, 'place'>;
}

/** Clients of one file, and values that are looked at for them: far beyond an honest file. */
const maxClients = 200;
const maxValues = 20_000;

const lifetime = tokenLifetimes.RefreshToken;

/**
 * The clients in a JSON document that have both an id and `RefreshTokenValidity`, as in a saved `describe-user-pool-client` answer. A template has no
 * ids of clients, so nothing can be known from one. `text` is the document as written.
 */
export function readTokenValidity(document: JsonValue, text: string): readonly ValidityEntry[] {
	const entries: ValidityEntry[] = [];
	const queue: { readonly pointer: readonly (string | number)[]; readonly value: JsonValue }[] = [{ pointer: [], value: document }];
	for (let at = 0; at < queue.length && at < maxValues && entries.length < maxClients; at++) {
		const { pointer, value } = queue[at] ?? { pointer: [], value: null };
		const found = isJsonObject(value) ? validityOf(value) : undefined;
		if (found) entries.push({ ...found, at: jsonPlace(text, [...pointer, 'RefreshTokenValidity'])?.start ?? 0 });
		const members: Iterable<readonly [string | number, JsonValue]> = isJsonObject(value) ? Object.entries(value) : itemsOf(value);
		for (const [name, member] of members) {
			if (typeof member === 'object' && member !== null) queue.push({ pointer: [...pointer, name], value: member });
		}
	}
	return entries;
}

function itemsOf(value: JsonValue): Iterable<readonly [number, JsonValue]> {
	const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
	return items.entries();
}

function validityOf(client: JsonObject): Omit<ValidityEntry, 'at'> | undefined {
	const { ClientId: id, RefreshTokenValidity: amount, TokenValidityUnits: stated, RefreshTokenRotation: rotation } = client;
	const unit = isJsonObject(stated) ? (stated['RefreshToken'] ?? lifetime.standardUnit) : lifetime.standardUnit;
	if (typeof id !== 'string' || typeof amount !== 'number' || typeof unit !== 'string') return undefined;
	const seconds = validitySeconds(amount, unit, lifetime);
	// Other values are refused, so no client has them.
	if (seconds === undefined || !(seconds >= lifetime.shortest && seconds <= lifetime.longest)) return undefined;
	const feature = isJsonObject(rotation) ? rotation['Feature'] : undefined;
	const rotates = feature === 'ENABLED' ? true : feature === 'DISABLED' ? false : undefined;
	return { client: id, validity: { seconds, ...(rotates !== undefined && { rotates }) } };
}
