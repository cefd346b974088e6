import * as vscode from 'vscode';
import { readTeamFile, readTeamRows, teamLimits } from '../core/claims/team/readTeamRows.ts';
import { indexTeamRows, type TeamRows } from '../core/claims/team/teamRows.ts';
import type { JsonValue } from '../core/token/json.ts';
import { jsonPlace } from '../core/token/jsonPlace.ts';
import { teamProblemSentence } from '../words/teamRows.ts';
import { section } from './ids.ts';
import { StampedFiles } from './stampedFiles.ts';
import { teamFileName } from './teamClaims.ts';
import { fileProblem, type WatchedFile } from './watchedFile.ts';
import { words } from './words.ts';

/** Reads the setting and the files of the team's claims. */
export class TeamFiles {
	readonly #file: WatchedFile;
	/** Characters take four bytes at the most: what is larger is too long as text, whatever it holds. */
	readonly #files = new StampedFiles(teamLimits.fileLength * 4, (text, uri) => {
		const reading = readTeamFile(text, { origin: vscode.workspace.asRelativePath(uri), language: words.language });
		this.#file.show(uri, this.problemsOf(text));
		return reading;
	});
	#index: { readonly key: string; readonly rows: TeamRows } | undefined;

	constructor(file: WatchedFile) {
		this.#file = file;
	}

	/** The rows of the setting `claimlens.claims`, which VS Code has read as JSON, and those of all workspace folders. */
	async rows(setting: unknown): Promise<TeamRows> {
		const all = await Promise.all(this.#file.uris.map((uri) => this.#files.read(uri)));
		// A file that is not there has no rows: most workspaces have none.
		const files = all.filter((file) => file !== undefined);
		const key = JSON.stringify([setting, files.map(({ stamp }) => stamp)]);
		if (this.#index?.key !== key) {
			const ofSetting = readTeamRows((setting ?? {}) as JsonValue, { origin: `${section}.claims`, language: words.language });
			this.#index = { key, rows: indexTeamRows([ofSetting, ...files.map(({ reading }) => reading)].flatMap(({ rows }) => rows)) };
		}
		return this.#index.rows;
	}

	/** What is wrong in the text of such a file. */
	problemsOf(text: string): readonly vscode.Diagnostic[] {
		const { problems } = readTeamFile(text, { origin: teamFileName, language: words.language });
		return problems.map((problem) => {
			const { at = 0 } = problem;
			const { start, end } = (problem.at === undefined ? jsonPlace(text, problem.pointer) : undefined) ?? { start: at, end: at + 1 };
			return fileProblem(text, start, end, teamProblemSentence(problem, words), problem.code);
		});
	}
}
