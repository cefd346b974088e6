import * as vscode from 'vscode';
import type { TeamRows } from '../core/claims/team/teamRows.ts';
import { section } from './ids.ts';
import { OnFirstUse } from './onFirstUse.ts';
import { WatchedFile } from './watchedFile.ts';

/** Where a team writes down its claims, in a folder of the workspace. */
export const teamFileName = '.claimlens/claims.json';

/**
 * What the team says about its own claims: the setting first, then `.claimlens/claims.json` of each workspace folder. Nothing is read
 * before somebody asks. What is wrong in such a file stands among the problems of the window.
 */
export class TeamClaims implements vscode.Disposable {
	// Before the file, which looks at open documents at once.
	readonly #files = new OnFirstUse(async () => new (await import('./teamFiles.ts')).TeamFiles(this.#file));
	readonly #file = new WatchedFile(teamFileName, 'claimlens-claims', async (text) => (await this.#files.get()).problemsOf(text));

	/** The rows may be others now. */
	readonly onDidChange = this.#file.onDidChange;

	/** The rows that count for a document, or for the whole window. */
	async rowsFor(resource: vscode.Uri | undefined): Promise<TeamRows> {
		return (await this.#files.get()).rows(vscode.workspace.getConfiguration(section, resource).get('claims'));
	}

	dispose(): void {
		this.#file.dispose();
	}
}
