/** Text that ends or hides nothing: everything but printable ASCII is escaped, marks that turn the direction of text (Unicode Annex #9) too. */
const plain = /[^\x20-\x7e]/g;

/** A string literal of TypeScript. */
export function typescriptString(text: string): string {
	const escaped = text.replace(/[\\']/g, '\\$&').replace(plain, (unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
	return `'${escaped}'`;
}

/** A list of string literals of TypeScript. */
export function typescriptList(texts: readonly string[]): string {
	return `[${texts.map(typescriptString).join(', ')}]`;
}

/** A double-quoted scalar of YAML 1.1 and 1.2 (§5.7). A code point beyond the BMP is one escape: two surrogates are refused by some readers. */
export function yamlString(text: string): string {
	const escaped = text.replace(/[\\"]/g, '\\$&').replace(new RegExp(plain, 'gu'), (character) => {
		const point = character.codePointAt(0) ?? 0;
		return point > 0xffff ? `\\U${hex(point, 8)}` : `\\u${hex(point, 4)}`;
	});
	return `"${escaped}"`;
}

/** The same for a property file of Spring, where `${…}` would be replaced: a backslash keeps it as it is (Spring Framework 6.2). */
export function springString(text: string): string {
	return yamlString(text.replaceAll('${', '\\${'));
}

function hex(value: number, digits: number): string {
	return value.toString(16).padStart(digits, '0');
}
