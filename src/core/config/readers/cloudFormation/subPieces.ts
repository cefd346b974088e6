/** A piece of a text for `Fn::Sub`: a text as it is, or a variable without its brackets. */
export type SubPiece = { readonly text: string } | { readonly variable: string };

/** The pieces of a text for `Fn::Sub`; `${!Literal}` stands for `${Literal}` (CloudFormation User Guide, "Fn::Sub"). */
export function subPieces(text: string): readonly SubPiece[] {
	const pieces: SubPiece[] = [];
	let from = 0;
	for (const { 0: whole, 1: literal, 2: variable = '', index } of text.matchAll(/\$\{(!?)([^{}]{1,500})\}/g)) {
		if (index > from) pieces.push({ text: text.slice(from, index) });
		pieces.push(literal ? { text: `\${${variable}}` } : { variable: variable.trim() });
		from = index + whole.length;
	}
	if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from) });
	return pieces;
}
