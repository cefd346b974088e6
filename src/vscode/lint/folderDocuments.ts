import * as vscode from 'vscode';
import { joinedFolders, joiningFormats } from '../../core/config/graph/joinedFolders.ts';
import { knowTracked } from '../../core/config/lint/knowTracked.ts';
import { readDocument } from '../../core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../core/config/model/document.ts';
import { folderKey, pathBetween } from '../../core/config/model/folder.ts';
import { candidateFiles, generatedFolders, moduleFiles } from '../candidateFiles.ts';
import { FreshFiles } from '../config/freshFiles.ts';
import { TrackedFiles } from '../git/trackedFiles.ts';
import type { Runtime } from '../runtime.ts';
import { StampedFiles } from '../stampedFiles.ts';
import { folderOf } from './documentGroup.ts';
import { mayHoldConfiguration } from './lintedFiles.ts';

/** Files beside an open one that are read with it. */
const maxFiles = 100;
/** Files of modules in each workspace folder. */
const maxModuleFiles = 400;
const maxBytes = 1_000_000;
/** Names of files that may hold configuration. */
const names =
	/\.(?:dart|env|hcl|json|properties|template|tf|tfstate|tfvars|tofu|toml|ya?ml)$|^\.env(?:\.|$)|^(?:openid-configuration|jwks)$|^aws-exports\.[jt]s$/i;
/** Sources are read where names of configuration leave room for them. */
const sources = /\.[cm]?[jt]sx?$/i;

/** A document of configuration and the file it is of. */
export interface PlacedDocument {
	readonly uri: vscode.Uri;
	readonly document: ConfigDocument;
}

interface Version {
	readonly version: number;
	readonly read: Promise<ConfigDocument | undefined>;
}

/** Reads configuration: open documents as they are now, the files beside them, and modules that they call or are called by. Nothing is read again that has not changed. */
export class FolderDocuments implements vscode.Disposable {
	readonly #open = new WeakMap<vscode.TextDocument, Version>();
	readonly #files = new StampedFiles(maxBytes, (text, uri) => readDocument(text, pathOf(uri)));
	readonly #tracked: TrackedFiles;
	readonly #modules: FreshFiles;

	constructor({ machine, clock }: Pick<Runtime, 'machine' | 'clock'>) {
		this.#tracked = new TrackedFiles(machine);
		this.#modules = new FreshFiles(clock, () => candidateFiles(moduleFiles, generatedFolders, maxModuleFiles));
	}

	/** Git tracks other files than when somebody last asked. */
	get onDidChangeTracked(): vscode.Event<void> {
		return this.#tracked.onDidChange;
	}

	/** Files have come or gone: those of modules are looked for anew. */
	forgetFiles(): void {
		this.#modules.forget();
	}

	dispose(): void {
		this.#tracked.dispose();
	}

	/** What the files that belong together with a document hold, in the order of their names, those that are open as they are now. */
	async ofGroup(document: vscode.TextDocument): Promise<readonly PlacedDocument[]> {
		const folder = folderOf(document);
		if (folder === undefined) return this.#placed(document.uri, await this.#ofDocument(document));
		const own = await this.#ofFolders([folder]);
		const others = own.some((entry) => joiningFormats.has(entry.document.format)) ? await this.#joined(folder, own) : [];
		return others.length === 0 ? own : this.#ofFolders([folder, ...others]);
	}

