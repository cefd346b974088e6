import type { TextRange } from '../../token/jsonPlace.ts';
import type { UnknownReason, UnknownValue } from './value.ts';

/** A value that is there, but not known; `name` is that of the parameter, export or variable. */
export function unknown(why: UnknownReason, range: TextRange, name?: string): UnknownValue {
	return { type: 'unknown', why, range, ...(name !== undefined && { name }) };
}
