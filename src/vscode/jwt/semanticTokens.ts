import * as vscode from 'vscode';
import type { DocumentToken } from '../documentTokens.ts';
import { jwtTokenTypes } from '../ids.ts';
import { piecesOf } from './pieces.ts';

/** Colours for the parts of every token in a `.jwt` document. */
export function semanticTokens(
	tokens: readonly DocumentToken[],
	document: vscode.TextDocument,
	legend: vscode.SemanticTokensLegend,
): vscode.SemanticTokens {
	const builder = new vscode.SemanticTokensBuilder(legend);
	for (const { range, text, decoded } of tokens) {
		for (const { line, character, length, part } of piecesOf(linesIn(document, range), text, decoded.parts)) {
			if (part === 'token' || part === 'extra') continue;
			const column = line === 0 ? range.start.character + character : character;
			const start = new vscode.Position(range.start.line + line, column);
			builder.push(new vscode.Range(start, start.translate(0, length)), jwtTokenTypes[part]);
		}
	}
	return builder.build();
}

function linesIn(document: vscode.TextDocument, range: vscode.Range): readonly string[] {
	return document.getText(range).split(/\r\n|\r|\n/);
}
