import { booleanOf } from '../../model/settle.ts';
import type { ConfigValue, ListValue, ScalarValue } from '../../model/value.ts';

/** A boolean as one of two words of CloudFormation. */
export const asWord =
	(yes: string | boolean, no: string | boolean) =>
	(value: ConfigValue): ConfigValue => {
		const flag = booleanOf(value);
		return flag === undefined
			? { type: 'unknown', why: 'computed', range: value.range }
			: { type: 'scalar', value: flag ? yes : no, range: value.range };
	};

/** Is a choice made: by `true`, or by settings that stand in its place? Undefined where that is not known. */
export function isChosen(value: ConfigValue): boolean | undefined {
	if (value.type === 'map') return true;
	return value.type === 'absent' ? false : booleanOf(value);
}

/** The words of those members that are chosen; a list that may hold more where one of them is not known. */
export const chosen =
	(words: ReadonlyMap<string, string>, ...always: readonly string[]) =>
	(value: ConfigValue): ConfigValue => {
		if (value.type !== 'map') return { type: 'unknown', why: 'computed', range: value.range };
		const members = [...value.members.values()].filter(({ name }) => words.has(name));
		const named = members.flatMap(({ name, nameRange, value: choice }): readonly ScalarValue[] => {
			const word = isChosen(choice) === true ? words.get(name) : undefined;
			return word === undefined ? [] : [{ type: 'scalar', value: word, range: nameRange }];
		});
		const open = value.open || members.some((member) => isChosen(member.value) === undefined);
		const more = listOfTexts(always, value).items;
		return { type: 'list', items: [...named, ...more], range: value.range, ...(open && { open }) };
	};

/** Texts that a library adds by itself, where something else stands. */
export function listOfTexts(texts: readonly string[], { range }: Pick<ConfigValue, 'range'>): ListValue {
	return { type: 'list', items: texts.map((value) => ({ type: 'scalar', value, range })), range };
}
