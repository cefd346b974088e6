import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { candidateFiles, configurationFiles, generatedFolders, sourceFiles } from '../candidateFiles.ts';
import type { FolderDocuments, PlacedDocument } from '../lint/folderDocuments.ts';
import type { OnFirstUse } from '../onFirstUse.ts';

/** Of each workspace folder. */
const maxFiles = 400;
/** Milliseconds for which the files of a moment ago are taken for those of now: hovers ask often. */
const freshFor = 5_000;

/**
 * The configuration of the whole workspace, open documents as they are now. Nothing is read before somebody asks, and nothing that was read for the
 * files of one folder is read again.
 */
export class WorkspaceDocuments {
	readonly #clock: Clock;
	readonly #folders: OnFirstUse<FolderDocuments>;
	#files: { readonly uris: Promise<readonly vscode.Uri[]>; readonly until: number } | undefined;

	constructor(clock: Clock, folders: OnFirstUse<FolderDocuments>) {
		this.#clock = clock;
		this.#folders = folders;
	}

	/** In the order of their paths. */
	async read(): Promise<readonly PlacedDocument[]> {
		const now = this.#clock();
		if (this.#files === undefined || this.#files.until <= now) {
			const files = { uris: findFiles(), until: now + freshFor };
			this.#files = files;
			// A list that could not be made is no answer for who asks next.
			files.uris.catch(() => {
				if (this.#files === files) this.#files = undefined;
			});
		}
		const [folders, uris] = await Promise.all([this.#folders.get(), this.#files.uris]);
		return folders.withOpen(uris, ({ uri }) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
	}
}

async function findFiles(): Promise<readonly vscode.Uri[]> {
	const found = await Promise.all([configurationFiles, sourceFiles].map((files) => candidateFiles(files, generatedFolders, maxFiles)));
	// Each once: some sources are configuration by their names.
	return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}
