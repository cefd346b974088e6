import { readToken } from '../../core/token/readToken.ts';
import { isoTime } from '../../core/token/times.ts';
import { type VerdictHint, verdictHint } from '../../core/token/verdictHint.ts';
import type { PlacedToken } from './byteScanner.ts';

/** What `scan` says of one token: where it stands and what it is, never the token itself. What the token does not say is null. */
export interface ScannedToken {
	/** As it was given, or found below a path that was given; `-` is standard input. */
	readonly path: string;
	/** UTF-16 units from the start of the text, `end` exclusive. */
	readonly start: number;
	readonly end: number;
	/** Of the first character, counted from 1. */
	readonly line: number;
	readonly column: number;
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

/** Describes a token at an instant, in seconds since the epoch. */
export function scannedToken(path: string, { match, line, column }: PlacedToken, now: number, showTokens: boolean): ScannedToken {
	const read = readToken(match.token);
	const { alg, kid } = read.header.json ?? {};
	const { expiresAt } = read.times;
	return {
		path,
		start: match.start,
		end: match.end,
		line,
		column,
		kind: read.kind ?? null,
		form: match.form,
		alg: textOrNull(alg),
		kid: textOrNull(kid),
		issuer: textOrNull(read.payload?.json?.['iss']),
		expiresAt: expiresAt === undefined ? null : (isoTime(expiresAt) ?? null),
		verdictHint: verdictHint(read, now),
		...(showTokens && { token: match.token }),
	};
}

function textOrNull(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}
