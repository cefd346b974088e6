import { accessTokenHash } from '../../token/accessTokenHash.ts';
import type { JsonValue } from '../../token/json.ts';
import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

const id = 'access-token-hash';

/** Does `at_hash` belong to the given access token? Only for the hash itself is there something to wait for. */
export function checkAccessTokenHash({ header, payload, expectations: { accessToken } }: Subject): Check | Promise<Check> {
	if (accessToken === undefined || accessToken === null) return notChecked(id, accessToken);
	const { at_hash: actual } = payload;
	if (actual === undefined) return { id, outcome: 'warn', code: 'absent' };
	return compareHash(actual, header['alg'], accessToken);
}

async function compareHash(actual: JsonValue, algorithm: unknown, accessToken: string): Promise<Check> {
	const expected = await accessTokenHash(algorithm, accessToken);
	if (expected === undefined) return { id, outcome: 'skip', code: 'unreadable' };
	return actual === expected ? pass(id) : { id, outcome: 'fail', code: 'access-token-hash-mismatch', expected, actual: show(actual) };
}
