import type * as vscode from 'vscode';
import { compareToken } from '../../core/config/token/compareToken.ts';
import { type PlacedStatement, placeStatements } from '../../core/config/token/placedStatements.ts';
import type { Clock } from '../../core/ports.ts';
import type { DecodedToken } from '../../core/token/decode.ts';
import type { WorkspaceDocuments } from '../config/workspaceDocuments.ts';
import type { PlacedDocument } from '../lint/folderDocuments.ts';
import type { OnFirstUse } from '../onFirstUse.ts';

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
	readonly #documents: OnFirstUse<WorkspaceDocuments>;

	constructor(clock: Clock, documents: OnFirstUse<WorkspaceDocuments>) {
		this.#clock = clock;
		this.#documents = documents;
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
	/** The configuration that tokens are held against. */
	async documents(): Promise<readonly PlacedDocument[]> {
		return (await this.#documents.get()).read();
	}
}
