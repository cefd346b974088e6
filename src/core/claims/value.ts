import type { JsonValue } from '../token/json.ts';
import type { Finding, ValueContext } from './value/finding.ts';

/**
 * What the value of a claim or header parameter says, beyond what its name means: codes and values, no words (`findingSentence` has
 * them). Empty when there is nothing to add. Never throws, whatever the value.
 */
export function explainValue(_name: string, _value: JsonValue, _context: ValueContext): readonly Finding[] {
	return [];
}
