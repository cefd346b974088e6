import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Is the user in one of the expected groups? `cognito:groups` is a list, absent for a user without groups. */
export function checkGroups({ payload, expectations: { group: expected } }: Subject): Check {
	if (expected === undefined || expected === null) return notChecked('groups', expected);
	const groups = payload['cognito:groups'];
	const base = { id: 'groups', outcome: 'fail', code: 'group-missing', expected: expected.join(', ') } as const;
	if (groups === undefined) return base;
	if (!Array.isArray(groups))
		return { ...base, code: 'claim-type-invalid', detail: { name: 'cognito:groups', type: 'list' }, actual: show(groups) };
	const match = expected.find((group) => groups.includes(group));
	return match === undefined ? { ...base, actual: groups.map(show).join(', ') } : pass('groups', { group: match });
}
