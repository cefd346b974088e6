/** UTF-16 units that a gap inside a token may take at the most. */
export const maxGap = 400;

const escapeCode = 27;
const lineFeed = 10;
const carriageReturn = 13;
const backslash = 92;
const equals = 61;
const quotes: readonly number[] = [34, 39, 96];
/** Operators that join string literals: `+` nearly everywhere, `&` in Visual Basic, `.` in PHP and Perl, `..` in Lua, `<>` in Elixir. */
const operators = ['+', '&', '..', '.', '<>'];

/**
 * The offset after a gap that stands inside a token without ending it, because whoever wrote it there meant one text: a colour of a terminal, a
 * line that a backslash or a soft line break (RFC 2045 §6.7) continues, the seam between two string literals. Undefined where none begins.
 * What follows it, the caller looks at. Reads at most `maxGap` units.
 */
export function literalGapEnd(text: string, at: number): number | undefined {
	const code = text.charCodeAt(at);
	if (code === escapeCode) return colourEnd(text, at);
	if (code === backslash) return continuedLineEnd(text, at);
	if (code === equals) return lineBreakEnd(text, at + 1);
	return quotes.includes(code) ? seamEnd(text, at, code) : undefined;
}

/** After a line break that begins here (`\n` or `\r\n`), or undefined. */
export function lineBreakEnd(text: string, at: number): number | undefined {
	if (text.charCodeAt(at) === lineFeed) return at + 1;
	return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? at + 2 : undefined;
}

/** After sequences such as `ESC[31m` (ECMA-48 §5.4), of which several may stand together. */
function colourEnd(text: string, at: number): number | undefined {
	if (text[at + 1] !== '[') return undefined;
	let end = at + 2;
	while (end < at + 24 && isOneOf(text[end], '0123456789;')) end++;
	if (!/^[A-Za-z]/.test(text.charAt(end))) return undefined;
	const next = end + 1;
	return (text.charCodeAt(next) === escapeCode && next - at < 100 ? colourEnd(text, next) : undefined) ?? next;
}

/** After a backslash at the end of a line, and the indentation of the next one. */
function continuedLineEnd(text: string, at: number): number | undefined {
	if (text.charCodeAt(at) !== backslash) return undefined;
	const line = lineBreakEnd(text, at + 1);
	return line === undefined ? undefined : blanksEnd(text, line, at + maxGap);
}

/**
 * From the quote that closes one literal to the one that opens the next: with an operator between, or with a line break alone, as Python and C
 * join literals of one kind.
 */
function seamEnd(text: string, at: number, quote: number): number | undefined {
	const limit = at + maxGap;
	let end = quotesEnd(text, at);
	let broken = false;
	let joined = false;
	for (let tries = 0; tries < 3; tries++) {
		const from = end;
		end = spaceEnd(text, end, limit);
		broken ||= text.slice(from, end).includes('\n');
		const line = continuedLineEnd(text, end);
		const operator = line ?? operatorEnd(text, end);
		if (operator === undefined) break;
		if (line === undefined) joined = true;
		else broken = true;
		end = operator;
	}
	return openingEnd(text, end, limit, joined ? quotes : broken ? [quote] : []);
}

function operatorEnd(text: string, at: number): number | undefined {
	const operator = operators.find((each) => text.startsWith(each, at));
	return operator === undefined ? undefined : at + operator.length;
}

