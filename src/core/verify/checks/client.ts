import type { JsonObject } from '../../token/json.ts';
import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/**
 * Is the token for one of the expected app clients? An ID token names its client in `aud`, an access token in `client_id`
 * (Cognito Developer Guide: Verifying JSON web tokens; RFC 9068 §2.2), a load balancer in the header.
 */
export function checkClient({ token, header, payload, expectations: { clientId: expected } }: Subject): Check {
	const claim = token.kind === 'alb-data' ? 'client' : claimOf(payload);
	const actual = claim === 'client' ? header[claim] : payload[claim];
	if (expected === undefined || expected === null)
		return notChecked('client', expected, { claim, client: show(actual) }, actual === undefined);
	const fail = (code: Check['code'], more: Pick<Check, 'detail' | 'actual'>): Check => ({
		id: 'client',
		outcome: 'fail',
		code,
		expected: expected.join(', '),
		...more,
	});
	const clients: readonly unknown[] = claim === 'aud' && payload['token_use'] === undefined && Array.isArray(actual) ? actual : [actual];
	if (actual === undefined || clients.length === 0) return fail('client-missing', { detail: { claim } });
	if (!clients.every((client) => typeof client === 'string')) {
		return fail('claim-type-invalid', { detail: { name: claim, type: 'string' }, actual: show(actual) });
	}
	const match = clients.find((client) => expected.includes(client));
	if (match !== undefined) return pass('client', { claim, client: match });
	return fail('client-mismatch', { detail: { claim, client: clients.join(', ') }, actual: clients.join(', ') });
}

function claimOf(payload: JsonObject): 'aud' | 'client_id' {
	const { token_use: use, client_id: client } = payload;
	return use === 'id' || (client === undefined && use === undefined) ? 'aud' : 'client_id';
}
