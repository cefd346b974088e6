import type * as vscode from 'vscode';
import { ConfigGraph } from '../../core/config/graph/graph.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { mayHoldConfiguration } from '../lint/lintedFiles.ts';

/** A document as its reader understands it, with the documents that it belongs together with, and what connects them. */
export interface ReadConfig {
	readonly document: ConfigDocument;
	/** Of every document of the graph. */
	readonly uris: ReadonlyMap<ConfigDocument, vscode.Uri>;
	readonly graph: ConfigGraph;
}

/** Reads a document and those beside it; undefined where no reader knows it, or where it has changed in the meantime. */
export async function readConfig(document: vscode.TextDocument, folders: FolderDocuments): Promise<ReadConfig | undefined> {
	if (!mayHoldConfiguration(document)) return undefined;
	const placed = await folders.ofGroup(document);
	const index = placed.findIndex(({ uri }) => uri.toString() === document.uri.toString());
	const graph = new ConfigGraph(placed.map((entry) => entry.document));
	// The graph may read several of them as one whole.
	const own = graph.documents[index];
	if (own === undefined || own.text !== document.getText()) return undefined;
	const uris = new Map(graph.documents.map((entry, at) => [entry, placed[at]?.uri ?? document.uri]));
	return { document: own, uris, graph };
}
