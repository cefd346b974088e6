import { discoveryMembersRows } from '../claims/catalogue/discoveryMembers.ts';
import { discoveryOptionsRows } from '../claims/catalogue/discoveryOptions.ts';
import type { JsonObject, JsonValue } from '../token/json.ts';

/** What an issuer says about itself, as far as it is kept for people to read. No verdict depends on it. */
export interface DiscoveryDocument {
	/** The issuer that was asked. */
	readonly issuer: string;
	readonly url: string;
	/** Known members first, in the order of the catalogue. */
	readonly members: readonly (readonly [name: string, value: JsonValue])[];
	/** Members that are not kept: too many of them, or too long. */
	readonly left: number;
}

/** So much is kept of a document, in characters of JSON: that of a user pool has about 1,300. */
export const documentLimits = { members: 200, member: 8_192, all: 65_536 } as const;

const known = [...discoveryMembersRows, ...discoveryOptionsRows].filter(({ inside }) => inside === undefined).map(({ name }) => name);

/** Keeps of a document what has a meaning first, so that nothing else can crowd it out. */
export function keepDocument(issuer: string, url: string, json: JsonObject): DiscoveryDocument {
	const names = Object.keys(json);
	const ordered = [...known.filter((name) => Object.hasOwn(json, name)), ...names.filter((name) => !known.includes(name))];
	const members: (readonly [string, JsonValue])[] = [];
	let length = 0;
	for (const name of ordered) {
		if (members.length === documentLimits.members) break;
		const value = json[name] as JsonValue;
		const size = sizeOf([name, value]);
		if (size > documentLimits.member || length + size > documentLimits.all) continue;
		length += size;
		members.push([name, value]);
	}
	return { issuer, url, members, left: names.length - members.length };
}

function sizeOf(json: JsonValue): number {
	try {
		return JSON.stringify(json).length;
	} catch {
		// So deep that the stack was full.
		return Number.POSITIVE_INFINITY;
	}
}
