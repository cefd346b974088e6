import type * as vscode from 'vscode';
import type { Profile } from '../core/verify/profile.ts';
import { OnFirstUse } from './onFirstUse.ts';
import { WatchedFile } from './watchedFile.ts';

/** Where a team writes down what its apps expect, in a folder of the workspace. */
export const profilesFileName = '.claimlens/profiles.json';

/** The profiles that count, the names of those with mistakes, which do not, and whether those of the workspace are left out. */
export interface KnownProfiles {
	readonly profiles: readonly Profile[];
	readonly broken: readonly string[];
	readonly untrusted: boolean;
}

/**
 * What apps expect of their tokens, written down in the user's settings and, in a workspace that the user trusts, in its settings and its
 * files `.claimlens/profiles.json`. Nothing is read before somebody asks.
 */
export class Profiles implements vscode.Disposable {
	// Before the file, which looks at open documents at once.
	readonly #files = new OnFirstUse(async () => new (await import('./profileFiles.ts')).ProfileFiles(this.#file));
	readonly #file = new WatchedFile(profilesFileName, 'claimlens-profiles', async (text) => (await this.#files.get()).problemsOf(text));

	/** The files may say something else now. */
	readonly onDidChange = this.#file.onDidChange;

	/** The profiles that count for a document, or for the whole window. */
	async read(resource: vscode.Uri | undefined): Promise<KnownProfiles> {
		return (await this.#files.get()).read(resource);
	}

	dispose(): void {
		this.#file.dispose();
	}
}
