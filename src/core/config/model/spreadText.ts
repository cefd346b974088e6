import type { TextRange } from '../../token/jsonPlace.ts';
import { joinedText } from './joinedText.ts';
import { unknown } from './unknown.ts';
import type { ConfigValue, TextPart } from './value.ts';

/** Alternatives that a text may be spread over. */
const maxSpread = 16;

/** A text of parts, once for each of the alternatives that a part has. */
export function spreadText(parts: readonly ConfigValue[], range: TextRange): ConfigValue {
	const choice = parts.findIndex(({ type }) => type === 'alternatives');
	const chosen = parts[choice];
	if (chosen?.type === 'alternatives') {
		const count = parts.reduce((product, part) => product * (part.type === 'alternatives' ? part.arms.length : 1), 1);
		if (count > maxSpread) return unknown('computed', range);
		const arms = chosen.arms.map((arm) => ({
			...spreadText([...parts.slice(0, choice), arm, ...parts.slice(choice + 1)], range),
			...(arm.condition !== undefined && { condition: arm.condition }),
		}));
		return { type: 'alternatives', arms, range };
	}
	return joinedText(
		parts.flatMap((part): readonly TextPart[] => {
			if (part.type === 'text') return part.parts;
			return part.type === 'scalar' || part.type === 'reference' || part.type === 'unknown' ? [part] : [unknown('computed', range)];
		}),
		range,
	);
}
