import * as vscode from 'vscode';
import { idAt } from '../../core/config/explain/idAt.ts';
import { type DocumentPlace, placesNamingResource, resourceAt } from '../../core/config/explain/mentions.ts';
import { occurrencesOf } from '../../core/config/explain/occurrences.ts';
import { readDocument } from '../../core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import type { Resource } from '../../core/config/model/resource.ts';
import { textOf } from '../../core/config/model/settle.ts';
import type { TextRange } from '../../core/token/jsonPlace.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { rangeIn } from '../lint/rangeIn.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';
import { pointedName, wordOf } from './pointedName.ts';
import { type ReadConfig, readConfig } from './readConfig.ts';
import type { WorkspaceText, WorkspaceTexts } from './workspaceTexts.ts';

/** Where the ways between files are learnt from. */
export interface NavigationSources {
	readonly folders: FolderDocuments;
	readonly texts: WorkspaceTexts;
	readonly facts: WorkspaceFactsReader;
}

interface Pointed {
	readonly read?: ReadConfig;
	/** A resource of the file's own stack. */
	readonly resource?: Resource;
	/** An id that means the same in every file. */
	readonly id?: string;
}

/** The resource that a reference means; for an id the resource that has it, else the files a deployment has written that name it. */
export async function definitionsAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	sources: NavigationSources,
): Promise<vscode.Location[]> {
	const { read, resource, id } = await pointedAt(document, position, sources);
	if (read && resource) return [locationIn(read.uris, { document: read.graph.documentOf(resource), range: resource.nameRange })];
	if (id === undefined) return [];
	const naming = (await sources.texts.read()).filter(({ text }) => occurrencesOf(id, text).length > 0);
	const documents = await Promise.all(naming.map(async ({ uri, text }) => ({ uri, text, document: await readDocument(text, uri.path) })));
	const having = documents.flatMap(({ uri, document: known }) =>
		rangesOfId(known, id).map((range) => new vscode.Location(uri, rangeIn(known?.text ?? '', range))),
	);
	if (having.length > 0) return having;
	return documents.filter(({ document: known }) => known?.generated).flatMap((file) => locationsOf(id, file));
}

/** Every place that names the resource or the id: in the file's stack, and for an id in the whole workspace. */
export async function referencesAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	includeDeclaration: boolean,
	sources: NavigationSources,
): Promise<vscode.Location[]> {
	const { read, resource, id } = await pointedAt(document, position, sources);
	const found: vscode.Location[] = [];
	if (read && resource) {
		if (includeDeclaration) found.push(locationIn(read.uris, { document: read.graph.documentOf(resource), range: resource.nameRange }));
		found.push(...placesNamingResource(read.graph, resource).map((place) => locationIn(read.uris, place)));
	}
	const known = id ?? (resource?.id && textOf(resource.id));
	if (known !== undefined) found.push(...(await sources.texts.read()).flatMap((file) => locationsOf(known, file)));
	return [
		...new Map(
			found.map((location) => [`${location.uri.toString()} ${location.range.start.line} ${location.range.start.character}`, location]),
		).values(),
	];
}

async function pointedAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	{ folders, facts }: NavigationSources,
): Promise<Pointed> {
	const read = await readConfig(document, folders);
	const offset = document.offsetAt(position);
	const id = read && idAt(read.document, offset);
	const named = await pointedName(document, position, id, facts);
	const resource = named ? undefined : read && resourceAt(read.graph, read.document, offset);
	return { ...(read && { read }), ...(resource && { resource }), ...(named && { id: wordOf(named.name) }) };
}

function rangesOfId(document: ConfigDocument | undefined, id: string): readonly TextRange[] {
	return (document?.resources ?? []).flatMap((resource) => (resource.id && textOf(resource.id) === id ? [resource.id.range] : []));
}

function locationIn(uris: ReadConfig['uris'], { document, range }: DocumentPlace): vscode.Location {
	const uri = uris.get(document);
	if (uri === undefined) throw new Error('The document is of another graph.');
	return new vscode.Location(uri, rangeIn(document.text, range));
}

function locationsOf(id: string, { uri, text }: WorkspaceText): readonly vscode.Location[] {
	return occurrencesOf(id, text).map((range) => new vscode.Location(uri, rangeIn(text, range)));
}
