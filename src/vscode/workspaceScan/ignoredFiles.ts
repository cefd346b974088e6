import * as vscode from 'vscode';
import { compileGlobs } from '../../core/workspace/globs.ts';
import { IgnoredPaths } from '../../core/workspace/ignoredPaths.ts';
import { gitPlace, pathOf } from '../git/gitPlace.ts';
import type { Machine } from '../runtime.ts';
import type { PassedOver } from './walk.ts';

/** What is passed over in a folder of the workspace: what git ignores, what `files.exclude` and `search.exclude` name, and git's own files. */
export class IgnoredFiles implements PassedOver {
	readonly #ignored: IgnoredPaths;
	readonly #excluded: (path: string) => boolean;

	private constructor(ignored: IgnoredPaths, excluded: (path: string) => boolean) {
		this.#ignored = ignored;
		this.#excluded = excluded;
	}

	/** Reads the rules that lie above a workspace folder, and those of the user of this machine. */
	static async of({ uri }: vscode.WorkspaceFolder, machine: Machine | undefined): Promise<IgnoredFiles> {
		const { path, user, files } = gitPlace(uri, machine);
		return new IgnoredFiles(
			await IgnoredPaths.of(path, user, files),
			compileGlobs([...excludes('files', uri), ...excludes('search', uri)]),
		);
	}

	/** The rules that hold in a folder with these names in it. */
	async enter(folder: vscode.Uri, names: ReadonlySet<string>): Promise<IgnoredFiles> {
		return new IgnoredFiles(await this.#ignored.enter(pathOf(folder), names), this.#excluded);
	}

	/** Is the file or folder passed over, whose path is relative to the workspace folder? */
	has(entry: vscode.Uri, path: string, isDirectory: boolean): boolean {
		return this.#excluded(path) || this.#ignored.has(pathOf(entry), isDirectory);
	}
}

/** The globs of `files.exclude` or `search.exclude` that are switched on; one that depends on sibling files excludes nothing here. */
function excludes(section: 'files' | 'search', resource: vscode.Uri): string[] {
	const globs = vscode.workspace.getConfiguration(section, resource).get<Readonly<Record<string, unknown>>>('exclude', {});
	return Object.keys(globs).filter((glob) => globs[glob] === true);
}
