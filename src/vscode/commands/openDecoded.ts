import * as vscode from 'vscode';
import { decodedContent } from '../decoded/decodedContent.ts';
import type { DecodedDocuments } from '../decoded/decodedDocuments.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import { decodedScheme } from '../ids.ts';
import { pointedToken } from '../tokenSource.ts';

/** *ClaimLens: Open Decoded*: header, payload and facts of the signature as a read-only JSON document beside the token. */
export async function openDecoded(tokens: DocumentTokens, documents: DecodedDocuments, argument: unknown): Promise<void> {
	const pointed = await pointedToken(tokens, argument);
	if (pointed === undefined) return;
	const document = await vscode.workspace.openTextDocument(documents.add(decodedContent(pointed)));
	// A token inside a decoded one takes its place: further columns would only get narrower.
	const aside = pointed.place !== undefined && pointed.place.document.uri.scheme !== decodedScheme;
	await vscode.window.showTextDocument(await asJson(document), { viewColumn: aside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active });
}

/** The user may have told VS Code that files that end in .json are of another language. */
async function asJson(document: vscode.TextDocument): Promise<vscode.TextDocument> {
	return document.languageId === 'json' ? document : vscode.languages.setTextDocumentLanguage(document, 'json');
}
