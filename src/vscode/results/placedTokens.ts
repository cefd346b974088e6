import type * as vscode from 'vscode';
import type { CommandCall } from '../commandCall.ts';
import type { DocumentToken, DocumentTokens } from '../documentTokens.ts';
import { cellOf } from '../notebookCell.ts';
import { isTokenLocation, type TokenLocation, tokenAtLocation } from '../tokenLocation.ts';

/** A token and the document that it stands in. */
export interface PlacedToken {
	readonly document: vscode.TextDocument;
	readonly token: DocumentToken;
	/** The cell of a notebook that the document is; counts from 0. */
	readonly cell?: number;
}

/** Tokens that a row of the Tokens view stands for. */
interface ListedTokens {
	readonly tokens: readonly TokenLocation[];
}

/** Looks for the tokens that are meant, as they are at that time. */
export type MeantTokens = () => Promise<readonly PlacedToken[]>;

/**
 * The tokens that are meant: those of a row of the Tokens view, else all of the notebook or the document that is active. Undefined when neither is.
 * A token that is no longer where it was listed is passed over, and so is a file that cannot be opened.
 */
export function meantTokens(tokens: DocumentTokens, { argument, editor, notebook }: CommandCall): MeantTokens | undefined {
	if (isListedTokens(argument)) return () => listedTokens(tokens, argument);
	if (notebook) return async () => notebook.getCells().flatMap(({ document, index }) => tokensOf(tokens, document, index));
	const document = editor?.document;
	return document && (async () => tokensOf(tokens, document, cellOf(document)?.index));
}

function tokensOf(tokens: DocumentTokens, document: vscode.TextDocument, cell: number | undefined): readonly PlacedToken[] {
	return tokens.in(document).map((token) => ({ document, token, ...(cell !== undefined && { cell }) }));
}

async function listedTokens(tokens: DocumentTokens, { tokens: locations }: ListedTokens): Promise<readonly PlacedToken[]> {
	const found: PlacedToken[] = [];
	for (const location of locations) {
		const located = await tokenAtLocation(tokens, location).catch(() => undefined);
		if (located?.token === undefined) continue;
		const { document, token } = located;
		const cell = cellOf(document)?.index;
		found.push({ document, token, ...(cell !== undefined && { cell }) });
	}
	return found;
}

/** Checks an argument of the command, which any extension may have written. */
function isListedTokens(value: unknown): value is ListedTokens {
	if (typeof value !== 'object' || value === null || !('tokens' in value)) return false;
	return Array.isArray(value.tokens) && value.tokens.every(isTokenLocation);
}
