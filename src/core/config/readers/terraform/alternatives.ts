import type { TextRange } from '../../../token/jsonPlace.ts';
import type { AlternativesValue, ConfigValue } from '../../model/value.ts';

/** What a condition chooses between; a name that begins with ! says that the condition is false. */
export function alternativesOf(condition: string, holds: ConfigValue, fails: ConfigValue, range: TextRange): AlternativesValue {
	const [, negated] = /^!\s*([\w.]+)$/.exec(condition) ?? [];
	const name = negated ?? (condition.startsWith('!') ? `(${condition})` : condition);
	const [first, second] = negated === undefined ? [holds, fails] : [fails, holds];
	return {
		type: 'alternatives',
		arms: [
			{ ...first, condition: name },
			{ ...second, condition: `!${name}` },
		],
		range,
	};
}
