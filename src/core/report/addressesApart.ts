/** A letter of a script that is not written in ASCII. */
const foreignLetter = /(?!\p{ASCII})\p{L}/u;

/**
 * A text in which a space stands between an address and a letter of a script without spaces, such as Japanese: editors and terminals would take what
 * follows for a part of the address.
 */
export function addressesApart(text: string): string {
	return text.replace(/https?:\/\/[\x21-\x7e]+/g, (address, offset: number) =>
		foreignLetter.test(text[offset + address.length] ?? '') ? `${address} ` : address,
	);
}
