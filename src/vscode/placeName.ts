import type * as vscode from 'vscode';

/** Longer names of files are cut, so that not even a file that is named by a token brings it into an address. */
const maxNameLength = 40;

/** File and line of a token, counted from 1. */
export function placeName({
	document,
	range,
}: {
	readonly document: Pick<vscode.TextDocument, 'uri'>;
	readonly range: vscode.Range;
}): string {
	return `${nameOf(document.uri)}:${range.start.line + 1}`;
}

function nameOf({ path }: vscode.Uri): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name.length > maxNameLength ? `${name.slice(0, maxNameLength)}…` : name;
}
