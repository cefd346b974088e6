import type { Check } from '../report.ts';
import { notChecked, pass, type Subject, show } from '../subject.ts';

/** Has the header the expected `typ` (RFC 8725 §3.11)? Compared as media types: case does not matter, `application/` may be dropped (RFC 7515 §4.1.9). */
export function checkType({ header, expectations: { typ: expected } }: Subject): Check {
	if (expected === undefined || expected === null) return notChecked('type', expected);
	const { typ } = header;
	if (typeof typ === 'string' && mediaType(typ) === mediaType(expected)) return pass('type', { type: typ });
	return { id: 'type', outcome: 'fail', code: 'type-mismatch', expected, ...(typ !== undefined && { actual: show(typ) }) };
}

function mediaType(typ: string): string {
	return typ.toLowerCase().replace(/^application\//, '');
}
