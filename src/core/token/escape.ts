/** A character of a token that is written as an escape: what it stands for, and the offset after it. */
export interface EscapedCharacter {
	readonly character: string;
	readonly end: number;
}

/** Characters of a token that encoders escape. Letters, digits and dots they leave alone. */
const escapable = new Set(['=', '+', '/', '-', '_']);
const percent = 37;
const backslash = 92;

/**
 * Reads a character of a token written as a percent-encoding (`%3D`, also encoded twice as `%253D`; RFC 3986 §2.1), or as an escape of JSON
 * and most languages (`\u003d`, `\x3d`, `\/`), with as many backslashes as JSON inside JSON needs. Undefined where none stands.
 */
export function escapedCharacter(text: string, at: number): EscapedCharacter | undefined {
	const first = text.charCodeAt(at);
	if (first === percent) {
		let digits = at + 1;
		while (text.startsWith('25', digits) && digits - at < 8) digits += 2;
		return fromHex(text, digits, 2);
	}
	if (first !== backslash) return undefined;
	let mark = at + 1;
	while (text.charCodeAt(mark) === backslash && mark - at < 16) mark++;
	const kind = text[mark];
	if (kind === '/') return { character: '/', end: mark + 1 };
	if (kind === 'u') return fromHex(text, mark + 1, 4);
	return kind === 'x' ? fromHex(text, mark + 1, 2) : undefined;
}

function fromHex(text: string, at: number, length: number): EscapedCharacter | undefined {
	const digits = text.slice(at, at + length);
	if (!/^[0-9a-f]+$/i.test(digits) || digits.length < length) return undefined;
	const character = String.fromCharCode(Number.parseInt(digits, 16));
	return escapable.has(character) ? { character, end: at + length } : undefined;
}

/** Does an escape end here: `%20` (also encoded again, `%2520`), `\n`, `\u0026`, `\x3d`, or an ANSI colour? What follows one begins anew. */
export function endsEscape(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - 16), at);
	return /(?:%(?:25){0,3}[0-9a-f]{2}|\\[abefnrtv0]|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|(?:\u001b|\\u001b|\\x1b|\\033|\\e)\[[0-9;]*[a-z])$/i.test(
		before,
	);
}
