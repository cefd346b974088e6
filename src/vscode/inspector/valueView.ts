import type { ValueType } from '../../core/claims/row.ts';
import { isJsonObject, type JsonValue, readJson } from '../../core/token/json.ts';
import type { ValueView } from '../../protocol/inspector.ts';

/** How a value is drawn: by the type its row says, as far as the value really has it, else by what it is. */
export function valueView(value: JsonValue, type: ValueType | undefined): ValueView {
	if (type === 'time' && typeof value === 'number') return { type: 'time', seconds: value, raw: String(value) };
	if (type === 'space-list' && typeof value === 'string' && value !== '') return { type: 'chips', items: value.split(' ') };
	if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) return { type: 'chips', items: value };
	if (typeof value === 'string') {
		const unfolded = /^\s*[[{]/.test(value) ? readJson(value).value : undefined;
		if (Array.isArray(unfolded) || isJsonObject(unfolded)) return { type: 'json', text: JSON.stringify(unfolded, null, 2) };
		return { type: 'text', text: value, mono: !/\s/.test(value) };
	}
	if (typeof value === 'object' && value !== null) return { type: 'json', text: JSON.stringify(value, null, 2) };
	return { type: 'text', text: JSON.stringify(value), mono: true };
}
