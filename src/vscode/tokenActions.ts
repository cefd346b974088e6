import * as vscode from 'vscode';
import type { DecodedDocuments } from './decoded/decodedDocuments.ts';
import type { DocumentTokens } from './documentTokens.ts';
import { commandIds, decodedScheme, jwtLanguage, jwtTokenTypes } from './ids.ts';
import type { Log } from './log.ts';
import type { ScannedTokens } from './workspaceScan/scannedTokens.ts';

/** Registers what is done with a token apart from decoding and verifying it in the panel, and the colours of `.jwt` files. */
export function registerTokenActions(
	tokens: DocumentTokens,
	scanned: ScannedTokens,
	decoded: DecodedDocuments,
	log: Log,
): vscode.Disposable {
	const legend = new vscode.SemanticTokensLegend(Object.values(jwtTokenTypes));
	const command = (id: string, run: (argument: unknown) => Promise<unknown>): vscode.Disposable =>
		vscode.commands.registerCommand(id, (argument: unknown) => log.guard(() => run(argument)));
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(decodedScheme, decoded),
		command(commandIds.openDecoded, async (argument) => (await import('./commands/openDecoded.ts')).openDecoded(tokens, decoded, argument)),
		command(commandIds.compareDecoded, async (argument) =>
			(await import('./commands/compareDecoded.ts')).compareDecoded({ tokens, scanned }, decoded, argument),
		),
		command(commandIds.redactToken, async (argument) => (await import('./commands/redactToken.ts')).redactToken(tokens, argument)),
		command(commandIds.copyClaims, async (argument) => (await import('./commands/copyToken.ts')).copyClaims(tokens, argument)),
		command(commandIds.copyBearer, async (argument) => (await import('./commands/copyToken.ts')).copyBearer(tokens, argument)),
		command(commandIds.copyCurl, async (argument) => (await import('./commands/copyToken.ts')).copyCurl(tokens, argument)),
		vscode.languages.registerDocumentSemanticTokensProvider(
			{ language: jwtLanguage },
			{
				provideDocumentSemanticTokens: async (document) =>
					(await import('./jwt/semanticTokens.ts')).semanticTokens(tokens.inUnasked(document), document, legend),
			},
			legend,
		),
	);
}
