import * as vscode from 'vscode';
import { idAt } from '../../core/config/explain/idAt.ts';
import { type DocumentPlace, placesNamingResource, resourceAt } from '../../core/config/explain/mentions.ts';
import { occurrencesOf } from '../../core/config/explain/occurrences.ts';
import type { Resource } from '../../core/config/model/resource.ts';
import { textOf } from '../../core/config/model/settle.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { rangeIn } from '../lint/rangeIn.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';
import { definitionsIn, readNaming, textsNaming } from './definitions.ts';
import { type PointedName, pointedName, wordOf } from './pointedName.ts';
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
	/** Something that means the same in every file. */
	readonly name?: PointedName;
}

/** The resource that a reference means; for an id or a domain the resource that has it, else the files a deployment has written that name it. */
export async function definitionsAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	sources: NavigationSources,
): Promise<vscode.Location[]> {
	const { read, resource, name } = await pointedAt(document, position, sources);
	if (read && resource) return [locationIn(read.uris, { document: read.graph.documentOf(resource), range: resource.nameRange })];
	if (name === undefined) return [];
	const files = await readNaming(textsNaming(name, await sources.texts.read()));
	const having = definitionsIn(name, files);
	if (having.length > 0) return having;
	return files.filter(({ document: known }) => known?.generated).flatMap((file) => locationsOf(wordOf(name), file));
}

/** Every place that names the resource or the id: in the file's stack, and for an id in the whole workspace. */
export async function referencesAt(
	document: vscode.TextDocument,
	position: vscode.Position,
	includeDeclaration: boolean,
	sources: NavigationSources,
): Promise<vscode.Location[]> {
	const { read, resource, name } = await pointedAt(document, position, sources);
	const found: vscode.Location[] = [];
	if (read && resource) {
		if (includeDeclaration) found.push(locationIn(read.uris, { document: read.graph.documentOf(resource), range: resource.nameRange }));
		found.push(...placesNamingResource(read.graph, resource).map((place) => locationIn(read.uris, place)));
	}
	const known = name ? wordOf(name) : resource?.id && textOf(resource.id);
	const texts = known === undefined ? [] : await sources.texts.read();
	if (known !== undefined) found.push(...texts.flatMap((file) => locationsOf(known, file)));
	// The file that gives a user pool its domain names the prefix alone.
	if (name?.kind === 'domain') found.push(...definitionsIn(name, await readNaming(textsNaming(name, texts))));
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
	return { ...(read && { read }), ...(resource && { resource }), ...(named && { name: named.name }) };
}

function locationIn(uris: ReadConfig['uris'], { document, range }: DocumentPlace): vscode.Location {
	const uri = uris.get(document);
	if (uri === undefined) throw new Error('The document is of another graph.');
	return new vscode.Location(uri, rangeIn(document.text, range));
}

function locationsOf(id: string, { uri, text }: WorkspaceText): readonly vscode.Location[] {
	return occurrencesOf(id, text).map((range) => new vscode.Location(uri, rangeIn(text, range)));
}
