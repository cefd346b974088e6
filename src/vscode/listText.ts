/** Longer texts do not fit into a list. */
const maxLength = 200;
/** Marks of ASCII that may mean something in Markdown, all but those of names and addresses, and what cannot be seen. */
const unsafe = /[!"#$%&'()*;<>?[\\\]^`{|}~]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

/**
 * Foreign text for an entry of a quick pick. VS Code shows what is cut off there again as Markdown, and an image in it would be fetched;
 * so marks that could make a link, an image or an icon stand in their wide form, and what cannot be seen as a replacement character.
 */
export function listText(foreign: string): string {
	const end = foreign.length > maxLength ? '…' : '';
	return foreign.slice(0, maxLength).replace(unsafe, wide) + end;
}

function wide(mark: string): string {
	return mark > ' ' && mark <= '~' ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : '\ufffd';
}
