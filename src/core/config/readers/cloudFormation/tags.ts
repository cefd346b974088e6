import type { TextRange } from '../../../token/jsonPlace.ts';
import type { ConfigValue } from '../../model/value.ts';

/** Functions whose short form is not `Fn::` and the name. */
const bare: ReadonlySet<string> = new Set(['Ref', 'Condition']);

/**
 * The long form of a function in YAML's short one (`!GetAtt A.Arn` → `Fn::GetAtt: [A, Arn]`), so that both are read alike (CloudFormation User Guide,
 * "Intrinsic function reference").
 */
export function longForm(tag: string, tagRange: TextRange, value: ConfigValue): ConfigValue {
	const short = tag.slice(1);
	const name = bare.has(short) ? short : `Fn::${short}`;
	return {
		type: 'map',
		members: new Map([[name, { name, nameRange: tagRange, value }]]),
		range: { start: tagRange.start, end: Math.max(tagRange.end, value.range.end) },
	};
}
