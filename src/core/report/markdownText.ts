const maxLength = 160;
/** Characters that reorder or hide text (Unicode bidi controls, zero-width characters, other controls). */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Foreign text as a code span: nothing in it is read as Markdown, HTML, an icon or a link; what cannot be seen is spelled out. */
export function codeSpan(foreign: string): string {
	const shortened = foreign.length > maxLength ? `${foreign.slice(0, maxLength)}…` : foreign;
	// VS Code draws icons inside code too.
	const text = visible(shortened).replace(/\$(?=\()/g, spellOut);
	if (text.trim() === '') return '` `';
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence} ${text} ${fence}`;
}

/** Foreign text where no Markdown is read: what cannot be seen is spelled out. */
export function visible(foreign: string): string {
	return foreign.replace(unseen, spellOut);
}

/**
 * One of our own sentences, which may hold foreign values, with every mark of Markdown escaped, links and icons included. (`appendText` would
 * also turn every space into one that does not break, and long sentences would not wrap.)
 */
export function plain(sentence: string): string {
	const withoutIcons = sentence.replace(/\$\(/g, '\\$(').replace(unseen, spellOut);
	return withoutIcons.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/**
 * Foreign text as a code span in a cell of a table, where a pipe is escaped even in code (GFM, "Tables"). Behind a backslash that escape would
 * mean something else, so there the pipe is spelled out. What `plain` gives needs nothing more.
 */
export function codeCell(foreign: string): string {
	return codeSpan(foreign).replace(/(\\*)\|/g, (_run, before: string) => before + (before.length % 2 === 0 ? '\\|' : spellOut('|')));
}

function spellOut(character: string): string {
	return `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
}
