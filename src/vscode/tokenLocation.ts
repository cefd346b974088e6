import * as vscode from 'vscode';
import type { DocumentToken, DocumentTokens } from './documentTokens.ts';

/** Where a token stands, as a link carries it: the token itself never stands in a link. Lines and characters count from 0. */
export interface TokenLocation {
	readonly uri: string;
	readonly start: readonly [line: number, character: number];
	readonly end: readonly [line: number, character: number];
}

/** The location of a range. */
export function tokenLocation(uri: vscode.Uri, { start, end }: vscode.Range): TokenLocation {
	return { uri: uri.toString(), start: [start.line, start.character], end: [end.line, end.character] };
}

/** Checks an argument of a command, which any extension or link may have written. */
export function isTokenLocation(value: unknown): value is TokenLocation {
	if (typeof value !== 'object' || value === null) return false;
	const { uri, start, end } = value as Partial<Record<keyof TokenLocation, unknown>>;
	return typeof uri === 'string' && isPlace(start) && isPlace(end);
}

function isPlace(value: unknown): boolean {
	return Array.isArray(value) && value.length === 2 && value.every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
}

/** The range of a location. */
export function rangeOf({ start, end }: TokenLocation): vscode.Range {
	return new vscode.Range(...start, ...end);
}

/** A document, and the token that was pointed at in it. */
export interface LocatedToken {
	readonly document: vscode.TextDocument;
	/** Absent when the document holds none there any more. */
	readonly token?: DocumentToken;
}

/** The token at a location. Rejects when the document cannot be opened. */
export async function tokenAtLocation(tokens: DocumentTokens, location: TokenLocation): Promise<LocatedToken> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location.uri, true));
	const { start } = rangeOf(location);
	// A place behind the end of the text would be taken for its end, where another token may be.
	const token = document.validatePosition(start).isEqual(start) ? tokens.at(document, start) : undefined;
	return { document, ...(token && { token }) };
}
