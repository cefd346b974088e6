import type * as vscode from 'vscode';
import type { PointedText } from '../../core/claims/pointed/pointed.ts';
import { decodedScheme } from '../ids.ts';

/** A longer line is minified or data: nobody reads names in it. */
const maxLine = 20_000;
/** Lines around the mouse that tell what its line belongs to, and how much of each. */
const neighbourhood = 40;
const maxNeighbour = 2_000;
/** Lines of a decoded document that is read whole. */
const maxDecodedLines = 5_000;

/** The text around a position, in time that does not grow with the document; undefined where the line is too long. */
export function surroundingText(document: vscode.TextDocument, { line, character }: vscode.Position): PointedText | undefined {
	const { text } = document.lineAt(line);
	if (text.length > maxLine) return undefined;
	const isDecoded = document.uri.scheme === decodedScheme;
	const whole = isDecoded && document.lineCount <= maxDecodedLines;
	const first = whole ? 0 : Math.max(0, line - neighbourhood);
	const last = whole ? document.lineCount - 1 : Math.min(document.lineCount - 1, line + neighbourhood);
	const lines: string[] = [];
	for (let at = first; at <= last; at++) {
		const full = at === line ? text : document.lineAt(at).text;
		lines.push(at === line || whole ? full : full.slice(0, maxNeighbour));
	}
	return { lines, line: line - first, character, syntax: syntaxOf(document), isDecoded };
}

function syntaxOf({ languageId, uri }: vscode.TextDocument): PointedText['syntax'] {
	if (languageId.includes('yaml')) return 'yaml';
	return languageId === 'dotenv' || /\/[^/]*\.env(?:\.[\w.-]+)?$/.test(uri.path) ? 'dotenv' : 'other';
}
