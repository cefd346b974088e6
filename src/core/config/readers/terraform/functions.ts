import type { TextRange } from '../../../token/jsonPlace.ts';
import { textOf } from '../../model/settle.ts';
import { spreadText } from '../../model/spreadText.ts';
import { unknown } from '../../model/unknown.ts';
import type { ConfigMember, ConfigValue } from '../../model/value.ts';

type Call = (args: readonly ConfigValue[], range: TextRange) => ConfigValue;

/** Another type, order or form of the same value: what it holds stays. */
const same: Call = ([value], range) => value ?? unknown('broken', range);

/** The first of several that is there. */
const first: Call = (args, range) => args.find(({ type }) => type !== 'absent') ?? unknown('computed', range);

/** A list of all items of lists; one that is not known may have any. */
const concat: Call = (args, range) => {
	const open = args.some((list) => list.type !== 'list' || list.open);
	const items = args.flatMap((list) => (list.type === 'list' ? list.items : []));
	return args.every(({ type }) => type !== 'list') ? unknown('computed', range) : { type: 'list', items, range, ...(open && { open }) };
};

const flatten: Call = ([list], range) => {
	if (list?.type !== 'list') return unknown('computed', range);
	return { ...list, items: list.items.flatMap((item) => (item.type === 'list' && !item.open ? item.items : [item])) };
};

/** Of two members with one name the later one counts. */
const merge: Call = (args, range) => {
	const members = new Map<string, ConfigMember>();
	for (const map of args) if (map.type === 'map') for (const [name, member] of map.members) members.set(name, member);
	const open = args.some((map) => map.type !== 'map' || map.open);
	return members.size === 0 && open ? unknown('computed', range) : { type: 'map', members, range, ...(open && { open }) };
};

const one: Call = ([list], range) => {
	const only = list?.type === 'list' && list.items.length === 1 && !list.open ? list.items[0] : undefined;
	return only ?? unknown('computed', range);
};

const element: Call = ([list, index], range) => {
	const number = index && Number(textOf(index));
	const item = list?.type === 'list' && !list.open && number !== undefined ? list.items[number % list.items.length] : undefined;
	return item ?? unknown('computed', range);
};

const join: Call = ([between, list], range) => {
	if (between === undefined || textOf(between) === undefined || list?.type !== 'list' || list.open) return unknown('computed', range);
	return spreadText(
		list.items.flatMap((item, index) => (index === 0 ? [item] : [{ ...between, range }, item])),
		range,
	);
};

/** Only `%s` and `%d`: other verbs give values another form. */
const format: Call = ([form, ...values], range) => {
	const pieces = form && textOf(form)?.split(/%[sd]/);
	if (pieces === undefined || pieces.length !== values.length + 1 || pieces.some((piece) => piece.includes('%')))
		return unknown('computed', range);
	return spreadText(
		pieces.flatMap((piece, index): readonly ConfigValue[] => {
			const value = values[index];
			const text: ConfigValue = { type: 'scalar', value: piece, range };
			return value === undefined ? [text] : [text, value];
		}),
		range,
	);
};

/** The functions of Terraform that keep what they are given, or put it together (Terraform language, "Built-in functions"). Others compute. */
export const knownFunctions: ReadonlyMap<string, Call> = new Map([
	...['tolist', 'toset', 'tomap', 'tostring', 'tonumber', 'tobool', 'sort', 'distinct', 'reverse'].map((name) => [name, same] as const),
	...['sensitive', 'nonsensitive', 'jsonencode'].map((name) => [name, same] as const),
	['try', first],
	['coalesce', first],
	['concat', concat],
	['setunion', concat],
	['flatten', flatten],
	['merge', merge],
	['one', one],
	['element', element],
	['join', join],
	['format', format],
]);
