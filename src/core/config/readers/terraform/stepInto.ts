import type { TextRange } from '../../../token/jsonPlace.ts';
import { unknown } from '../../model/unknown.ts';
import type { ConfigValue } from '../../model/value.ts';
import type { HclStep } from '../../source/hcl/syntax.ts';

/** What a step from a value leads to; `index` is what its brackets hold, where that is known. */
export function stepInto(value: ConfigValue, step: HclStep, index: string | undefined, range: TextRange): ConfigValue {
	if (value.type === 'unknown' || value.type === 'absent') return value;
	if (value.type === 'alternatives') {
		const arms = value.arms.map((arm) => {
			const inner = stepInto(arm, step, index, range);
			return arm.condition === undefined ? inner : { ...inner, condition: arm.condition };
		});
		return { ...value, arms };
	}
	const name = step.type === 'attribute' ? step.name : index;
	if (step.type === 'splat' && value.type === 'list') return value;
	if (value.type === 'map' && name !== undefined) return value.members.get(name)?.value ?? unknown('computed', range, name);
	// `list[*].name`, and `list.name` of older versions, are about each item.
	if (value.type === 'list' && step.type === 'attribute')
		return { ...value, items: value.items.map((item) => stepInto(item, step, index, range)) };
	if (value.type === 'list' && /^\d{1,6}$/.test(name ?? '')) return value.items[Number(name)] ?? unknown('computed', range);
	return unknown('computed', range);
}
