import { closingQuote } from './closingQuote.ts';
import { readJson } from './json.ts';

/** How a JSON text is laid out. */
export interface LayoutOptions {
	/** Levels of indentation that the text already stands at; its first line gets none. */
	readonly level?: number;
	/** Puts the members of every object in the order of their names, so that two texts can be compared line by line. */
	readonly sorted?: boolean;
}

const indentation = '  ';
const whitespace = /[ \t\n\r]*/y;
const numberOrWord = /[^ \t\n\r{}[\],:"]+/y;
/** Characters that hide, reorder or break what stands in a line: controls, bidi marks, zero-width characters, line separators, tags. */
const unseen = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;

/**
 * A JSON text with one member or item a line. No value is read and written again: a number keeps every digit, a member that stands
 * twice stays twice, and the strings are those of the text, except that what cannot be seen is written as an escape, which means the
 * same. Total: a text that is no JSON (RFC 8259), or deeper than `maxJsonDepth`, becomes one JSON string.
 */
export function layOut(text: string, { level = 0, sorted = false }: LayoutOptions = {}): string {
	const unfit = readJson(text).remarks.some(({ code }) => code === 'json-syntax' || code === 'json-too-deep');
	return unfit ? jsonString(text) : visible(new Layout(text, sorted).value(level));
}

/** A text as a JSON string in which everything can be seen. */
export function jsonString(text: string): string {
	return visible(JSON.stringify(text));
}

/** Walks through a text that is known to be JSON of limited depth. */
class Layout {
	readonly #text: string;
	readonly #sorted: boolean;
	#at = 0;

	constructor(text: string, sorted: boolean) {
		this.#text = text;
		this.#sorted = sorted;
	}

	value(level: number): string {
		const first = this.#next();
		if (first === '{') return block('{', this.#members(level + 1), '}', level);
		if (first === '[') return block('[', this.#items(level + 1), ']', level);
		return first;
	}

	#members(level: number): readonly string[] {
		const members: { readonly name: string; readonly line: string }[] = [];
		for (let quoted = this.#next(); quoted !== '}'; quoted = this.#next()) {
			if (quoted === ',') continue;
			this.#next();
			members.push({ name: this.#sorted ? (JSON.parse(quoted) as string) : '', line: `${quoted}: ${this.value(level)}` });
		}
		if (this.#sorted) members.sort((left, right) => Number(left.name > right.name) - Number(left.name < right.name));
		return members.map(({ line }) => line);
	}

	#items(level: number): readonly string[] {
		const items: string[] = [];
		for (let start = this.#at, mark = this.#next(); mark !== ']'; start = this.#at, mark = this.#next()) {
			if (mark === ',') continue;
			this.#at = start;
			items.push(this.value(level));
		}
		return items;
	}

	/** The next mark, string, number or word. */
	#next(): string {
		this.#skip(whitespace);
		const start = this.#at;
		const character = this.#text.charAt(start);
		if (character === '"') this.#at = closingQuote(this.#text, start) + 1;
		else if ('{}[],:'.includes(character)) this.#at++;
		else this.#skip(numberOrWord);
		return this.#text.slice(start, this.#at);
	}

	#skip(pattern: RegExp): void {
		pattern.lastIndex = this.#at;
		if (pattern.test(this.#text)) this.#at = pattern.lastIndex;
	}
}

function block(open: string, lines: readonly string[], close: string, level: number): string {
	if (lines.length === 0) return open + close;
	const inside = `\n${indentation.repeat(level + 1)}`;
	return `${open}${inside}${lines.join(`,${inside}`)}\n${indentation.repeat(level)}${close}`;
}

function visible(quoted: string): string {
	return quoted.replace(unseen, (characters) =>
		characters
			.split('')
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
	);
}
