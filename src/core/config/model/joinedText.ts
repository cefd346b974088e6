import type { TextRange } from '../../token/jsonPlace.ts';
import { textOf } from './settle.ts';
import type { ConfigValue, ScalarValue, TextPart } from './value.ts';

/** A text of its parts: known when all of them are, and a single part is that part itself. */
export function joinedText(parts: readonly TextPart[], range: TextRange): ConfigValue {
	const merged: TextPart[] = [];
	for (const part of parts) {
		const text = textOf(part);
		const last = merged.at(-1);
		if (text === '') continue;
		if (text !== undefined && last?.type === 'scalar') merged[merged.length - 1] = concatenated(last, part as ScalarValue, range);
		else merged.push(part);
	}
	const [only, ...others] = merged;
	if (only === undefined) return { type: 'scalar', value: '', range };
	return others.length === 0 ? { ...only, range } : { type: 'text', parts: merged, range };
}

function concatenated(left: ScalarValue, right: ScalarValue, range: TextRange): ScalarValue {
	const { parameter, givenIn, givenAt } = left.parameter === undefined ? right : left;
	return {
		type: 'scalar',
		value: `${textOf(left) ?? ''}${textOf(right) ?? ''}`,
		range,
		...(parameter !== undefined && { parameter }),
		...(givenIn !== undefined && { givenIn }),
		...(givenAt !== undefined && { givenAt }),
	};
}