	async #ofFolders(folders: readonly vscode.Uri[]): Promise<readonly PlacedDocument[]> {
		const names = new Set(folders.map(String));
		const files = await Promise.all(folders.map(filesIn));
		return this.withOpen(files.flat(), (document) => names.has(String(folderOf(document))));
	}

	/** The other folders of the workspace whose files those of a folder use, or that use them, and so on. */
	async #joined(folder: vscode.Uri, own: readonly PlacedDocument[]): Promise<readonly vscode.Uri[]> {
		const modules = await this.withOpen(await this.#modules.get(), ({ uri }) => isModuleFile(uri));
		const all = new Map([...modules, ...own].map((entry) => [entry.uri.toString(), entry]));
		const group = joinedFolders([...all.values()], (entry) => entry.document).find((entries) =>
			entries.some(({ uri }) => folderAbove(uri).toString() === folder.toString()),
		);
		// The fragments of a service are known by nothing else.
		const takenIn = (entry: PlacedDocument): readonly vscode.Uri[] => (entry.document.format === 'serverless' ? foldersUsed(entry) : []);
		const found = (group ?? []).flatMap((entry) => [folderAbove(entry.uri), ...takenIn(entry)]);
		const folders = new Map(found.map((uri) => [uri.toString(), uri]));
		folders.delete(folder.toString());
		return [...folders.values()];
	}

	/** What files hold, and open documents among or beside them that `belongs` tells of, in the order of their names, as they are now. */
	async withOpen(uris: readonly vscode.Uri[], belongs: (document: vscode.TextDocument) => boolean): Promise<readonly PlacedDocument[]> {
		const open = new Map<string, vscode.TextDocument>();
		const files = new Map<string, vscode.Uri>(uris.map((uri) => [uri.toString(), uri]));
		for (const document of vscode.workspace.textDocuments) {
			if (document.isClosed || !belongs(document)) continue;
			open.set(document.uri.toString(), document);
			if (mayHoldConfiguration(document)) files.set(document.uri.toString(), document.uri);
		}
		const sorted = [...files.values()].toSorted((left, right) => (left.path < right.path ? -1 : 1));
		const documents = await Promise.all(
			sorted.map(async (uri): Promise<readonly PlacedDocument[]> => {
				const known = open.get(uri.toString());
				return this.#placed(uri, await (known ? this.#ofDocument(known) : (await this.#files.read(uri))?.reading));
			}),
		);
		return documents.flat();
	}

	/** With what is known of whether git tracks the file: its index changes while the file does not. */
	async #placed(uri: vscode.Uri, document: ConfigDocument | undefined): Promise<readonly PlacedDocument[]> {
		if (document === undefined) return [];
		return [{ uri, document: await knowTracked(document, () => this.#tracked.isTracked(uri)) }];
	}

	#ofDocument(document: vscode.TextDocument): Promise<ConfigDocument | undefined> {
		const { version, uri } = document;
		const known = this.#open.get(document);
		if (known?.version === version) return known.read;
		const read = readDocument(document.getText(), pathOf(uri));
		this.#open.set(document, { version, read });
		return read;
	}
}

/** As messages name a file. */
function pathOf(uri: vscode.Uri): string {
	return vscode.workspace.asRelativePath(uri);
}

function folderAbove(uri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(uri, '..');
}

/** The folder of a document, and those whose files it uses, whether they are there or not: a file that comes into one of them changes what is found. */
export function foldersOf(placed: PlacedDocument): readonly vscode.Uri[] {
	return [folderAbove(placed.uri), ...foldersUsed(placed)];
}

function foldersUsed({ uri, document: { path, uses = [] } }: PlacedDocument): readonly vscode.Uri[] {
	return uses.map((used) => vscode.Uri.joinPath(folderAbove(uri), pathBetween(folderKey(path), used)));
}

/** Is a file one that is read with those beside it, by its name? */
export function isReadBeside(uri: vscode.Uri): boolean {
	const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
	return names.test(name) || sources.test(name);
}

function isModuleFile(uri: vscode.Uri): boolean {
	return (
		/\.(?:tf|tofu)(?:\.json)?$|\/amplify\/.*\.m?[jt]s$|\/serverless\.(?:ya?ml|json)$/.test(uri.path) &&
		vscode.workspace.getWorkspaceFolder(uri) !== undefined
	);
}

async function filesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
	try {
		const entries = await vscode.workspace.fs.readDirectory(folder);
		const files = entries.flatMap(([name, type]) => ((type & vscode.FileType.File) === 0 ? [] : [name])).toSorted();
		const ofConfiguration = files.filter((name) => names.test(name));
		const others = files.filter((name) => sources.test(name) && !names.test(name));
		return [...ofConfiguration, ...others].slice(0, maxFiles).map((name) => vscode.Uri.joinPath(folder, name));
	} catch {
		return [];
	}
}
