import { isJsonObject, type JsonObject, type JsonValue } from '../token/json.ts';
import { jsonPlace } from '../token/jsonPlace.ts';
import type { RefreshValidity } from './facts.ts';

/** How long the refresh tokens of a client live, and the UTF-16 offset of where that stands. */
export interface ValidityEntry {
	readonly client: string;
	readonly at: number;
	readonly validity: Omit<RefreshValidity, 'place'>;
}

/** Clients of one file, and values that are looked at for them: far beyond an honest file. */
const maxClients = 200;
const maxValues = 20_000;

/** Days are the unit where none is stated, and 0 stands for 30 days (user pools API, UserPoolClientType and TokenValidityUnitsType). */
const units = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
const zeroMeans = 30 * units.days;
/** 60 minutes to 10 years; other values are refused, so no client has them. */
const shortest = 60 * units.minutes;
const longest = 3650 * units.days;

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
	const unit = isJsonObject(stated) ? (stated['RefreshToken'] ?? 'days') : 'days';
	if (typeof id !== 'string' || typeof amount !== 'number' || typeof unit !== 'string' || !Object.hasOwn(units, unit)) return undefined;
	const seconds = amount === 0 ? zeroMeans : amount * units[unit as keyof typeof units];
	if (!(seconds >= shortest && seconds <= longest)) return undefined;
	const feature = isJsonObject(rotation) ? rotation['Feature'] : undefined;
	const rotates = feature === 'ENABLED' ? true : feature === 'DISABLED' ? false : undefined;
	return { client: id, validity: { seconds, ...(rotates !== undefined && { rotates }) } };
}
