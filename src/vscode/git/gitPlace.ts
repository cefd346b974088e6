import * as vscode from 'vscode';
import { type GitUser, gitUser, noGitUser } from '../../core/git/gitUser.ts';
import { slashed } from '../../core/git/path.ts';
import { type Files, maxTextBytes } from '../../core/ports.ts';
import type { Machine } from '../runtime.ts';

/** Where a folder lies, for the core, which knows paths and no URIs. */
export interface GitPlace {
	readonly path: string;
	readonly files: Files;
	/** Whose git it is: nobody's on a machine that the extension does not run on, and in a file system that is none of a machine. */
	readonly user: GitUser;
	/** The URI of a path in the same file system. */
	readonly uri: (path: string) => vscode.Uri;
}

/** The place of a folder; `machine` is that of the extension host. */
export function gitPlace(folder: vscode.Uri, machine: Machine | undefined): GitPlace {
	const own = folder.scheme === 'file' ? machine : undefined;
	const uri = (path: string): vscode.Uri =>
		folder.scheme === 'file' ? vscode.Uri.file(path) : folder.with({ path: path.startsWith('/') ? path : `/${path}` });
	return {
		path: pathOf(folder),
		files: {
			readText: (path) => readText(uri(path)),
			realPath: async (path) => slashed((await own?.realPath(path).catch(() => undefined)) ?? path),
		},
		user: own ? gitUser(own.env) : noGitUser,
		uri,
	};
}

/** The path of a URI in its file system. */
export function pathOf(uri: vscode.Uri): string {
	return uri.scheme === 'file' ? slashed(uri.fsPath) : uri.path;
}

async function readText(file: vscode.Uri): Promise<string | undefined> {
	try {
		const { type, size } = await vscode.workspace.fs.stat(file);
		if ((type & vscode.FileType.File) === 0 || size > maxTextBytes) return undefined;
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	} catch {
		return undefined;
	}
}
