import * as vscode from 'vscode';
import { type CommandCall, commandCall } from './commandCall.ts';
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
	const command = (id: string, run: (call: CommandCall) => Promise<unknown>): vscode.Disposable =>
		vscode.commands.registerCommand(id, (argument: unknown) => {
			const call = commandCall(argument);
			return log.guard(() => run(call));
		});
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(decodedScheme, decoded),
		command(commandIds.openDecoded, async (call) => (await import('./commands/openDecoded.ts')).openDecoded(tokens, decoded, call)),
		command(commandIds.compareDecoded, async (call) =>
			(await import('./commands/compareDecoded.ts')).compareDecoded({ tokens, scanned }, decoded, call),
		),
		command(commandIds.redactToken, async (call) => (await import('./commands/redactToken.ts')).redactToken(tokens, call)),
		command(commandIds.copyClaims, async (call) => (await import('./commands/copyToken.ts')).copyClaims(tokens, call)),
		command(commandIds.copyBearer, async (call) => (await import('./commands/copyToken.ts')).copyBearer(tokens, call)),
		command(commandIds.copyCurl, async (call) => (await import('./commands/copyToken.ts')).copyCurl(tokens, call)),
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
