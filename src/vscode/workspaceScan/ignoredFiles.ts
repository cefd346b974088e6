import * as vscode from 'vscode';
import { type GitIgnore, IgnoreTree, parseGitIgnore } from '../../core/workspace/gitIgnore.ts';
import { compileGlobs } from '../../core/workspace/globs.ts';
import { findRepository, pathIn, readText, resolve } from '../git/repository.ts';
import type { PassedOver } from './walk.ts';

/** What is passed over in a workspace folder: what git ignores, what `files.exclude` and `search.exclude` name, and git's own files. */
export class IgnoredFiles implements PassedOver {
	readonly #tree: IgnoreTree;
	readonly #excluded: (path: string) => boolean;
	/** Path of the workspace folder in its repository. */
	readonly #base: string;

	private constructor(tree: IgnoreTree, excluded: (path: string) => boolean, base: string) {
		this.#tree = tree;
		this.#excluded = excluded;
		this.#base = base;
	}

	/** Reads the rules that lie above and beside a workspace folder. Ignore files outside the repository, as of the user, have no say. */
	static async of({ uri }: vscode.WorkspaceFolder): Promise<IgnoredFiles> {
		const excluded = compileGlobs([...excludes('files', uri), ...excludes('search', uri)]);
		const repository = await findRepository(uri);
		const base = (repository && pathIn(repository, uri)) ?? '';
		const tree = new IgnoreTree(
			repository && (await readRules(vscode.Uri.joinPath(await commonFolder(repository.gitFolder), 'info/exclude'))),
		);
		if (repository === undefined || base === '') return new IgnoredFiles(tree, excluded, '');
		const segments = base.split('/');
		for (const depth of segments.keys()) {
			const folder = segments.slice(0, depth).join('/');
			const rules = await readRules(vscode.Uri.joinPath(repository.root, folder, '.gitignore'));
			if (rules) tree.add(folder, rules);
		}
		// Who opens an ignored folder wants to see what is in it.
		return tree.isIgnored(base, true) ? new IgnoredFiles(new IgnoreTree(), excluded, '') : new IgnoredFiles(tree, excluded, base);
	}

	/** Takes the ignore file of a folder into account, whose path is relative to the workspace folder. */
	async enter(folder: vscode.Uri, path: string): Promise<void> {
		const rules = await readRules(vscode.Uri.joinPath(folder, '.gitignore'));
		if (rules) this.#tree.add(this.#inRepository(path), rules);
	}

	/** Is the path, relative to the workspace folder, passed over? */
	has(path: string, isDirectory: boolean): boolean {
		return /(?:^|\/)\.git$/.test(path) || this.#excluded(path) || this.#tree.isIgnored(this.#inRepository(path), isDirectory);
	}

	#inRepository(path: string): string {
		return [this.#base, path].filter((part) => part !== '').join('/');
	}
}

/** The globs of `files.exclude` or `search.exclude` that are switched on; one that depends on sibling files excludes nothing here. */
function excludes(section: 'files' | 'search', resource: vscode.Uri): string[] {
	const globs = vscode.workspace.getConfiguration(section, resource).get<Readonly<Record<string, unknown>>>('exclude', {});
	return Object.keys(globs).filter((glob) => globs[glob] === true);
}

/** The folder that the worktrees of a repository share. */
async function commonFolder(gitFolder: vscode.Uri): Promise<vscode.Uri> {
	try {
		return resolve(gitFolder, (await readText(vscode.Uri.joinPath(gitFolder, 'commondir'))).trim()) ?? gitFolder;
	} catch {
		return gitFolder;
	}
}

async function readRules(file: vscode.Uri): Promise<GitIgnore | undefined> {
	try {
		return parseGitIgnore(await readText(file));
	} catch {
		return undefined;
	}
}
