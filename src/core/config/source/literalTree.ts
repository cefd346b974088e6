import type { TextRange } from '../../token/jsonPlace.ts';
import { joinedText } from '../model/joinedText.ts';
import type { DocumentProblem, DocumentProblemCode } from '../model/problem.ts';
import type { ConfigMember, ConfigValue, TextPart, UnknownValue } from '../model/value.ts';
import { maxDepth, maxValues } from './limits.ts';

const blanks = /\s+/y;
const lineComment = /\/\/[^\n]*/y;
const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/uy;
const number = /-?(?:0|[1-9][\d_]{0,15})(?:\.\d{1,15})?(?![\w.])/y;
/** A variable of the environment, as bundlers and Node name it. */
const environment = /(?:process|import\.meta)\.env(?:\.([A-Za-z_$][\w$]*)|\[\s*(['"])([\w$]+)\2\s*\])(?![\w$.([])/y;
const constant = /(?:true|false|null|undefined)(?![\w$.([])/y;
/** What TypeScript says of a type behind a value. */
const assertion = /(?:as|satisfies)\s+[\w.<>]+/y;
const opening = '([{';
const closing = ')]}';
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

/**
 * Reads one object, list or other literal of JavaScript, as far as it can be read: what code computes is unknown, and an object that takes over others
 * is open. Runs nothing. Linear in the text behind `start`.
 */
export function readLiteral(text: string, start: number): { value: ConfigValue; end: number; problems: readonly DocumentProblem[] } {
	const reader = new LiteralReader(text, start);
	const value = reader.value(0);
	return { value, end: reader.at, problems: reader.problems };
}

class LiteralReader {
	readonly #text: string;
	readonly problems: DocumentProblem[] = [];
	at: number;
	#left = maxValues;

	constructor(text: string, start: number) {
		this.#text = text;
		this.at = start;
	}

	value(depth: number): ConfigValue {
		this.#skip();
		const start = this.at;
		if (--this.#left < 0) return this.#refused('too-many-values');
		if (depth > maxDepth) return this.#refused('too-deep');
		const primary = this.#primary(depth);
		// What stands behind the whole is another statement.
		if (depth === 0) return primary;
		const { end } = primary.range;
		this.#skip();
		if (this.#match(assertion) !== undefined) this.#skip();
		if (this.#isEnd()) return primary;
		this.#passOver();
		const range = { start, end: Math.max(end, this.at) };
		return primary.type === 'unknown' ? { ...primary, range } : { type: 'unknown', why: 'computed', range };
	}

	#primary(depth: number): ConfigValue {
		const start = this.at;
		switch (this.#text[start]) {
			case '{':
				return this.#object(depth);
			case '[':
				return this.#list(depth);
			case '"':
			case "'":
				return { type: 'scalar', value: this.#quoted(), range: this.#from(start) };
			case '`':
				return this.#template();
			default:
		}
		const variable = this.#match(environment);
		if (variable !== undefined) return this.#unknown('environment', start, variable[1] ?? variable[3]);
		const name = this.#match(constant)?.[0];
		if (name === 'undefined') return { type: 'absent', range: this.#from(start) };
		if (name !== undefined) return { type: 'scalar', value: name === 'null' ? null : name === 'true', range: this.#from(start) };
		const digits = this.#match(number)?.[0];
		if (digits !== undefined) return { type: 'scalar', value: Number(digits.replaceAll('_', '')), range: this.#from(start) };
		return this.#unknown('computed', start);
	}

	#object(depth: number): ConfigValue {
		const start = this.at++;
		const members = new Map<string, ConfigMember>();
		let open = false;
		for (;;) {
			this.#skip();
			const next = this.#text[this.at];
			if (next === undefined) this.#tell('syntax', { start, end: this.at });
			if (next === undefined || next === '}') break;
			if (next === ',') {
				this.at++;
				continue;
			}
			const from = this.at;
			const name = this.#name();
			const nameRange = this.#from(from);
			this.#skip();
			if (name !== undefined && this.#text[this.at] === ':') {
				this.at++;
				members.set(name, { name, nameRange, value: this.value(depth + 1) });
			} else {
				this.#passOver();
				if (name === undefined) open = true;
				else members.set(name, { name, nameRange, value: this.#unknown('computed', from) });
			}
			// A bracket that closes something else.
			if (this.at === from) this.at++;
		}
		this.at = Math.min(this.at + 1, this.#text.length);
		return { type: 'map', members, range: this.#from(start), ...(open && { open }) };
	}

	#list(depth: number): ConfigValue {
		const start = this.at++;
		const items: ConfigValue[] = [];
		let open = false;
		for (;;) {
			this.#skip();
			const next = this.#text[this.at];
			if (next === undefined) this.#tell('syntax', { start, end: this.at });
			if (next === undefined || next === ']') break;
			const from = this.at;
			if (next === ',') this.at++;
			else if (next === '.') {
				this.#passOver();
				open = true;
			} else items.push(this.value(depth + 1));
			if (this.at === from) this.at++;
		}
		this.at = Math.min(this.at + 1, this.#text.length);
		return { type: 'list', items, range: this.#from(start), ...(open && { open }) };
	}

	#name(): string | undefined {
		const next = this.#text[this.at];
		return next === '"' || next === "'" ? this.#quoted() : (this.#match(word)?.[0] ?? this.#match(number)?.[0]);
	}

	#quoted(): string {
		const quote = this.#text[this.at++];
		let text = '';
		for (; this.at < this.#text.length; this.at++) {
			const next = this.#text[this.at] ?? '';
			if (next === quote || next === '\n') break;
			text += next === '\\' ? this.#escaped() : next;
		}
		if (this.#text[this.at] === quote) this.at++;
		else this.#tell('syntax', { start: this.at, end: this.at });
		return text;
	}

	/** What a backslash and what follows stand for; the reader is on the last character of it then. */
	#escaped(): string {
		const next = this.#text[++this.at] ?? '';
		const digits = next === 'u' ? 4 : next === 'x' ? 2 : 0;
		const hex = this.#text.slice(this.at + 1, this.at + 1 + digits);
		if (digits === 0 || !/^[0-9a-fA-F]+$/.test(hex) || hex.length < digits) return escapes[next] ?? next;
		this.at += digits;
		return String.fromCharCode(Number.parseInt(hex, 16));
	}

	#template(): ConfigValue {
		const start = this.at++;
		const parts: TextPart[] = [];
		let text = '';
		let from = this.at;
		const flush = (): void => {
			if (text !== '') parts.push({ type: 'scalar', value: text, range: this.#from(from) });
			text = '';
		};
		while (this.at < this.#text.length && this.#text[this.at] !== '`') {
			if (!this.#text.startsWith('${', this.at)) {
				text += this.#text[this.at] === '\\' ? this.#escaped() : this.#text[this.at];
				this.at++;
				continue;
			}
			flush();
			const hole = this.at;
			this.at += 2;
			const variable = this.#match(environment);
			this.#passOver();
			this.at = Math.min(this.at + 1, this.#text.length);
			parts.push(this.#unknown(variable ? 'environment' : 'computed', hole, variable?.[1] ?? variable?.[3]));
			from = this.at;
		}
		flush();
		if (this.at < this.#text.length) this.at++;
		else this.#tell('syntax', { start, end: this.at });
		return joinedText(parts, this.#from(start));
	}

	/** Goes to the end of an expression: a comma, a semicolon, or a bracket that it has not opened. */
	#passOver(): void {
		let depth = 0;
		while (this.at < this.#text.length) {
			const next = this.#text[this.at] ?? '';
			if (depth === 0 && this.#isEnd()) return;
			if (next === '"' || next === "'") this.#quoted();
			else if (this.#text.startsWith('//', this.at) || this.#text.startsWith('/*', this.at)) this.#skip();
			else {
				if (opening.includes(next)) depth++;
				if (closing.includes(next)) depth--;
				this.at++;
			}
		}
	}

	#isEnd(): boolean {
		const next = this.#text[this.at];
		return next === undefined || ',;)]}'.includes(next);
	}

	/** Blanks and comments. */
	#skip(): void {
		for (;;) {
			if (this.#text.startsWith('/*', this.at)) {
				const end = this.#text.indexOf('*/', this.at + 2);
				this.at = end === -1 ? this.#text.length : end + 2;
			} else if (this.#match(blanks) === undefined && this.#match(lineComment) === undefined) return;
		}
	}

	#refused(code: DocumentProblemCode): ConfigValue {
		const start = this.at;
		this.#passOver();
		this.#tell(code, this.#from(start));
		return this.#unknown('broken', start);
	}

	#unknown(why: UnknownValue['why'], start: number, name?: string): UnknownValue {
		return { type: 'unknown', why, range: this.#from(start), ...(name !== undefined && { name }) };
	}

	#tell(code: DocumentProblemCode, range: TextRange): void {
		if (!this.problems.some((problem) => problem.code === code)) this.problems.push({ code, range });
	}

	#from(start: number): TextRange {
		return { start, end: this.at };
	}

	#match(form: RegExp): RegExpExecArray | undefined {
		form.lastIndex = this.at;
		const found = form.exec(this.#text);
		if (found === null) return undefined;
		this.at += found[0].length;
		return found;
	}
}
