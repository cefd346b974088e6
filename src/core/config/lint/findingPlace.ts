import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigValue, GivenPlace } from '../model/value.ts';

/** A place in a text, and when what is said of it holds. */
export interface HeldPlace {
	readonly range: TextRange;
	/** It holds by the default of this parameter, or by the value that `givenIn` gives it. */
	readonly parameter?: string;
	/** As `ScalarValue.givenIn`. */
	readonly givenIn?: string;
	/** As `ScalarValue.givenAt`. */
	readonly givenAt?: GivenPlace;
	/** It holds for the Terraform module as these calls use it, and not as others do: `module.web (envs/dev/main.tf)`. */
	readonly calls?: readonly string[];
	/** It holds under this condition of the template; with `!` before it, where the condition is false. */
	readonly condition?: string;
}

/** The place of a value, with the parameter and the condition that it depends on; or a range as it is. */
export function heldPlace(at: ConfigValue | TextRange): HeldPlace {
	if (!('range' in at)) return { range: at };
	return {
		range: at.range,
		...(at.type === 'scalar' && at.parameter !== undefined && { parameter: at.parameter }),
		...(at.type === 'scalar' && at.givenIn !== undefined && { givenIn: at.givenIn }),
		...(at.type === 'scalar' && at.givenAt !== undefined && { givenAt: at.givenAt }),
		...(at.condition !== undefined && { condition: at.condition }),
	};
}
