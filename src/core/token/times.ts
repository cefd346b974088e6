import type { JsonObject } from './json.ts';

/** The instants of a token as NumericDate (seconds since the epoch, RFC 7519 §2); one that is missing or no number is absent. */
export interface TokenTimes {
	readonly issuedAt?: number;
	readonly expiresAt?: number;
	readonly notBefore?: number;
	readonly authTime?: number;
}

/** Reads the times of a payload. */
export function readTimes(payload: JsonObject | undefined): TokenTimes {
	const { iat, exp, nbf, auth_time: authTime } = payload ?? {};
	const times: { -readonly [Name in keyof TokenTimes]: TokenTimes[Name] } = {};
	if (isTime(iat)) times.issuedAt = iat;
	if (isTime(exp)) times.expiresAt = exp;
	if (isTime(nbf)) times.notBefore = nbf;
	if (isTime(authTime)) times.authTime = authTime;
	return times;
}

function isTime(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value);
}

/** Seconds above this are after the year 5138: somebody wrote milliseconds. */
const firstMilliseconds = 100_000_000_000;

/** Looks a NumericDate like milliseconds, or a still smaller unit? */
export function looksLikeMilliseconds(seconds: number): boolean {
	return seconds >= firstMilliseconds;
}

/** Looks a NumericDate like microseconds or nanoseconds? */
export function looksLikeMicroseconds(seconds: number): boolean {
	return seconds >= firstMilliseconds * 1000;
}

/** ISO 8601 in UTC, or undefined where the instant is outside what a Date can hold. */
export function isoTime(seconds: number): string | undefined {
	const date = new Date(seconds * 1000);
	return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
