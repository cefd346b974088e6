/** Any JSON value. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
	readonly [name: string]: JsonValue;
}

/** What is wrong or doubtful in a JSON text; `at` is a UTF-16 offset in it. */
export interface JsonRemark {
	readonly code: 'json-syntax' | 'json-too-deep' | 'duplicate-member' | 'lossy-number';
	readonly at: number;
	/** Member name, or the number as written. */
	readonly name?: string;
}

export interface JsonReading {
	/** Absent when the text is not JSON, or deeper than the limit. */
	readonly value?: JsonValue;
	readonly remarks: readonly JsonRemark[];
}

/** Deeper JSON is shown as text only: drawing it would exhaust the stack of whoever walks it. */
export const maxJsonDepth = 200;
/** Of each code, so that many remarks of one kind cannot crowd out those of another. */
const maxRemarks = 50;

/** Is the value a JSON object (RFC 8259 §4)? */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const whitespace = /[ \t\n\r]*/y;
const escapeToken = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const numberToken = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const wordToken = /true|false|null/y;

type Expecting = 'value' | 'first-name' | 'name' | 'first-item' | 'after-value';

/**
 * Reads JSON text in one pass without recursion and says where it breaks (RFC 8259), which members stand twice (RFC 7515 §4
 * wants unique names), and which numbers change when read as IEEE 754 doubles. Never throws.
 */
export function readJson(text: string): JsonReading {
	return readPlain(text) ?? readClosely(text);
}

/**
 * The value of a text that is no longer than its value takes: then no member stands twice and no number changes, which is so for almost every
 * token, and the engine's own reader is many times faster. Texts with enough brackets to be too deep are left to the close reading.
 */
function readPlain(text: string): JsonReading | undefined {
	if (!isShallow(text)) return undefined;
	try {
		const value = JSON.parse(text) as JsonValue;
		return leastLength(value) === text.length ? { value, remarks: [] } : undefined;
	} catch {
		return undefined;
	}
}

/**
 * The fewest characters that a value can be read from: what stands twice, is escaped or has blanks around it takes more. NaN with a number that
 * fewer may do for than its digits (1e3), or that another may have been rounded to.
 */
function leastLength(value: JsonValue): number {
	if (typeof value === 'string') return value.length + 2;
	if (typeof value === 'number') return leastDigits(value);
	if (typeof value === 'boolean') return value ? 4 : 5;
	if (value === null) return 4;
	// The opening bracket, and behind each a comma or the closing one; a member has a colon and the quotes of its name, too.
	let length = 1;
	if (isList(value)) {
		for (const item of value) length += leastLength(item) + 1;
	} else {
		for (const name of Object.keys(value)) length += name.length + leastLength(value[name] ?? null) + 4;
	}
	return length === 1 ? 2 : length;
}

function isList(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
	return Array.isArray(value);
}

function leastDigits(number: number): number {
	const size = Math.abs(number);
	// Only three zeros at the end are longer than an exponent.
	if (!Number.isSafeInteger(number) || (size >= 1000 && size % 1000 === 0)) return Number.NaN;
	let digits = number < 0 ? 2 : 1;
	for (let limit = 10; size >= limit; limit *= 10) digits++;
	return digits;
}

/** Has the text too few brackets to be deeper than `maxJsonDepth`? */
export function isShallow(text: string): boolean {
	return text.length <= maxJsonDepth || bracketsIn(text, '{') + bracketsIn(text, '[') <= maxJsonDepth;
}

/** Counts up to one more than the depth takes; the engine looks for the next one much faster than a loop over all characters. */
function bracketsIn(text: string, bracket: string): number {
	let count = 0;
	for (let at = text.indexOf(bracket); at !== -1 && count <= maxJsonDepth; at = text.indexOf(bracket, at + 1)) count++;
	return count;
}

