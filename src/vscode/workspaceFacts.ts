import * as vscode from 'vscode';
import type { WorkspaceFacts } from '../core/cognito/facts.ts';
import type { Clock } from '../core/ports.ts';
import type { StampedFiles } from './stampedFiles.ts';
import { within } from './within.ts';

const maxFiles = 200;
const maxBytes = 1_000_000;

/** Milliseconds for which an answer is taken for the present one: hovers ask often, and the folders are not to be listed for each. */
const freshFor = 5_000;

/**
 * What the files of the workspace say about Cognito. Nothing is read before somebody asks; then a file is read again only when it has
 * changed. Of a file only ids and declarations are kept.
 */
export class WorkspaceFactsReader {
	readonly #clock: Clock;
	#files: StampedFiles<Promise<WorkspaceFacts>> | undefined;
	#answer: { readonly files: Promise<readonly WorkspaceFacts[]>; readonly until: number } | undefined;
	#last: WorkspaceFacts | undefined;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** The facts of now, or of a few seconds ago. */
	async read(): Promise<WorkspaceFacts> {
		const [{ joinFacts }, files] = await Promise.all([import('../core/cognito/facts.ts'), this.readFiles()]);
		this.#last = joinFacts(files);
		return this.#last;
	}

	/** The same, of each file by itself. */
	readFiles(): Promise<readonly WorkspaceFacts[]> {
		const now = this.#clock();
		if (this.#answer === undefined || this.#answer.until <= now) this.#answer = { files: this.#readAll(), until: now + freshFor };
		return this.#answer.files;
	}

	/**
	 * The facts for somebody who cannot wait longer than so many milliseconds: after that, or when the folders cannot be listed, those of the
	 * time before, if any. The files go on being read for whoever asks next.
	 */
	async readWithin(milliseconds: number): Promise<WorkspaceFacts | undefined> {
		return (await within(milliseconds, this.read())) ?? this.#last;
	}

	async #readAll(): Promise<readonly WorkspaceFacts[]> {
		const [{ readFacts }, { candidateFiles, factFiles, foreignFolders }, { StampedFiles: Files }] = await Promise.all([
			import('../core/cognito/readFacts.ts'),
			import('./candidateFiles.ts'),
			import('./stampedFiles.ts'),
		]);
		this.#files ??= new Files(maxBytes, (text, uri) => readFacts(text, vscode.workspace.asRelativePath(uri)));
		const known = this.#files;
		const uris = await candidateFiles(factFiles, foreignFolders, maxFiles);
		// A file that is gone, too large or unreadable says nothing.
		const files = await Promise.all(uris.map(async (uri) => (await known.read(uri))?.reading.catch(() => undefined)));
		return files.filter((facts) => facts !== undefined);
	}
}
