import { CST } from 'yaml';
import type { TextRange } from '../../../token/jsonPlace.ts';
import type { ScalarValue } from '../../model/value.ts';
import { endOfWritten, plainValue } from '../yamlScalar.ts';
import { NotPlain, type YamlCursor } from './yamlCursor.ts';

/** A scalar as its text, before it is known whether it is a key or a value. */
export interface WrittenScalar {
	readonly written: string;
	readonly isQuoted: boolean;
	readonly range: TextRange;
}

/** Of `key: value` (YAML 1.2 §7.4.2: "limited to a single line", and to 1,024 characters). */
const maxKeyLength = 1_024;

/** What no plain scalar begins with (YAML 1.2 §7.3.3); `?`, `:` and a byte order mark may, and nobody begins one so. */
const indicators = new Set([...',[]{}#&*!|>\'"%@`?:\ufeff'].map((mark) => mark.charCodeAt(0)));
const flowIndicators = new Set([...',[]{}'].map((mark) => mark.charCodeAt(0)));
const [lineFeed, carriageReturn, tab, space, doubleQuote, numberSign, singleQuote, dash, colon, backslash] = [
	10, 13, 9, 32, 34, 35, 39, 45, 58, 92,
] as const;

/** A scalar as a value. */
export function scalarValue({ written, isQuoted, range }: WrittenScalar): ScalarValue {
	return { type: 'scalar', value: isQuoted ? written : plainValue(written), range };
}

/** The name of a key that ends there; the cursor goes behind its colon. Undefined where it is no key. */
export function keyName(cursor: YamlCursor, { written, isQuoted, range }: WrittenScalar, inFlow: boolean): string | undefined {
	let ahead = 0;
	while (cursor.code(ahead) === space) ahead++;
	if (cursor.code(ahead) !== colon || !(cursor.isBlank(ahead + 1) || (inFlow && isQuoted))) return undefined;
	if (range.end - range.start > maxKeyLength || range.start < cursor.lineStart || (written === '<<' && !isQuoted)) throw new NotPlain();
	cursor.at += ahead + 1;
	return written;
}

/** The scalar that begins at the cursor, which goes behind it; a quoted one may go over lines, which stand further in than `holder`. */
export function readScalar(cursor: YamlCursor, holder: number, inFlow: boolean): WrittenScalar {
	const code = cursor.code();
	return code === singleQuote || code === doubleQuote ? readQuoted(cursor, code, holder) : readPlain(cursor, inFlow);
}

function readPlain(cursor: YamlCursor, inFlow: boolean): WrittenScalar {
	const start = cursor.at;
	const code = cursor.code();
	if (indicators.has(code) || (code === dash && (cursor.isBlank(1) || (inFlow && flowIndicators.has(cursor.code(1))))))
		throw new NotPlain();
	const end = plainEnd(cursor, inFlow);
	cursor.at = end;
	return { written: cursor.text.slice(start, end), isQuoted: false, range: { start, end } };
}

/** Where a plain scalar ends in its line (YAML 1.2 §7.3.3). */
function plainEnd({ text, at: start }: YamlCursor, inFlow: boolean): number {
	let at = start;
	for (; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === lineFeed) break;
		if (code === tab || code === carriageReturn) {
			if (text.charCodeAt(at + 1) === lineFeed && code === carriageReturn) break;
			throw new NotPlain();
		}
		if (code === colon) {
			const next = text.charCodeAt(at + 1);
			if (Number.isNaN(next) || next === space || next === lineFeed || next === carriageReturn) break;
			if (next === tab || (inFlow && flowIndicators.has(next))) throw new NotPlain();
		} else if (code === numberSign && text.charCodeAt(at - 1) === space) break;
		else if (inFlow && flowIndicators.has(code)) break;
	}
	while (at > start && text.charCodeAt(at - 1) === space) at--;
	return at;
}

