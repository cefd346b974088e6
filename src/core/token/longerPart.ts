import { base64Value } from './base64url.ts';
import { escapedCharacter } from './escape.ts';
import { lineGapEnd } from './lineWrap.ts';
import { additionGapEnd, literalGapEnd } from './literalGap.ts';

/**
 * May the last part of a token, whole with `length` characters where it ends at an offset, go on behind a gap and be whole with more of them? What is
 * more than the text at hand tells counts as yes; how wide lines are is not asked.
 */
export function mayBeLonger(text: string, at: number, length: number, lengths: readonly number[]): boolean {
	const longest = Math.max(...lengths);
	for (let from = at, sum = length; sum < longest; ) {
		const gapEnd = literalGapEnd(text, from) ?? lineGapEnd(text, from) ?? additionGapEnd(text, from);
		if (gapEnd === undefined) return escapedCharacter(text, from) !== undefined;
		let end = gapEnd;
		while (base64Value(text.charCodeAt(end)) !== 255) end++;
		if (end >= text.length) return true;
		sum += end - gapEnd;
		if (sum > length && lengths.includes(sum)) return true;
		if (end === gapEnd) return escapedCharacter(text, end) !== undefined;
		from = end;
	}
	return false;
}
