/** A width in em that the text stays within: full-width letters take one em, others about six tenths. */
export function textWidth(text: string): number {
	let width = 0.4;
	for (const letter of text) width += letter > '\u2E7F' ? 1.02 : 0.62;
	return width;
}
