import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is one of the expected audiences in `aud`, a string or a list of strings (RFC 7519 §4.1.3)? */
export function checkAudience({ token, payload, expectations: { audience: expected, clientId } }: Subject): Check {
	const { aud } = payload;
	if (expected === undefined || expected === null) {
		// For an ID token the app client is the audience: then the check of the client has looked at `aud`.
		if (expected === undefined && clientId && payload['token_use'] === 'id')
			return { id: 'audience', outcome: 'skip', code: 'client-checked' };
		// Only the API that an access token is bound to may take it (RFC 8707 §2): a client that fits says nothing of that.
		if (expected === undefined && token.kind === 'cognito-access' && aud !== undefined && aud !== payload['client_id'])
			return { id: 'audience', outcome: 'warn', code: 'not-stated', detail: { audience: show(aud), bound: 'api' } };
		return notChecked('audience', expected, { audience: show(aud) }, aud === undefined);
	}
	const base = { id: 'audience', outcome: 'fail', expected: expected.join(', ') } as const;
	const values: readonly unknown[] = Array.isArray(aud) ? aud : [aud];
	if (aud === undefined || values.length === 0) return { ...base, code: 'audience-missing' };
	if (!values.every((value) => typeof value === 'string')) {
		return { ...base, code: 'claim-type-invalid', detail: { name: 'aud', type: 'string-or-list' }, actual: show(aud) };
	}
	if (values.some((value) => expected.includes(value))) return pass('audience', { audience: values.join(', ') });
	return { ...base, code: 'audience-mismatch', detail: { audience: values.join(', ') }, actual: values.join(', ') };
}
