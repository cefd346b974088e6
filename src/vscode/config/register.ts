import * as vscode from 'vscode';
import type { DocumentTokens } from '../documentTokens.ts';
import type { FolderDocuments } from '../lint/folderDocuments.ts';
import { mayHoldConfiguration } from '../lint/lintedFiles.ts';
import type { OnFirstUse } from '../onFirstUse.ts';
import { profilesFileName } from '../profiles.ts';
import { wants } from '../settings.ts';
import type { WorkspaceFactsReader } from '../workspaceFacts.ts';
import type { NavigationSources } from './navigation.ts';
import type { WorkspaceTexts } from './workspaceTexts.ts';

/** What the help of this folder is made of. */
export interface ConfigHelpParts {
	readonly tokens: DocumentTokens;
	readonly folders: OnFirstUse<FolderDocuments>;
	readonly facts: WorkspaceFactsReader;
	readonly texts: OnFirstUse<WorkspaceTexts>;
}

/** Registers what explains configuration where it is pointed at. What it takes is loaded when somebody first points. */
export function registerConfigHelp({ tokens, folders, facts, texts }: ConfigHelpParts): readonly vscode.Disposable[] {
	const sources = async (): Promise<NavigationSources> => {
		const [documents, files] = await Promise.all([folders.get(), texts.get()]);
		return { folders: documents, texts: files, facts };
	};
	return [
		vscode.languages.registerHoverProvider('*', {
			provideHover: async (document, position) => {
				// A token has a hover of its own.
				if (!wants('hover', document) || tokens.at(document, position)) return undefined;
				const { configHover } = await import('../hover/configHover.ts');
				return configHover(document, position, await sources());
			},
		}),
		vscode.languages.registerDefinitionProvider('*', {
			provideDefinition: async (document, position) => (await import('./navigation.ts')).definitionsAt(document, position, await sources()),
		}),
		vscode.languages.registerReferenceProvider('*', {
			provideReferences: async (document, position, { includeDeclaration }) =>
				(await import('./navigation.ts')).referencesAt(document, position, includeDeclaration, await sources()),
		}),
		vscode.languages.registerCompletionItemProvider(
			{ pattern: `**/${profilesFileName}` },
			{ provideCompletionItems: async (document, position) => (await import('./profileIds.ts')).profileIds(document, position, facts) },
			'"',
		),
		vscode.languages.registerCompletionItemProvider(
			['yaml', 'cloudformation', 'json', 'jsonc'],
			{
				provideCompletionItems: async (document, position) => {
					if (!mayHoldConfiguration(document)) return [];
					return (await import('./propertyCompletion.ts')).propertyCompletion(document, position, await folders.get());
				},
			},
			'"',
			"'",
		),
	];
}
