import * as vscode from 'vscode';
import type { WorkspaceFacts } from '../core/cognito/facts.ts';
import type { readFacts } from '../core/cognito/readFacts.ts';
import type { Clock } from '../core/ports.ts';
import { compileGlobs } from '../core/workspace/globs.ts';
import { walk } from './workspaceScan/walk.ts';

/** Files in which ids of clients and pools, or the schema of a pool, are usually kept. */
const candidates =
	'**/{amplify_outputs.json,amplifyconfiguration.json,aws-exports.js,aws-exports.ts,.env,.env.*,template.yaml,template.yml,template.json,*.template.json,samconfig.toml,*user-pool*.json,*userpool*.json,*UserPool*.json}';
const excludedFolders = '**/{node_modules,.git}';
const maxFiles = 200;
/** Folders whose files VS Code itself can search; elsewhere a search that no extension has brought never answers. */
const searchedSchemes = new Set(['file', 'vscode-remote']);
/** Names in the path of a file that is found without a search. */
const maxDepth = 4;
const maxBytes = 1_000_000;

interface KnownFile {
	readonly stamp: string;
	readonly facts: WorkspaceFacts;
}

/** Milliseconds for which an answer is taken for the present one: hovers ask often, and the folders are not to be listed for each. */
const freshFor = 5_000;

/**
 * What the files of the workspace say about Cognito. Nothing is read before somebody asks; then a file is read again only when it has
 * changed. Of a file only ids and declarations are kept.
 */
export class WorkspaceFactsReader {
	readonly #clock: Clock;
	#files: ReadonlyMap<string, KnownFile> = new Map();
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
		let timer: ReturnType<typeof setTimeout> | undefined;
		const late = new Promise<undefined>((resolve) => {
			timer = setTimeout(resolve, milliseconds, undefined);
		});
		const read = this.read().catch(() => undefined);
		const facts = await Promise.race([read, late]);
		clearTimeout(timer);
		return facts ?? this.#last;
	}

	async #readAll(): Promise<readonly WorkspaceFacts[]> {
		const { readFacts: read } = await import('../core/cognito/readFacts.ts');
		const uris = (await Promise.all((vscode.workspace.workspaceFolders ?? []).map(findCandidates))).flat();
		const sorted = uris.toSorted((left, right) => (left.path < right.path ? -1 : 1));
		const files = await Promise.all(sorted.map(async (uri) => [uri.toString(), await this.#readFile(uri, read)] as const));
		const readable = files.filter((entry): entry is [string, KnownFile] => entry[1] !== undefined);
		this.#files = new Map(readable);
		return readable.map(([, { facts }]) => facts);
	}

	/** A file that is gone, too large or unreadable says nothing. */
	async #readFile(uri: vscode.Uri, read: typeof readFacts): Promise<KnownFile | undefined> {
		try {
			const { size, mtime } = await vscode.workspace.fs.stat(uri);
			if (size > maxBytes) return undefined;
			const stamp = `${size} ${mtime}`;
			const known = this.#files.get(uri.toString());
			if (known?.stamp === stamp) return known;
			const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
			return { stamp, facts: read(text, vscode.workspace.asRelativePath(uri)) };
		} catch {
			return undefined;
		}
	}
}

/** The files of a workspace folder in which something may stand. */
async function findCandidates(folder: vscode.WorkspaceFolder): Promise<readonly vscode.Uri[]> {
	if (searchedSchemes.has(folder.uri.scheme)) {
		return vscode.workspace.findFiles(new vscode.RelativePattern(folder, candidates), `${excludedFolders}/**`, maxFiles);
	}
	const isCandidate = compileGlobs([candidates]);
	const isExcluded = compileGlobs([excludedFolders]);
	const has = (_entry: vscode.Uri, path: string, isDirectory: boolean): boolean =>
		isDirectory ? isExcluded(path) || path.split('/').length >= maxDepth : !isCandidate(path);
	const found: vscode.Uri[] = [];
	for await (const file of walk(folder.uri, { has })) {
		if (found.push(file) === maxFiles) break;
	}
	return found;
}
