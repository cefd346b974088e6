import * as vscode from 'vscode';
import { findTokens } from '../../../core/token/find.ts';
import { makeSample } from '../../../core/verify/sample.ts';
import type { SampleId } from '../../../protocol/start.ts';
import { editorSentences } from '../../../words/editor.ts';
import { startSentences } from '../../../words/inspector/start.ts';
import { verifyInspected } from '../../commands/verifyToken.ts';
import type { DocumentToken } from '../../documentTokens.ts';
import type { Session } from '../../session.ts';
import { pickOne, tokenItem } from '../../tokenSource.ts';
import { words } from '../../words.ts';

/** Inspects the token in a text that the reader gave, of several the one that is picked. Gives the sentence that says why there is none. */
export async function inspectText(session: Session, text: string): Promise<string | undefined> {
	const matches = findTokens(text);
	// What begins as a token does is worth explaining, although it is none.
	if (matches.length === 0 && !/^\s*e[yw]\S*\s*$/.test(text)) return startSentences.noToken;
	const picked = matches.length === 0 ? { token: text.trim() } : await pickOne(matches);
	if (picked) session.inspect({ text: picked.token, resource: undefined });
	return undefined;
}

/** The same for the clipboard, which the page itself cannot read. */
export async function inspectClipboard(session: Session): Promise<string | undefined> {
	const note = await inspectText(session, await vscode.env.clipboard.readText());
	return note && startSentences.noTokenOnClipboard;
}

/** The same for documents that were dropped. The page cannot have just any file read: only those of the workspace, and those that are open. */
export async function inspectUris(session: Session, uris: readonly string[]): Promise<string | undefined> {
	const allowed = uris.flatMap((text) => formsOf(text).find(isAllowed) ?? []);
	if (allowed.length === 0) return startSentences.notInWorkspace;
	const documents = await Promise.all(allowed.map((uri) => vscode.workspace.openTextDocument(uri)));
	const found = documents.flatMap((document) => session.tokens.in(document).map((token) => ({ document, token })));
	if (found.length === 0) return startSentences.noToken;
	const picked = await pickPlaced(found);
	if (picked === undefined) return undefined;
	const { document, token } = picked;
	session.inspect({ text: token.text, resource: document.uri, place: { document, range: token.range } });
	return undefined;
}

/** Makes a sample and verifies it, against its own key set. */
export async function trySample(session: Session, id: SampleId): Promise<undefined> {
	const { text, keySet, expectations } = await makeSample(id, session.runtime.clock() / 1000);
	const keyMaterial = { type: 'set', keySet, source: words.say(startSentences.sampleKeys) } as const;
	const statement = { expectations, sources: {}, asked: false, untrusted: false, broken: [] };
	await verifyInspected(session, session.inspect({ text, resource: undefined, sample: { keyMaterial, statement } }));
}

interface Placed {
	readonly document: vscode.TextDocument;
	readonly token: DocumentToken;
}

async function pickPlaced(found: readonly Placed[]): Promise<Placed | undefined> {
	if (found.length < 2) return found[0];
	const items = found.map((placed) => {
		const { document, token } = placed;
		const line = token.range.start.line + 1;
		return { ...tokenItem(token.decoded, `${vscode.workspace.asRelativePath(document.uri)}:${line}`), placed };
	});
	return (await vscode.window.showQuickPick(items, { placeHolder: words.say(editorSentences.askWhich) }))?.placed;
}

/** What the workbench names by its remote, as a folder over SSH or in a container, is a file where the extension runs. */
function formsOf(text: string): readonly vscode.Uri[] {
	try {
		const uri = vscode.Uri.parse(text, true);
		return uri.scheme === 'vscode-remote' ? [uri, uri.with({ scheme: 'file', authority: '' })] : [uri];
	} catch {
		return [];
	}
}

function isAllowed(uri: vscode.Uri): boolean {
	if (vscode.workspace.getWorkspaceFolder(uri)) return true;
	return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