function readQuoted(cursor: YamlCursor, quote: typeof singleQuote | typeof doubleQuote, holder: number): WrittenScalar {
	const { text, at: start } = cursor;
	let isLiteral = true;
	let at = start + 1;
	for (; ; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) {
			if (quote === doubleQuote || text.charCodeAt(at + 1) !== singleQuote) break;
			isLiteral = false;
			at++;
		} else if (code === lineFeed) {
			isLiteral = false;
			checkIndent(text, at + 1, holder);
			cursor.lineStart = at + 1;
		} else if (code === backslash && quote === doubleQuote) {
			isLiteral = false;
			// Behind a backslash at its end a line goes on.
			if (text.charCodeAt(at + 1) !== lineFeed) at++;
		} else if (code === tab || Number.isNaN(code)) throw new NotPlain();
	}
	const end = at + 1;
	cursor.at = end;
	const source = text.slice(start, end);
	const type = quote === doubleQuote ? 'double-quoted-scalar' : 'single-quoted-scalar';
	const written = isLiteral ? source.slice(1, -1) : resolved({ type, offset: start, indent: 0, source });
	return { written, isQuoted: true, range: { start, end } };
}

/** A line of a quoted text that has something in it stands further in than what holds it (YAML 1.2 §7.3.1, with the indentation of a flow). */
function checkIndent(text: string, lineStart: number, holder: number): void {
	let at = lineStart;
	while (text.charCodeAt(at) === space) at++;
	if (at - lineStart <= holder && !isLineEnd(text, at)) throw new NotPlain();
}

function isLineEnd(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code === lineFeed || Number.isNaN(code) || (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed);
}

/** A plain scalar that goes on in lines further in than `holder`; the cursor stands at the first of them, and goes behind the last. */
export function readPlainLines(cursor: YamlCursor, { range: { start } }: WrittenScalar, holder: number): WrittenScalar {
	let end = start;
	while (!cursor.isAtEnd && cursor.column > holder && !cursor.passedComment) {
		end = plainEnd(cursor, false);
		cursor.at = end;
		// A name in the middle of a text is a fault.
		if (cursor.code() === colon || end === start) throw new NotPlain();
		cursor.skip();
		if (!cursor.passedLine && !cursor.isAtEnd) throw new NotPlain();
	}
	return {
		written: resolved({ type: 'scalar', offset: start, indent: 0, source: cursor.text.slice(start, end) }),
		isQuoted: false,
		range: { start, end },
	};
}

/** Without an indentation of its own, and without the blank lines behind it (YAML 1.2 §8.1.1). */
const blockHeader = /[|>]-?(?= |\n)[ ]*(?:(?<= )#[^\n]*)?\n/y;

/** A text over lines (`|` or `>`, YAML 1.2 §8.1) in a block whose column is `holder`; the cursor goes to the first line behind it. */
export function readBlockScalar(cursor: YamlCursor, holder: number): ScalarValue {
	const { text, at: start } = cursor;
	blockHeader.lastIndex = start;
	const [header] = blockHeader.exec(text) ?? [];
	if (header === undefined || holder < 0) throw new NotPlain();
	const bodyStart = start + header.length;
	let indent: number | undefined;
	let next = bodyStart;
	while (next < text.length) {
		let first = next;
		while (text.charCodeAt(first) === space) first++;
		const code = text.charCodeAt(first);
		const depth = first - next;
		if (code === lineFeed || Number.isNaN(code)) {
			// Blanks can be a part of the text.
			if (depth > (indent ?? 0)) throw new NotPlain();
		} else if (indent === undefined) {
			if (depth <= holder || code === tab) throw new NotPlain();
			indent = depth;
		} else if (depth < indent) {
			if (depth > holder) throw new NotPlain();
			break;
		}
		const lineEnd = text.indexOf('\n', first);
		next = lineEnd === -1 ? text.length : lineEnd + 1;
	}
	const source = text.slice(bodyStart, next);
	if (indent === undefined || source.includes('\r')) throw new NotPlain();
	cursor.toLine(next);
	const value = resolved({
		type: 'block-scalar',
		offset: start,
		indent: holder,
		props: [{ type: 'block-scalar-header', offset: start, indent: holder, source: header.trimEnd() }],
		source,
	});
	return { type: 'scalar', value, range: { start, end: endOfWritten(text, start, next) } };
}

/** What the library makes of a text that is not as it is written. */
function resolved(token: CST.FlowScalar | CST.BlockScalar): string {
	const scalar = CST.resolveAsScalar(token as CST.FlowScalar, false, () => {
		throw new NotPlain();
	});
	return scalar.value;
}
