import * as vscode from 'vscode';
import { cognitoNameAt } from '../../core/cognito/names/cognitoName.ts';
import { explainProperty } from '../../core/config/explain/explainProperty.ts';
import { idAt, type PointedId } from '../../core/config/explain/idAt.ts';
import { placesNaming } from '../config/placesNaming.ts';
import { type ReadConfig, readConfig } from '../config/readConfig.ts';
import type { WorkspaceTexts } from '../config/workspaceTexts.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { rangeIn } from '../lint/rangeIn.ts';
import { within } from '../within.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';
import { cognitoNameText, type PointedName } from './cognitoNameText.ts';
import { propertyText, resourceText } from './propertyText.ts';

/** Milliseconds that a hover waits for the files of the workspace; the next one will have what they say. */
const patience = 400;
/** The ids of app clients that Cognito makes up. */
const madeUpClient = /[a-z0-9]{26}/;

/** Where the hover learns from. */
export interface HoverSources {
	readonly folders: FolderDocuments;
	readonly texts: WorkspaceTexts;
	readonly facts: WorkspaceFactsReader;
}

/** What the configuration under the mouse means: a property and its value, a resource, and an id of Cognito in any text. */
export async function configHover(
	document: vscode.TextDocument,
	position: vscode.Position,
	sources: HoverSources,
): Promise<vscode.Hover | undefined> {
	const read = await readConfig(document, sources.folders);
	const offset = document.offsetAt(position);
	const id = read && idAt(read.document, offset);
	const ofFile = read && fileHover(read, offset);
	const ofName = await nameHover(document, position, id, sources);
	if (ofFile === undefined || ofName === undefined) return ofFile ?? ofName;
	return new vscode.Hover([...ofFile.contents, new vscode.MarkdownString('---'), ...ofName.contents], ofFile.range);
}

function fileHover({ document, graph }: ReadConfig, offset: number): vscode.Hover | undefined {
	const explained = explainProperty(graph, document, offset);
	if (explained) return new vscode.Hover(propertyText(explained), rangeIn(document.text, explained.range));
	const resource = document.resources.find(({ nameRange: { start, end } }) => offset >= start && offset <= end);
	return resource && new vscode.Hover(resourceText(resource, graph), rangeIn(document.text, resource.nameRange));
}

async function nameHover(
	document: vscode.TextDocument,
	position: vscode.Position,
	id: PointedId | undefined,
	{ texts, facts }: HoverSources,
): Promise<vscode.Hover | undefined> {
	const { line, character } = position;
	const named = cognitoNameAt(document.lineAt(line).text, character, id?.kind === 'user-pool');
	const name = named ?? (await clientAt(document, position, id, facts));
	if (name === undefined) return undefined;
	const found = await within(patience, texts.read());
	const places =
		found &&
		placesNaming(wordOf(name), found).filter((place) => place.line !== line + 1 || place.uri.toString() !== document.uri.toString());
	const range = named
		? new vscode.Range(line, named.range.start, line, named.range.end)
		: document.getWordRangeAtPosition(position, /[\w+]+/);
	return new vscode.Hover(cognitoNameText(name, places), range);
}

/** A client has no form of its own: the file, or another one of the workspace, has to say that it is one. */
async function clientAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	id: PointedId | undefined,
	facts: WorkspaceFactsReader,
): Promise<PointedName | undefined> {
	if (id?.kind === 'app-client') return { kind: 'app-client', id: id.id };
	const word = document.getWordRangeAtPosition(position, madeUpClient);
	const text = word && document.getText(word);
	if (text === undefined) return undefined;
	const known = await facts.readWithin(patience);
	return known?.clients.has(text) ? { kind: 'app-client', id: text } : undefined;
}

function wordOf(name: PointedName): string {
	return name.kind === 'domain' ? name.host : name.id;
}
