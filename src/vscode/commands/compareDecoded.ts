import * as vscode from 'vscode';
import type { CommandCall } from '../commandCall.ts';
import { type KnownTokens, pickOther } from '../compareSource.ts';
import { decodedContent } from '../decoded/decodedContent.ts';
import type { DecodedDocuments } from '../decoded/decodedDocuments.ts';
import { type PointedToken, pointedToken } from '../tokenSource.ts';

/** *ClaimLens: Compare Decoded with…*. */
export async function compareDecoded(known: KnownTokens, documents: DecodedDocuments, call: CommandCall): Promise<void> {
	const left = await pointedToken(known.tokens, call);
	const right = left && (await pickOther(known, left));
	if (right) await openDecodedDiff(documents, left, right);
}

/** Two decoded tokens side by side, members in the order of their names. */
export async function openDecodedDiff(documents: DecodedDocuments, left: PointedToken, right: PointedToken): Promise<void> {
	const contents = [decodedContent(left, true), decodedContent(right, true)] as const;
	const [leftUri, rightUri] = contents.map((content) => documents.add(content));
	await vscode.commands.executeCommand('vscode.diff', leftUri, rightUri, contents.map(({ title }) => title).join(' ↔ '));
}
