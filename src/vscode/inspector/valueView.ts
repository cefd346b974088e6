import type { ValueType } from '../../core/claims/row.ts';
import { decode } from '../../core/token/decode.ts';
import type { JsonValue } from '../../core/token/json.ts';
import { wholeToken } from '../../core/token/nested.ts';
import { unfold } from '../../core/token/unfold.ts';
import type { ValueView } from '../../protocol/inspector.ts';

/** Characters of a token inside that are shown, enough to recognize its header by. */
const kept = 10;

/** How a value is drawn: by the type its row says, as far as the value really has it, else by what it is. */
export function valueView(value: JsonValue, type: ValueType | undefined): ValueView {
	if (type === 'time' && typeof value === 'number') return { type: 'time', seconds: value, raw: String(value) };
	if (type === 'space-list' && typeof value === 'string' && value !== '') return { type: 'chips', items: value.split(' ') };
	if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) {
		return { type: 'chips', items: value.map(withoutToken) };
	}
	if (typeof value === 'string') {
		const unfolded = unfold(value);
		if (unfolded !== undefined) return { type: 'json', text: shownJson(unfolded), unfolded: true };
		return { type: 'text', text: withoutToken(value), mono: !/\s/.test(value) };
	}
	if (typeof value === 'object' && value !== null) return { type: 'json', text: shownJson(value) };
	return { type: 'text', text: JSON.stringify(value), mono: true };
}

/** JSON on several lines, in which no token stands whole. */
export function shownJson(value: JsonValue): string {
	return JSON.stringify(value, (_name, item: JsonValue) => (typeof item === 'string' ? withoutToken(item) : item), 2);
}

/** A token inside the one that is shown is a secret of its own: only its beginning is drawn. */
export function withoutToken(text: string): string {
	return wholeToken(text, decode) ? `${text.slice(0, kept)}…` : text;
}
