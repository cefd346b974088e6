import { closingQuote } from './closingQuote.ts';
import type { JsonPart } from './part.ts';

/** Where a member of a header or payload stands in the encoded text of its part: characters, `to` exclusive. */
export interface MemberRange {
	readonly name: string;
	readonly from: number;
	readonly to: number;
}

const encoder = new TextEncoder();

/**
 * The members of a part in the order in which they stand there, those that stand twice twice, each with the characters that carry some of its
 * bytes: three bytes are four characters (RFC 4648 §5), so that the ranges of two members never meet. Empty for a part that is no JSON object;
 * of very many members the first.
 */
export function memberRanges({ text, json }: JsonPart, most = Number.POSITIVE_INFINITY): MemberRange[] {
	if (text === undefined || json === undefined) return [];
	const ranges: MemberRange[] = [];
	// In a text of ASCII, as almost all are, a character is a byte.
	const isAscii = /^[\0-\x7f]*$/.test(text);
	let bytes = 0;
	let counted = 0;
	const bytesBefore = (unit: number): number => {
		if (isAscii) return unit;
		bytes += encoder.encode(text.slice(counted, unit)).length;
		counted = unit;
		return bytes;
	};
	let depth = 0;
	let name: string | undefined;
	let start = 0;
	let end = 0;
	for (let at = 0; at < text.length && ranges.length < most; at++) {
		const character = text.charAt(at);
		if (' \t\n\r'.includes(character)) continue;
		const isEnd = depth === 1 && (character === ',' || character === '}');
		if (isEnd && name !== undefined) {
			ranges.push({ name, from: Math.floor((bytesBefore(start) * 4) / 3), to: Math.ceil((bytesBefore(end) * 4) / 3) });
			name = undefined;
		}
		if (character === '"') {
			const close = closingQuote(text, at);
			if (depth === 1 && name === undefined) {
				name = JSON.parse(text.slice(at, close + 1)) as string;
				start = at;
			}
			at = close;
		} else if (character === '{' || character === '[') depth++;
		else if (character === '}' || character === ']') depth--;
		end = at + 1;
	}
	return ranges;
}
