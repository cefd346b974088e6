import type { JsonObject, JsonValue } from '../../token/json.ts';

/** A name or a value under the mouse; offsets count in the text that was looked at, `end` exclusive. */
export interface Spot {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Does it stand in quotes? */
	readonly quoted: boolean;
}

/** Where in the structure of JSON, YAML or source code the mouse rests. */
export interface Place {
	readonly spot: Spot;
	/** The name whose value the spot is, or is an item of; absent when the spot may be a name itself. */
	readonly name?: string;
	/** Does the spot stand where a key of JSON, YAML, a form or the like stands? */
	readonly isKey?: boolean;
	/** Is the spot an item of a list? */
	readonly inList?: boolean;
	/** Names of the members around it, outermost first, as far as they are in sight. */
	readonly holders: readonly string[];
	/** The other members of the same object that are in sight. */
	readonly members: JsonObject;
}

/** What a literal says: a string's text, a number, a boolean; undefined for a name of the program. */
export function literalValue({ text, quoted }: Pick<Spot, 'text' | 'quoted'>): JsonValue | undefined {
	if (quoted) return text;
	if (/^-?\d{1,20}(?:\.\d{1,20})?$/.test(text)) return Number(text);
	return text === 'true' || text === 'false' ? text === 'true' : undefined;
}
