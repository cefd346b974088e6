import * as vscode from 'vscode';
import { type CognitoName, cognitoNameAt } from '../../core/cognito/names/cognitoName.ts';
import type { PointedId } from '../../core/config/explain/idAt.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';

/** Something of Cognito that can be pointed at: what its form tells, or the id of an app client, which has none. */
export type PointedName = CognitoName | { readonly kind: 'app-client'; readonly id: string };

/** Milliseconds that is waited for the files of the workspace; whoever asks next will have what they say. */
const patience = 400;
/** The ids of app clients that Cognito makes up. */
const madeUpClient = /[a-z0-9]{26}/;

/** What of Cognito is named at a position; `id` is what the file says that stands there. */
export async function pointedName(
	document: vscode.TextDocument,
	position: vscode.Position,
	id: PointedId | undefined,
	facts: WorkspaceFactsReader,
): Promise<{ readonly name: PointedName; readonly range: vscode.Range } | undefined> {
	const { line, character } = position;
	const named = cognitoNameAt(document.lineAt(line).text, character, id?.kind === 'user-pool');
	if (named) return { name: named, range: new vscode.Range(line, named.range.start, line, named.range.end) };
	const ofFile = id?.kind === 'app-client' ? document.getWordRangeAtPosition(position, /[\w+]+/) : undefined;
	if (id && ofFile) return { name: { kind: 'app-client', id: id.id }, range: ofFile };
	// A client has no form of its own: another file of the workspace has to say that it is one.
	const range = document.getWordRangeAtPosition(position, madeUpClient);
	const text = range && document.getText(range);
	if (range === undefined || text === undefined) return undefined;
	const known = await facts.readWithin(patience);
	return known?.clients.has(text) ? { name: { kind: 'app-client', id: text }, range } : undefined;
}

/** What other places name the same thing by. */
export function wordOf(name: PointedName): string {
	return name.kind === 'domain' ? name.host : name.id;
}
