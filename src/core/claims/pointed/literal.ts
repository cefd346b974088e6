/** A string literal of JSON or source code; offsets count in the text that holds it, and are those of what stands between its quotes. */
export interface Literal {
	readonly start: number;
	/** Exclusive. Where the literal is cut, the end of its line. */
	readonly end: number;
	/** The offset behind its closing quotes. */
	readonly after: number;
	/** How a quote is written in it: behind a backslash, twice (a verbatim literal of C#), or as it is (a raw literal; so a shell and YAML). */
	readonly quotes: 'escaped' | 'doubled' | 'bare';
}

/** What a literal says, and for each of its UTF-16 units, and its end, the offset at which that begins in the text around. */
export interface LiteralText {
	readonly text: string;
	readonly offsets: readonly number[];
}

const controls: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * The literal whose quote stands at an offset. It ends with its line. Undefined for three quotes that open a text of several lines: what follows
 * them is read as if it stood in no quotes.
 */
export function literalAt(text: string, at: number): Literal | undefined {
	const quote = text.charAt(at);
	if (quote === '"' && /@\$?$/.test(text.slice(Math.max(0, at - 2), at)))
		return literal(text, at + 1, endOfVerbatim(text, at + 1), 'doubled');
	const triple = quote.repeat(3);
	if (!text.startsWith(triple, at)) {
		const end = endOfString(text, at + 1, quote);
		return literal(text, at + 1, end, quote !== '"' && isRaw(text.slice(at + 1, end)) ? 'bare' : 'escaped');
	}
	const end = text.indexOf(triple, at + 3);
	const inside = text.slice(at + 3, Math.max(end, 0));
	if (end === -1 || inside.includes('\n')) return undefined;
	return { start: at + 3, end, after: end + 3, quotes: isRaw(inside) ? 'bare' : 'escaped' };
}

/**
 * Are the backslashes in it those of JSON inside JSON, and none of the literal's own? The quotes of that JSON stand bare, so with an escape of
 * the literal too, a quote further inside has an even number of backslashes.
 */
function isRaw(inside: string): boolean {
	const run = /(?<!\\)\\+(?=")/.exec(inside);
	return run !== null && run[0].length % 2 === 1 && /(?<!\\)"/.test(inside.slice(0, run.index));
}

/** The text of a literal without the escapes of its outermost level. Linear in its length. */
export function literalText(text: string, { start, end, quotes }: Literal): LiteralText {
	const characters: string[] = [];
	const offsets: number[] = [];
	for (let at = start; at < end; ) {
		const [character, length] = characterAt(text, at, quotes);
		characters.push(character);
		offsets.push(at);
		at += length;
	}
	return { text: characters.join(''), offsets: [...offsets, end] };
}

/** One UTF-16 unit, and how many units it is written with. An escape that no language knows stands for what follows the backslash. */
function characterAt(text: string, at: number, quotes: Literal['quotes']): readonly [character: string, length: number] {
	if (quotes === 'doubled' && text.startsWith('""', at)) return ['"', 2];
	if (quotes !== 'escaped' || text[at] !== '\\') return [text.charAt(at), 1];
	const hex = /^(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/i.exec(text.slice(at + 1, at + 6));
	if (hex) return [String.fromCharCode(Number.parseInt(hex[1] ?? hex[2] ?? '', 16)), hex[0].length + 1];
	const escaped = text.charAt(at + 1);
	return [controls[escaped] ?? escaped, 2];
}

function literal(text: string, start: number, end: number, quotes: Literal['quotes']): Literal {
	return { start, end, after: end < text.length && text[end] !== '\n' ? end + 1 : end, quotes };
}

function endOfString(text: string, start: number, quote: string): number {
	let at = start;
	while (at < text.length && text[at] !== quote && text[at] !== '\n') at += text[at] === '\\' && text[at + 1] !== '\n' ? 2 : 1;
	return Math.min(at, text.length);
}

function endOfVerbatim(text: string, start: number): number {
	let at = start;
	while (at < text.length && text[at] !== '\n') {
		if (text[at] === '"' && text[++at] !== '"') return at - 1;
		at++;
	}
	return at;
}
