import { isJsonObject, type JsonObject, type JsonValue, jsonValue } from './json.ts';

/** UTF-16 units up to which a text is read as JSON. */
const maxText = 1_000_000;
/** How often a text may be wrapped in a text again. */
const maxFolds = 4;

/**
 * The list or object that a text claim holds as JSON: `identities` and `address` in UserInfo, custom attributes. Undefined for any other text, and
 * for one that is larger, deeper (`maxJsonDepth`) or folded more often than is worth showing.
 */
export function unfold(text: string): readonly JsonValue[] | JsonObject | undefined {
	if (text.length > maxText) return undefined;
	let value: JsonValue | undefined = text;
	for (let folds = 0; folds < maxFolds && typeof value === 'string' && /^\s*["[{]/.test(value); folds++) value = jsonValue(value);
	return Array.isArray(value) || isJsonObject(value) ? value : undefined;
}
