import { calculateJwkThumbprint } from 'jose';
import type { Jwk } from './jwk.ts';

/** Fingerprints of keys by the keys themselves. */
export type Thumbprints = ReadonlyMap<Jwk, string>;

/** The thumbprint (RFC 7638, with SHA-256) of each key that has one: its type is known, and its public members are there. */
export async function thumbprintsOf(keys: readonly Jwk[]): Promise<Thumbprints> {
	const made = await Promise.all(keys.map(async (jwk) => [jwk, await thumbprintOf(jwk)] as const));
	return new Map(made.flatMap(([jwk, thumbprint]) => (thumbprint === undefined ? [] : [[jwk, thumbprint] as const])));
}

async function thumbprintOf({ kty, crv, e, n, x, y }: Jwk): Promise<string | undefined> {
	// Of a secret no fingerprint is made: whoever has it could try secrets against it.
	if (kty === 'oct') return undefined;
	const members = Object.fromEntries(Object.entries({ kty, crv, e, n, x, y }).filter(([, value]) => typeof value === 'string'));
	try {
		return await calculateJwkThumbprint(members);
	} catch {
		return undefined;
	}
}
