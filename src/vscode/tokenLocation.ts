import * as vscode from 'vscode';
import { findTokenAt } from '../core/token/find.ts';

/** Where a token stands, as a hover's link carries it: the token itself never stands in a link. */
export interface TokenLocation {
	readonly uri: string;
	readonly line: number;
	readonly start: number;
	readonly end: number;
}

/** Longer lines are not searched while the cursor moves or the mouse rests. */
const maxLineLength = 2_000_000;

/** The token in the line at the position. */
export function tokenRangeAt(document: vscode.TextDocument, position: vscode.Position): vscode.Range | undefined {
	const { text, lineNumber } = document.lineAt(position.line);
	if (text.length > maxLineLength) return undefined;
	const match = findTokenAt(text, position.character);
	return match && new vscode.Range(lineNumber, match.start, lineNumber, match.end);
}

/** Checks an argument of a command, which any extension or link may have written. */
export function isTokenLocation(value: unknown): value is TokenLocation {
	if (typeof value !== 'object' || value === null) return false;
	const { uri, line, start, end } = value as Partial<Record<keyof TokenLocation, unknown>>;
	return typeof uri === 'string' && [line, start, end].every((number) => Number.isSafeInteger(number) && Number(number) >= 0);
}

/** The text at a location, if that document is still there. */
export async function textAt({ uri, line, start, end }: TokenLocation): Promise<string> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
	return document.getText(new vscode.Range(line, start, line, end));
}
