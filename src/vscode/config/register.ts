import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { OnFirstUse } from '../onFirstUse.ts';
import { wants } from '../settings.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';

/** What the help of this folder is made of. */
export interface ConfigHelpParts {
	readonly tokens: DocumentTokens;
	readonly folders: OnFirstUse<FolderDocuments>;
	readonly facts: WorkspaceFactsReader;
	readonly clock: Clock;
}

/** Registers what explains configuration where it is pointed at. What it takes is loaded when somebody first points. */
export function registerConfigHelp({ tokens, folders, facts, clock }: ConfigHelpParts): readonly vscode.Disposable[] {
	const texts = new OnFirstUse(async () => new (await import('./workspaceTexts.ts')).WorkspaceTexts(clock));
	return [
		vscode.languages.registerHoverProvider('*', {
			provideHover: async (document, position) => {
				// A token has a hover of its own.
				if (!wants('hover', document) || tokens.at(document, position)) return undefined;
				const [{ configHover }, documents, files] = await Promise.all([import('../hover/configHover.ts'), folders.get(), texts.get()]);
				return configHover(document, position, { folders: documents, texts: files, facts });
			},
		}),
	];
}
