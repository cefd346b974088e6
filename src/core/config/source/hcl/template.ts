import type { TextRange } from '../../../token/jsonPlace.ts';
import type { HclCursor } from './cursor.ts';
import type { HclExpression } from './syntax.ts';

/** Reads an expression over several lines, up to a bracket that it does not open. */
export type ReadHole = (cursor: HclCursor, depth: number) => HclExpression;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const plainOfQuoted = /[^"\\\n$%]+/y;
const plainOfHeredoc = /[^\r\n$%]+/y;
const plainOfBare = /[^$%]+/y;
const heredocStart = /<<(-?)([A-Za-z_][\w-]*)[ \t]*\r?\n/y;

/** A text in quotes (HCL Native Syntax Specification, "Template Expressions"); one that is not closed ends with its line. */
export function readQuoted(cursor: HclCursor, depth: number, readHole: ReadHole): HclExpression {
	const start = cursor.at++;
	const parts = new Parts(cursor, depth, readHole);
	while (cursor.next !== '"') {
		const next = cursor.next;
		if (next === undefined || next === '\n') {
			cursor.tell('syntax', { start: cursor.at, end: cursor.at });
			return parts.template(start);
		}
		if (next === '\\') parts.add(escaped(cursor));
		else parts.readPiece(plainOfQuoted);
	}
	cursor.at++;
	return parts.template(start);
}

/** A text over lines, between markers (`<<EOT`, `<<-EOT`); undefined where none begins. */
export function readHeredoc(cursor: HclCursor, depth: number, readHole: ReadHole): HclExpression | undefined {
	const start = cursor.at;
	const found = cursor.match(heredocStart);
	if (found === undefined) return undefined;
	const [, dash, marker = ''] = found;
	const contentStart = cursor.at;
	const parts = new Parts(cursor, depth, readHole);
	const last = new RegExp(`[ \\t]*${marker}[ \\t]*\\r?(?=\\n|$)`, 'y');
	for (;;) {
		const contentEnd = cursor.at;
		// Without the line break that the next line of the file begins behind.
		if (cursor.match(last) !== undefined) return parts.heredoc(start, { start: contentStart, end: contentEnd }, dash === '-');
		while (cursor.next !== undefined && cursor.next !== '\n') {
			// Lines end alike on every system.
			if (cursor.startsWith('\r\n')) cursor.at++;
			else parts.readPiece(plainOfHeredoc);
		}
		if (cursor.next === undefined) {
			cursor.tell('syntax', { start, end: start + found[0].trimEnd().length });
			return parts.heredoc(start, { start: contentStart, end: cursor.at }, dash === '-');
		}
		parts.add('\n');
		cursor.at++;
	}
}

/** A text without quotes, as JSON has it: the whole of what the cursor may read. */
export function readBare(cursor: HclCursor, readHole: ReadHole): HclExpression {
	const start = cursor.at;
	const parts = new Parts(cursor, 0, readHole);
	while (cursor.next !== undefined) parts.readPiece(plainOfBare);
	return parts.template(start);
}

/** What a backslash and what follows stand for. */
function escaped(cursor: HclCursor): string {
	const next = cursor.text[cursor.at + 1] ?? '';
	cursor.at += next === '\n' ? 1 : 2;
	const digits = next === 'u' ? 4 : next === 'U' ? 8 : 0;
	const hex = cursor.text.slice(cursor.at, cursor.at + digits);
	const point = Number.parseInt(hex, 16);
	if (digits === 0 || hex.length < digits || !/^[0-9a-fA-F]+$/.test(hex) || point > 0x10ffff) return escapes[next] ?? next;
	cursor.at += digits;
	return String.fromCodePoint(point);
}

/** The parts of a template as they are read. */
class Parts {
	readonly #cursor: HclCursor;
	readonly #depth: number;
	readonly #readHole: ReadHole;
	readonly #parts: HclExpression[] = [];
	readonly #holes: TextRange[] = [];
	#text = '';
	#from: number;

	constructor(cursor: HclCursor, depth: number, readHole: ReadHole) {
		this.#cursor = cursor;
		this.#depth = depth;
		this.#readHole = readHole;
		this.#from = cursor.at;
	}

	add(text: string): void {
		this.#text += text;
	}

	/** A run of plain text, an interpolation, a directive, or what stands for its beginning. */
	readPiece(plain: RegExp): void {
		const cursor = this.#cursor;
		const run = cursor.match(plain)?.[0];
		if (run !== undefined) {
			this.add(run);
			return;
		}
		const sign = cursor.next ?? '';
		const isEscaped = cursor.startsWith(`${sign}${sign}{`);
		if (isEscaped || !cursor.startsWith(`${sign}{`)) {
			this.add(isEscaped ? `${sign}{` : sign);
			cursor.at += isEscaped ? 3 : 1;
		} else this.#hole(sign);
	}

	#hole(sign: string): void {
		const cursor = this.#cursor;
		this.#flush();
		const start = cursor.at;
		cursor.at += 2;
		cursor.take('~');
		const value = sign === '$' ? this.#readHole(cursor, this.#depth + 1) : undefined;
		cursor.skip(true);
		if (cursor.next !== '}' && cursor.next !== '~') cursor.passOver();
		cursor.take('~');
		if (!cursor.take('}')) cursor.tell('syntax', { start, end: cursor.at });
		// What stands between directives (`%{ if … }`) is there or not.
		this.#parts.push(value ?? { type: 'computed', range: cursor.from(start) });
		this.#holes.push({ start, end: cursor.at });
		this.#from = cursor.at;
	}

	#flush(): void {
		if (this.#text !== '') this.#parts.push({ type: 'literal', value: this.#text, range: this.#cursor.from(this.#from) });
		this.#text = '';
	}

	heredoc(start: number, content: TextRange, indented: boolean): HclExpression {
		this.#flush();
		const parts = indented ? unindented(this.#parts) : this.#parts;
		return { type: 'template', parts, range: this.#cursor.from(start), heredoc: { content, holes: this.#holes } };
	}

	template(start: number): HclExpression {
		this.#flush();
		const range = this.#cursor.from(start);
		const parts = this.#parts;
		const [only] = parts;
		if (only === undefined) return { type: 'literal', value: '', range };
		return parts.length === 1 && only.type === 'literal' ? { ...only, range } : { type: 'template', parts, range };
	}
}

/** Without the blanks that all lines begin with (`<<-`). */
function unindented(parts: readonly HclExpression[]): readonly HclExpression[] {
	const texts = parts.map((part) => (part.type === 'literal' ? String(part.value) : '\u0000'));
	const lines = texts.join('').split('\n');
	const depths = lines.slice(0, -1).map((line) => line.length - line.trimStart().length);
	const depth = Math.min(...depths.slice(0, 10_000), Number.MAX_SAFE_INTEGER);
	if (depth === 0 || depth === Number.MAX_SAFE_INTEGER) return parts;
	const blanks = new RegExp(`\\n[ \\t]{1,${Math.min(depth, 1000)}}`, 'g');
	return parts.map((part, index) => {
		if (part.type !== 'literal') return part;
		const text = String(part.value).replace(blanks, '\n');
		return { ...part, value: index === 0 ? text.slice(Math.min(depth, text.length - text.trimStart().length)) : text };
	});
}