/** What stands before a literal that is added: the variable of an assignment, or a method that may be called on what came before. */
const addition = /^(?:[\w$.]{1,60}[ \t]?\+=|[\w$.]{0,60}\.(?:append|Append|concat)\()/;

/**
 * From the quote that closes a literal to the one that opens the literal added to it by the rest of the statement, by the next one or by whatever
 * joins a list: `").append("`, `"; text += "`, `") + ("`, `", "`. Undefined where none begins. Whether both are one text, only the whole can tell.
 * Reads at most `maxGap` units.
 */
export function additionGapEnd(text: string, at: number): number | undefined {
	if (!quotes.includes(text.charCodeAt(at))) return undefined;
	const limit = at + maxGap;
	const closed = quotesEnd(text, at);
	const call = text[closed] === ')' ? closed + 1 : closed;
	const statement = spaceEnd(text, text[call] === ';' ? call + 1 : call, limit);
	const [added] = addition.exec(text.slice(statement, statement + 80)) ?? [];
	if (added !== undefined) return openingEnd(text, spaceEnd(text, statement + added.length, limit), limit, quotes);
	return bracketedSeamEnd(text, closed, limit) ?? listGapEnd(text, at);
}

/**
 * From the quote that closes a literal to the one that opens the next in a list: `", "`. Undefined where none begins. Reads at most `maxGap` units.
 */
export function listGapEnd(text: string, at: number): number | undefined {
	if (!quotes.includes(text.charCodeAt(at))) return undefined;
	const limit = at + maxGap;
	const comma = spaceEnd(text, quotesEnd(text, at), limit);
	return text[comma] === ',' ? openingEnd(text, spaceEnd(text, comma + 1, limit), limit, quotes) : undefined;
}

/** Is the literal that ends with the quote at an offset the last one of a list? */
export function closesList(text: string, at: number): boolean {
	if (!quotes.includes(text.charCodeAt(at))) return false;
	const limit = at + maxGap;
	const end = spaceEnd(text, quotesEnd(text, at), limit);
	return isOneOf(text[text[end] === ',' ? spaceEnd(text, end + 1, limit) : end], ')]}');
}

/** From behind a literal to the one that an operator adds to it, with brackets around one of them or both: `") + ("`. */
function bracketedSeamEnd(text: string, closed: number, limit: number): number | undefined {
	const operator = operatorEnd(text, bracketsEnd(text, closed, ')', limit));
	return operator === undefined ? undefined : openingEnd(text, bracketsEnd(text, operator, '(', limit), limit, quotes);
}

/** After brackets of one kind, with spaces around them. */
function bracketsEnd(text: string, from: number, bracket: string, limit: number): number {
	let at = spaceEnd(text, from, limit);
	while (at < limit && text[at] === bracket) at = spaceEnd(text, at + 1, limit);
	return at;
}

/** After the quote that stands here, or after three of them where three are one mark. */
function quotesEnd(text: string, at: number): number {
	return at + (text.startsWith(text.charAt(at).repeat(3), at) ? 3 : 1);
}

/** After the prefix of a literal, if it has one, and what opens it: a quote, or three, behind which the text may begin on a line of its own. */
function openingEnd(text: string, at: number, limit: number, opening: readonly number[]): number | undefined {
	let end = at;
	for (let marks = 0; marks < 2 && isOneOf(text[end], 'fFrRbBuUlL$@'); marks++) end++;
	if (!opening.includes(text.charCodeAt(end)) || end >= limit) return undefined;
	const opened = quotesEnd(text, end);
	const line = opened === end + 1 ? undefined : lineBreakEnd(text, opened);
	return line === undefined ? opened : blanksEnd(text, line, limit);
}

/** After blanks, line breaks and comments. */
function spaceEnd(text: string, from: number, limit: number): number {
	for (let at = from; at < limit; ) {
		const after = isOneOf(text[at], ' \t\r\n') ? at + 1 : commentEnd(text, at, limit);
		if (after === undefined) return at;
		at = after;
	}
	return limit;
}

function commentEnd(text: string, at: number, limit: number): number | undefined {
	const block = text.startsWith('/*', at);
	if (!block && !text.startsWith('//', at) && text[at] !== '#') return undefined;
	const rest = text.slice(at, limit);
	const end = rest.indexOf(block ? '*/' : '\n');
	return end === -1 ? undefined : at + end + (block ? 2 : 1);
}

function blanksEnd(text: string, from: number, limit: number): number {
	let at = from;
	while (at < limit && isOneOf(text[at], ' \t')) at++;
	return at;
}

function isOneOf(character: string | undefined, characters: string): boolean {
	return character !== undefined && characters.includes(character);
}
