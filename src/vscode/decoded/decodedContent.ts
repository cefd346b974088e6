import type * as vscode from 'vscode';
import { decode } from '../../core/token/decode.ts';
import { kindTitle } from '../../words/kinds.ts';
import type { PointedToken, TokenPlace } from '../tokenSource.ts';
import { words } from '../words.ts';
import type { DecodedContent } from './decodedDocuments.ts';
import { decodedText } from './decodedText.ts';

/** Longer names of files are cut, so that not even a file that is named by a token brings it into an address. */
const maxNameLength = 40;

/** What a decoded document shows of a token, and its title: the kind, and the file and line where it stands. */
export function decodedContent({ text, place }: PointedToken, sorted = false): DecodedContent {
	const decoded = decode(text);
	const kind = kindTitle(decoded.kind, words);
	return { title: place ? `${kind} · ${placeName(place)}` : kind, text: decodedText(decoded, words, sorted) };
}

/** File and line, counted from 1. */
export function placeName({ document, range }: TokenPlace): string {
	return `${nameOf(document.uri)}:${range.start.line + 1}`;
}

function nameOf({ path }: vscode.Uri): string {
	const name = path.slice(path.lastIndexOf('/') + 1);
	return name.length > maxNameLength ? `${name.slice(0, maxNameLength)}…` : name;
}
