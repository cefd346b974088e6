import type { JsonObject } from '../../core/token/json.ts';
import { kindOfJwe } from '../../core/token/kind.ts';
import { outlineOfJws } from '../../core/token/outline.ts';
import { readJsonPart } from '../../core/token/part.ts';
import { isoTime } from '../../core/token/times.ts';
import type { TokenMatch } from '../../core/token/tokenReader.ts';
import { type VerdictHint, verdictHint } from '../../core/token/verdictHint.ts';
import { plainHeader, plainObject } from './plainObject.ts';

/** What `scan` says of one token besides its place: what it is, never the token itself. What the token does not say is null. */
export interface DescribedToken {
	readonly kind: string | null;
	readonly form: string;
	readonly alg: string | null;
	readonly kid: string | null;
	readonly issuer: string | null;
	/** ISO 8601 in UTC. */
	readonly expiresAt: string | null;
	readonly verdictHint: VerdictHint;
	/** The token, only where `--show-tokens` asks for it. */
	readonly token?: string;
}

/** Describes a token at an instant, in seconds since the epoch: as `readToken` reads it, without looking for problems. */
export function describeToken({ token, form }: TokenMatch, now: number, showTokens: boolean): DescribedToken {
	const [first = '', second = '', third = ''] = token.split('.');
	const header = plainHeader(first) ?? closeObject(first);
	const payload = form === 'compact-jws' ? (plainObject(second) ?? closeObject(second)) : undefined;
	const { kind, times } =
		form === 'compact-jws' ? outlineOfJws(header, payload, third.length) : { kind: header && kindOfJwe(header).kind, times: {} };
	const { expiresAt } = times;
	return {
		kind: kind ?? null,
		form,
		alg: textOrNull(header?.['alg']),
		kid: textOrNull(header?.['kid']),
		issuer: textOrNull(payload?.['iss']),
		expiresAt: expiresAt === undefined ? null : (isoTime(expiresAt) ?? null),
		verdictHint: verdictHint({ form, times, ...(kind && { kind }), ...(payload && { payload: { json: payload } }) }, now),
		...(showTokens && { token }),
	};
}

/** The JSON object of a part that needs a closer look. */
function closeObject(encoded: string): JsonObject | undefined {
	return readJsonPart({ name: 'token', encoded, start: 0, end: encoded.length }, []).json;
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
