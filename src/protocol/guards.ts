/** Guards that messages are checked with, put together from small ones. */

/** Tells whether a value has a form. */
export type Guard<T> = (value: unknown) => value is T;
/** A guard for each member of an object. */
export type Members<T> = { readonly [K in keyof T]-?: (value: unknown) => boolean };

/** A text. */
export const isText: Guard<string> = (value) => typeof value === 'string';

/** A yes or no. */
export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';

/** A number. */
export const isNumber: Guard<number> = (value) => typeof value === 'number';

/** A number of things, or a place in a list. */
export const isCount: Guard<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Seconds since the epoch; null is beyond a number's range. */
export const isSeconds: Guard<number | null> = (value) => value === null || typeof value === 'number';

/** A JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with these members; it may have more. */
export function shape<T>(members: Members<T>): Guard<T> {
	const names = Object.keys(members);
	const checks = Object.values<(value: unknown) => boolean>(members);
	return (value): value is T => isObject(value) && checks.every((check, index) => check(value[names[index] ?? '']));
}

/** The form, or nothing. */
export function optional<T>(guard: Guard<T>): Guard<T | undefined> {
	return (value): value is T | undefined => value === undefined || guard(value);
}

/** A list of the form. */
export function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
	return (value): value is readonly T[] => Array.isArray(value) && value.every((item) => guard(item));
}

/** A text, or nothing. */
export const maybeText = optional(isText);

/** One of these words. */
export function oneOf<const T extends string>(words: readonly T[]): Guard<T> {
	return (value): value is T => words.some((word) => word === value);
}

/** The members of each message, by its type. */
export type Messages<T extends { readonly type: string }> = { readonly [K in T['type']]: Members<Extract<T, { type: K }>> };

/** Tells whether `value` is one of the messages, to the letter: an unknown type or member is refused. */
export function isMessageOf<T extends { readonly type: string }>(messages: Messages<T>, value: unknown): value is T {
	if (!isObject(value) || typeof value['type'] !== 'string' || !Object.hasOwn(messages, value['type'])) return false;
	const members = Object.entries<(member: unknown) => boolean>(messages[value['type'] as T['type']]);
	return Object.keys(value).length === members.length && members.every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));
}
