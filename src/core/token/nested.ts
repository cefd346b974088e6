import type { DecodedToken } from './decode.ts';
import type { JsonObject, JsonValue } from './json.ts';

/** A token that stands inside another one. */
export interface NestedToken {
	/** Where in the payload, as a JSON Pointer (RFC 6901): empty when the payload itself is the token (RFC 7519 §5.2). */
	readonly pointer: string;
	/** The claim of the payload in which it stands; absent when the payload itself is the token. */
	readonly claim?: string;
	readonly decoded: DecodedToken;
}

/** A text that may be a whole compact token: its header begins as JSON does (`{"`, `{ `, `{}`), and it has the dots. */
const tokenLike = /^e[wy3][\w+/=-]*\.[\w+/=-]*\.[\w+/=.-]*$/;
/** Values that are looked at and tokens that are told of: both far beyond an honest token. */
const maxValues = 100_000;
const maxTokens = 20;

/** The token that the whole text is; undefined for any other text. */
export function wholeToken(text: string, read: (text: string) => DecodedToken): DecodedToken | undefined {
	if (!tokenLike.test(text)) return undefined;
	const decoded = read(text);
	return decoded.kind !== undefined && typeof decoded.header.json?.['alg'] === 'string' ? decoded : undefined;
}

/** Is the payload itself a token, and no claims? */
export function isEnvelope({ nested }: DecodedToken): boolean {
	return nested?.[0]?.pointer === '';
}

/** A value in a payload, by its name in what it stands in. Its pointer is written only where there is something to say of it. */
interface Place {
	readonly claim: string;
	readonly name: string;
	readonly parent: Place | undefined;
	readonly value: JsonValue;
}

/** Tokens that stand whole in text claims: `id_token` in an envelope, `act`, and the like, at any depth. */
export function tokensInClaims(payload: JsonObject, read: (text: string) => DecodedToken): NestedToken[] {
	const tokens: NestedToken[] = [];
	const queue = Object.entries(payload).map(([name, value]): Place => ({ claim: name, name, parent: undefined, value }));
	for (let at = 0; at < queue.length && at < maxValues && tokens.length < maxTokens; at++) {
		const place = queue[at];
		if (place === undefined) break;
		const { claim, value } = place;
		if (typeof value === 'string') {
			const decoded = wholeToken(value, read);
			if (decoded) tokens.push({ pointer: pointerTo(place), claim, decoded });
		} else if (typeof value === 'object' && value !== null) {
			for (const [name, item] of Object.entries(value)) queue.push({ claim, name, parent: place, value: item });
		}
	}
	return tokens;
}

function pointerTo(place: Place): string {
	let pointer = '';
	for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
		pointer = `/${at.name.replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}`;
	}
	return pointer;
}
