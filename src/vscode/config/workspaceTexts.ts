import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { candidateFiles, configurationFiles, generatedFolders } from '../candidateFiles.ts';
import { mentionsCognito } from '../lint/lintedFiles.ts';
import { StampedFiles } from '../stampedFiles.ts';
import { within } from '../within.ts';

/** Code that may name configuration. */
const code = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,py,java,kt,go,rb,cs,swift}';
/** Of each folder. */
const maxFiles = { configuration: 400, code: 600 } as const;
const maxBytes = 1_000_000;
/** Milliseconds for which an answer is taken for the present one: the folders are not to be listed for each hover. */
const freshFor = 5_000;

/** The text of a file of the workspace that has to do with Cognito. */
export interface WorkspaceText {
	readonly uri: vscode.Uri;
	readonly text: string;
}

/** Texts of the workspace that have to do with Cognito, those of open documents as they are now. Nothing is read before somebody asks. */
export class WorkspaceTexts {
	readonly #clock: Clock;
	readonly #files = new StampedFiles(maxBytes, (text) => (mentionsCognito(text) ? text : ''));
	#last: readonly WorkspaceText[] | undefined;
	#answer: { readonly files: Promise<readonly WorkspaceText[]>; readonly until: number } | undefined;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** What `read` gives within so many milliseconds; after that what the files said before, and undefined where they were never read. */
	async readWithin(milliseconds: number): Promise<readonly WorkspaceText[] | undefined> {
		return (await within(milliseconds, this.read())) ?? (this.#last && withOpen(this.#last));
	}

	/** In the order of their paths. */
	async read(): Promise<readonly WorkspaceText[]> {
		const now = this.#clock();
		if (this.#answer === undefined || this.#answer.until <= now) {
			this.#answer = { files: this.#readAll(), until: now + freshFor };
			// One that could not be read is no answer for who asks next.
			this.#answer.files.catch(() => {
				this.#answer = undefined;
			});
		}
		this.#last = await this.#answer.files;
		return withOpen(this.#last);
	}

	async #readAll(): Promise<readonly WorkspaceText[]> {
		const found = await Promise.all([
			candidateFiles(configurationFiles, generatedFolders, maxFiles.configuration),
			candidateFiles(code, generatedFolders, maxFiles.code),
		]);
		const uris = new Map(found.flat().map((uri) => [uri.toString(), uri]));
		const read = await Promise.all([...uris.values()].map(async (uri) => ({ uri, text: (await this.#files.read(uri))?.reading ?? '' })));
		return read.filter(({ text }) => text !== '');
	}
}

/** The texts with those of open documents as they are now. */
function withOpen(texts: readonly WorkspaceText[]): readonly WorkspaceText[] {
	const files = new Map(texts.map((file) => [file.uri.toString(), file]));
	for (const document of vscode.workspace.textDocuments) {
		const { uri } = document;
		const isOfWorkspace =
			files.has(uri.toString()) || (uri.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(uri) !== undefined);
		if (document.isClosed || !isOfWorkspace) continue;
		const text = document.getText();
		if (text.length <= maxBytes && mentionsCognito(text)) files.set(uri.toString(), { uri, text });
	}
	return [...files.values()].toSorted((left, right) => (left.uri.path < right.uri.path ? -1 : 1));
}
