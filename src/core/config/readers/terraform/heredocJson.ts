import type { TextRange } from '../../../token/jsonPlace.ts';
import { placed } from '../../model/placed.ts';
import { spreadText } from '../../model/spreadText.ts';
import { unknown } from '../../model/unknown.ts';
import type { ConfigMember, ConfigValue } from '../../model/value.ts';
import type { HclExpression, HclTemplate } from '../../source/hcl/syntax.ts';
import { readJsonTree } from '../../source/jsonTree.ts';

/** Characters that no policy has: a hole, its number in base 4096 and what fills it up; and a sign that was there to be read away. */
const hole = '\ue000';
const digits = 0xe100;
const filler = '\ue001';
const unread = '\ue002';
const holes = /\ue000([\ue100-\uf0ff]{1,2})\ue001*/;

/**
 * A policy in JSON, written out as a text over lines with expressions in it; undefined where that is something else. Each value has the place where
 * it stands.
 */
export function heredocJson(
	text: string,
	{ parts, heredoc }: HclTemplate,
	evaluate: (part: HclExpression) => ConfigValue,
): ConfigValue | undefined {
	if (heredoc === undefined) return undefined;
	const { start: offset, end } = heredoc.content;
	const source = text.slice(offset, end);
	if (!/^\s*\{/.test(source)) return undefined;
	const json = withoutHoles(source, offset, heredoc.holes);
	const { root, problems } = json === undefined ? {} : readJsonTree(json);
	if (root?.type !== 'map' || problems === undefined || problems.length > 0) return undefined;
	const moved = placed(root, (range) => ({ start: range.start + offset, end: range.end + offset }));
	return filledIn(moved, parts.filter(({ type }) => type !== 'literal').map(evaluate));
}

/** The text with holes of the same length in place of the expressions; one that is no part of a string becomes one. */
function withoutHoles(source: string, offset: number, inside: readonly TextRange[]): string | undefined {
	let json = '';
	let at = 0;
	let isString = false;
	const copy = (end: number): void => {
		const piece = source.slice(at, end);
		for (const [found] of piece.matchAll(/\\.|"/g)) if (found === '"') isString = !isString;
		json += piece.replace(/([$%])\1\{/g, (_, sign: string) => `${unread}${sign}{`);
		at = end;
	};
	for (const [index, { start, end }] of inside.entries()) {
		copy(start - offset);
		const length = end - start - (isString ? 0 : 2);
		const name = index < 0xfff ? String.fromCharCode(digits + index) : undefined;
		if (name === undefined || length < 2) return undefined;
		const filled = (hole + name).padEnd(length, filler);
		json += isString ? filled : `"${filled}"`;
		at = end - offset;
	}
	copy(source.length);
	return json;
}

function filledIn(value: ConfigValue, values: readonly ConfigValue[]): ConfigValue {
	if (value.type === 'list') return { ...value, items: value.items.map((item) => filledIn(item, values)) };
	if (value.type === 'map') {
		const members = [...value.members.values()].map((member): [string, ConfigMember] => {
			const name = member.name.replaceAll(unread, '');
			return [name, { ...member, name, value: filledIn(member.value, values) }];
		});
		// A name that is computed may be any.
		const known = members.filter(([name]) => !name.includes(hole));
		return { ...value, members: new Map(known), ...(known.length < members.length && { open: true }) };
	}
	if (value.type !== 'scalar' || typeof value.value !== 'string') return value;
	const { range } = value;
	const pieces = value.value.replaceAll(unread, '').split(holes);
	if (pieces.length === 1) return { ...value, value: pieces[0] ?? '' };
	const parts = pieces.map((piece, index): ConfigValue => {
		if (index % 2 === 0) return { type: 'scalar', value: piece, range };
		return values[piece.charCodeAt(0) - digits] ?? unknown('computed', range);
	});
	const [first, only, last] = parts;
	const isWhole = parts.length === 3 && first?.type === 'scalar' && first.value === '' && last?.type === 'scalar' && last.value === '';
	return isWhole && only !== undefined ? only : spreadText(parts, range);
}
