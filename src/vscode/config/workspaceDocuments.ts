import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { candidateFiles, configurationFiles, generatedFolders, sourceFiles } from '../candidateFiles.ts';
import type { FolderDocuments, PlacedDocument } from '../lint/folderDocuments.ts';
import type { OnFirstUse } from '../onFirstUse.ts';
import { FreshFiles } from './freshFiles.ts';

/** Of each workspace folder. */
const maxFiles = 400;

/**
 * The configuration of the whole workspace, open documents as they are now. Nothing is read before somebody asks, and nothing that was read for the
 * files of one folder is read again.
 */
export class WorkspaceDocuments {
	readonly #folders: OnFirstUse<FolderDocuments>;
	readonly #files: FreshFiles;

	constructor(clock: Clock, folders: OnFirstUse<FolderDocuments>) {
		this.#folders = folders;
		this.#files = new FreshFiles(clock, findFiles);
	}

	/** In the order of their paths. */
	async read(): Promise<readonly PlacedDocument[]> {
		const [folders, uris] = await Promise.all([this.#folders.get(), this.#files.get()]);
		return folders.withOpen(uris, ({ uri }) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
	}
}

async function findFiles(): Promise<readonly vscode.Uri[]> {
	const found = await Promise.all([configurationFiles, sourceFiles].map((files) => candidateFiles(files, generatedFolders, maxFiles)));
	// Each once: some sources are configuration by their names.
	return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}
