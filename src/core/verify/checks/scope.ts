import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is one of the expected scopes granted? `scope` is one text, separated by spaces (RFC 8693 §4.2); some issuers write `scp`, as a list. */
export function checkScope({ payload, expectations: { scope: expected } }: Subject): Check {
	const name = payload['scope'] === undefined ? 'scp' : 'scope';
	const actual = payload[name];
	if (expected === undefined || expected === null) return notChecked('scope', expected);
	const base = { id: 'scope', outcome: 'fail', code: 'scope-missing', expected: expected.join(', ') } as const;
	if (actual === undefined) return base;
	const granted = typeof actual === 'string' ? actual.split(' ') : actual;
	if (!Array.isArray(granted) || !granted.every((scope) => typeof scope === 'string')) {
		return { ...base, code: 'claim-type-invalid', detail: { name, type: 'string' }, actual: show(actual) };
	}
	const match = expected.find((scope) => granted.includes(scope));
	return match === undefined ? { ...base, actual: granted.join(' ') } : pass('scope', { scope: match });
}
