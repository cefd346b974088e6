import type { Check } from '../report.ts';
import { pass, type Subject, show } from '../subject.ts';

/** Is every extension that the header declares critical understood (RFC 7515 §4.1.11)? `b64` only when a plain JWS is checked (RFC 7797 §7). */
export function checkCritical({ header, expectations }: Subject): Check {
	if (!Object.hasOwn(header, 'crit')) return pass('critical');
	const { crit } = header;
	const understood = expectations.signatureOnly ? ['b64'] : [];
	if (Array.isArray(crit) && crit.length > 0) {
		const unknown = crit.filter((name) => typeof name !== 'string' || !understood.includes(name) || !Object.hasOwn(header, name));
		if (unknown.length === 0) return pass('critical');
		return {
			id: 'critical',
			outcome: 'fail',
			code: 'critical-unknown',
			detail: { names: unknown.map(show).join(', ') },
			actual: show(crit),
		};
	}
	return { id: 'critical', outcome: 'fail', code: 'critical-unknown', detail: { names: show(crit) }, actual: show(crit) };
}
