import type { CodeNode } from './codeTree.ts';

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };
const escapeForm = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|\r\n|([\s\S]))/g;

/** The text that a piece of a string or template stands for (ECMAScript, "String Literals"). */
export function unescaped(written: string): string {
	if (!written.includes('\\')) return written;
	return written.replace(escapeForm, (_, code?: string, unit?: string, byte?: string, other?: string) => {
		const hex = code ?? unit ?? byte;
		if (hex !== undefined) return Number.parseInt(hex, 16) > 0x10ffff ? '\ufffd' : String.fromCodePoint(Number.parseInt(hex, 16));
		return other === undefined || other === '\n' ? '' : (escapes[other] ?? other);
	});
}

/** The text of a node `String`; undefined for one that is broken off. */
export function textOfString(text: string, { from, to }: CodeNode): string | undefined {
	const written = text.slice(from, to);
	return written.length > 1 && written.endsWith(written[0] ?? '') ? unescaped(written.slice(1, -1)) : undefined;
}

/** The number that a node `Number` stands for; undefined for those that JSON has no form for, as `10n`. */
export function numberOfLiteral(written: string): number | undefined {
	const number = Number(written.replaceAll('_', ''));
	return Number.isFinite(number) ? number : undefined;
}
