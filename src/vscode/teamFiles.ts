import * as vscode from 'vscode';
import { readTeamFile, readTeamRows, type TeamReading, teamLimits } from '../core/claims/team/readTeamRows.ts';
import { indexTeamRows, type TeamRows } from '../core/claims/team/teamRows.ts';
import type { JsonValue } from '../core/token/json.ts';
import { jsonPlace } from '../core/token/jsonPlace.ts';
import { teamProblemSentence } from '../words/teamRows.ts';
import { section } from './ids.ts';
import { teamFileName } from './teamClaims.ts';
import { words } from './words.ts';

const nothing: TeamReading = { rows: [], problems: [] };

interface KnownFile {
	readonly stamp: string;
	readonly reading: TeamReading;
}

/**
 * Reads the setting and the files, each file again only when it has changed. Whether it has is asked of the file itself every time:
 * not every file system tells of changes.
 */
export class TeamFiles {
	readonly #problems: vscode.DiagnosticCollection;
	readonly #known = new Map<string, KnownFile>();
	#index: { readonly key: string; readonly rows: TeamRows } | undefined;

	constructor(problems: vscode.DiagnosticCollection) {
		this.#problems = problems;
	}

	/** The rows of the setting `claimlens.claims`, which VS Code has read as JSON, and those of all workspace folders. */
	async rows(setting: unknown): Promise<TeamRows> {
		const folders = vscode.workspace.workspaceFolders ?? [];
		const files = await Promise.all(folders.map(({ uri }) => this.#read(vscode.Uri.joinPath(uri, teamFileName))));
		const key = JSON.stringify([setting, files.map(({ stamp }) => stamp)]);
		if (this.#index?.key !== key) {
			const ofSetting = readTeamRows((setting ?? {}) as JsonValue, { origin: `${section}.claims`, language: words.language });
			this.#index = { key, rows: indexTeamRows([ofSetting, ...files.map(({ reading }) => reading)].flatMap(({ rows }) => rows)) };
		}
		return this.#index.rows;
	}

	/** Shows what is wrong in the text of such a file as it stands in the editor. */
	check(document: vscode.TextDocument): void {
		if (!document.isClosed) this.#problems.set(document.uri, problemsOf(document));
	}

	/** A file that is not there has no rows: most workspaces have none. */
	async #read(uri: vscode.Uri): Promise<KnownFile> {
		try {
			const { size, mtime } = await vscode.workspace.fs.stat(uri);
			const stamp = `${uri.toString()} ${size} ${mtime}`;
			const known = this.#known.get(uri.toString());
			if (known?.stamp === stamp) return known;
			// Characters take four bytes at the most: what is larger is too long as text, whatever it holds.
			const read = { stamp, reading: size > teamLimits.fileLength * 4 ? nothing : await this.#readText(uri) };
			this.#known.set(uri.toString(), read);
			return read;
		} catch {
			this.#known.delete(uri.toString());
			return { stamp: uri.toString(), reading: nothing };
		}
	}

	async #readText(uri: vscode.Uri): Promise<TeamReading> {
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		const reading = readTeamFile(text, { origin: vscode.workspace.asRelativePath(uri), language: words.language });
		if (reading.problems.length === 0) this.#problems.delete(uri);
		else this.check(await vscode.workspace.openTextDocument(uri));
		return reading;
	}
}

function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
	const text = document.getText();
	const { problems } = readTeamFile(text, { origin: teamFileName, language: words.language });
	return problems.map((problem) => {
		const { at = 0 } = problem;
		const { start, end } = (problem.at === undefined ? jsonPlace(text, problem.pointer) : undefined) ?? { start: at, end: at + 1 };
		const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
		const diagnostic = new vscode.Diagnostic(range, teamProblemSentence(problem, words), vscode.DiagnosticSeverity.Warning);
		diagnostic.source = 'ClaimLens';
		diagnostic.code = problem.code;
		return diagnostic;
	});
}
