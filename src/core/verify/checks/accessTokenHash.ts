import { accessTokenHash } from '../../token/accessTokenHash.ts';
import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Does `at_hash` belong to the given access token? */
export async function checkAccessTokenHash({ header, payload, expectations: { accessToken } }: Subject): Promise<Check> {
	const id = 'access-token-hash';
	if (accessToken === undefined || accessToken === null) return notChecked(id, accessToken);
	const { at_hash: actual } = payload;
	if (actual === undefined) return { id, outcome: 'warn', code: 'absent' };
	const expected = await accessTokenHash(header['alg'], accessToken);
	if (expected === undefined) return { id, outcome: 'skip', code: 'unreadable' };
	return actual === expected ? pass(id) : { id, outcome: 'fail', code: 'access-token-hash-mismatch', expected, actual: show(actual) };
}
