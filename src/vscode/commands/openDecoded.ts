import * as vscode from 'vscode';
import type { CommandCall } from '../commandCall.ts';
import { decodedContent } from '../decoded/decodedContent.ts';
import type { DecodedDocuments } from '../decoded/decodedDocuments.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import { decodedScheme } from '../ids.ts';
import { pointedToken } from '../tokenSource.ts';

/** *ClaimLens: Open Decoded*: header, payload and facts of the signature as a read-only JSON document beside the token. */
export async function openDecoded(tokens: DocumentTokens, documents: DecodedDocuments, call: CommandCall): Promise<void> {
	const pointed = await pointedToken(tokens, call);
	if (pointed === undefined) return;
	// A token inside a decoded one takes its place: further columns would only get narrower.
	const aside = pointed.place !== undefined && pointed.place.document.uri.scheme !== decodedScheme;
	const viewColumn = aside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
	// Not by way of `openTextDocument`, which would keep the document for minutes after its tab is closed.
	await vscode.commands.executeCommand('vscode.open', documents.add(decodedContent(pointed)), { viewColumn });
}
