import * as vscode from 'vscode';
import { ConfigGraph } from '../../core/config/graph/graph.ts';
import { joinedFolders } from '../../core/config/graph/joinedFolders.ts';
import { type Finding, lintDocuments } from '../../core/config/lint/lintDocuments.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import { grouped } from '../../core/config/model/keyed.ts';
import type { Resource } from '../../core/config/model/resource.ts';
import { lintOptions } from '../lint/lintOptions.ts';
import { rangeIn } from '../lint/rangeIn.ts';
import type { OnFirstUse } from '../onFirstUse.ts';
import { lintsConfiguration } from '../settings.ts';
import type { WorkspaceDocuments } from './workspaceDocuments.ts';

/** The configuration in the files of a workspace, and what the rules find in it. */
export interface WorkspaceConfiguration {
	/** Of all files together: an id leads from one folder to another. */
	readonly graph: ConfigGraph;
	/** What was found in a resource, in the order of the text. */
	readonly findingsIn: (resource: Resource) => readonly Finding[];
	/** Where a range of the resource's document stands. */
	readonly place: (resource: Resource, range: { readonly start: number; readonly end: number }) => vscode.Location;
}

/** Reads the configuration of the workspace when somebody asks. */
export class WorkspaceConfigurationReader {
	readonly #documents: OnFirstUse<WorkspaceDocuments>;

	constructor(documents: OnFirstUse<WorkspaceDocuments>) {
		this.#documents = documents;
	}

	/** The configuration as it is now, or was a few seconds ago in files that are not open. Rules are asked for folders that belong together, as for the Problems view. */
	async read(): Promise<WorkspaceConfiguration> {
		const placed = await (await this.#documents.get()).read();
		const documents = placed.map(({ document }) => document);
		const uris = new Map(placed.map(({ uri, document }) => [document.path, uri]));
		const graph = new ConfigGraph(documents);
		const found = grouped(findingsOf(documents, uris), ({ path, resource }) => keyOf(path, resource));
		return {
			graph,
			findingsIn: (resource) => found.get(keyOf(graph.documentOf(resource).path, resource)) ?? [],
			place: (resource, range) => {
				const { path, text } = graph.documentOf(resource);
				return new vscode.Location(uris.get(path) ?? vscode.Uri.file(path), rangeIn(text, range));
			},
		};
	}
}

function findingsOf(documents: readonly ConfigDocument[], uris: ReadonlyMap<string, vscode.Uri>): readonly Finding[] {
	return joinedFolders(documents, (document) => document).flatMap((group) => {
		const uri = uris.get(group[0]?.path ?? '');
		return uri && lintsConfiguration(uri) ? lintDocuments(group, lintOptions(uri)) : [];
	});
}

/** A resource is known by where its name stands: the files of a folder may be read together anew, with other objects for the same. */
function keyOf(path: string, { nameRange, kind }: Resource): string {
	return `${path} ${kind} ${nameRange.start}`;
}
