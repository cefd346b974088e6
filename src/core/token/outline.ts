import type { JsonObject } from './json.ts';
import { kindOfJws, type NamedKind } from './kind.ts';
import { registeredClaims } from './registeredClaims.ts';
import { readTimes, type TokenTimes } from './times.ts';

/** What a signed token is and when it holds, by the members of its header and payload alone. */
export type Outline = Partial<NamedKind> & { readonly times: TokenTimes };

/** The outline of a signed token. It has no kind without a header, and no times without a payload. */
export function outlineOfJws(header: JsonObject | undefined, payload: JsonObject | undefined, signatureLength: number): Outline {
	const named = header && kindOfJws(header, payload, signatureLength);
	return { ...named, times: readTimes(payload && registeredClaims(header ?? {}, payload, named?.kind)) };
}
