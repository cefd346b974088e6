import * as vscode from 'vscode';
import { compareToken } from '../../core/config/token/compareToken.ts';
import { type PlacedStatement, placeStatements } from '../../core/config/token/placedStatements.ts';
import type { Clock } from '../../core/ports.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import { candidateFiles, configurationFiles, generatedFolders, sourceFiles } from '../candidateFiles.ts';
import { FolderDocuments, type PlacedDocument } from '../lint/folderDocuments.ts';

/** Of each workspace folder. */
const maxFiles = 400;
/** Milliseconds for which the files of a moment ago are taken for those of now: hovers ask often. */
const freshFor = 5_000;

/** A token held against the configuration of the workspace. */
export interface WorkspaceComparison {
	/** Undefined for a text whose claims cannot be read. */
	readonly statements: readonly PlacedStatement[] | undefined;
	/** The files that hold configuration, by the paths of places. */
	readonly files: ReadonlyMap<string, vscode.Uri>;
}

/** Holds tokens against the configuration of the workspace, open documents as they are now. Nothing is read before somebody asks. */
export class TokenComparisons {
	readonly #clock: Clock;
	readonly #documents = new FolderDocuments();
	#files: { readonly uris: Promise<readonly vscode.Uri[]>; readonly until: number } | undefined;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** What the workspace says about a token. */
	async compare(decoded: DecodedToken): Promise<WorkspaceComparison> {
		const placed = await this.documents();
		const documents = placed.map(({ document }) => document);
		const compared = await compareToken(decoded, documents, this.#clock);
		return {
			statements: compared && placeStatements(compared.statements, documents),
			files: new Map(placed.map(({ uri, document }) => [document.path, uri])),
		};
	}

	/** The configuration of the workspace. */
	async documents(): Promise<readonly PlacedDocument[]> {
		const now = this.#clock();
		if (this.#files === undefined || this.#files.until <= now) {
			this.#files = { uris: findFiles(), until: now + freshFor };
		}
		return this.#documents.withOpen(await this.#files.uris, ({ uri }) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
	}
}

async function findFiles(): Promise<readonly vscode.Uri[]> {
	const found = await Promise.all([configurationFiles, sourceFiles].map((files) => candidateFiles(files, generatedFolders, maxFiles)));
	// Each once: some sources are configuration by their names.
	return [...new Map(found.flat().map((uri) => [uri.toString(), uri])).values()];
}