function readClosely(text: string): JsonReading {
	const remarks: JsonRemark[] = [];
	const containers: (Set<string> | null)[] = [];
	let expecting: Expecting = 'value';
	let at = 0;
	let tooDeep = false;

	const match = (token: RegExp): string | undefined => {
		token.lastIndex = at;
		const found = token.exec(text)?.[0];
		if (found !== undefined) at += found.length;
		return found;
	};
	/** A hand-written loop: a regular expression would need stack for every character of a megabyte. */
	const matchString = (): string | undefined => {
		if (text[at] !== '"') return undefined;
		const start = at++;
		for (; at < text.length; at++) {
			const code = text.charCodeAt(at);
			if (code === 34) return text.slice(start, ++at);
			if (code < 32) return undefined;
			if (code === 92) {
				if (match(escapeToken) === undefined) return undefined;
				at--;
			}
		}
		return undefined;
	};
	const counts = new Map<JsonRemark['code'], number>();
	const remark = (entry: JsonRemark): void => {
		const count = counts.get(entry.code) ?? 0;
		counts.set(entry.code, count + 1);
		if (count < maxRemarks) remarks.push(entry);
	};
	const broken = (): JsonReading => ({ remarks: [{ code: 'json-syntax', at }] });

	for (;;) {
		match(whitespace);
		const character = text[at];
		if (expecting === 'after-value') {
			const names = containers.at(-1);
			if (names === undefined) {
				if (at < text.length) return broken();
				break;
			}
			if (character === ',') {
				at++;
				expecting = names === null ? 'value' : 'name';
			} else if (character === (names === null ? ']' : '}')) {
				at++;
				containers.pop();
			} else return broken();
			continue;
		}
		if ((expecting === 'first-name' && character === '}') || (expecting === 'first-item' && character === ']')) {
			at++;
			containers.pop();
			expecting = 'after-value';
			continue;
		}
		if (expecting === 'first-name' || expecting === 'name') {
			const start = at;
			const quoted = matchString();
			if (quoted === undefined) return broken();
			const name = JSON.parse(quoted) as string;
			const names = containers.at(-1);
			if (names?.has(name)) remark({ code: 'duplicate-member', at: start, name });
			names?.add(name);
			match(whitespace);
			if (text[at] !== ':') return broken();
			at++;
			expecting = 'value';
			continue;
		}
		if (character === '{' || character === '[') {
			at++;
			containers.push(character === '{' ? new Set() : null);
			if (containers.length === maxJsonDepth + 1 && !tooDeep) {
				tooDeep = true;
				remark({ code: 'json-too-deep', at: at - 1 });
			}
			expecting = character === '{' ? 'first-name' : 'first-item';
			continue;
		}
		const start = at;
		if (character === '"') {
			if (matchString() === undefined) return broken();
		} else if (match(wordToken) === undefined) {
			const number = match(numberToken);
			if (number === undefined) return broken();
			if (isLossy(number)) remark({ code: 'lossy-number', at: start, name: number });
		}
		expecting = 'after-value';
	}
	return tooDeep ? { remarks } : { value: JSON.parse(text) as JsonValue, remarks };
}

function isLossy(number: string): boolean {
	const value = Number(number);
	if (!Number.isFinite(value)) return true;
	return significantDigits(number) !== significantDigits(String(value));
}

/** Digits and exponent in one form, so that 1.0, 1e0 and 1 compare equal. */
function significantDigits(number: string): string {
	const [mantissa = '', exponent = '0'] = number.toLowerCase().replace(/^-/, '').split('e');
	const [whole = '', fraction = ''] = mantissa.split('.');
	const digits = (whole + fraction).replace(/^0+/, '');
	// A hand-written loop: `/0+$/` tries every zero again, which takes quadratic time on a long number.
	let end = digits.length;
	while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
	if (end === 0) return '0';
	return `${digits.slice(0, end)}e${Number(exponent) - fraction.length + (digits.length - end)}`;
}
