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

/** The rows of the setting and of every workspace folder's file; the problems of files that are not open are put among `problems`. */
export async function readTeam(setting: unknown, problems: vscode.DiagnosticCollection): Promise<TeamRows> {
	// VS Code has read the setting as JSON.
	const ofSetting = readTeamRows((setting ?? {}) as JsonValue, { origin: `${section}.claims`, language: words.language });
	const folders = vscode.workspace.workspaceFolders ?? [];
	const files = await Promise.all(folders.map(({ uri }) => readFile(vscode.Uri.joinPath(uri, teamFileName), problems)));
	return indexTeamRows([ofSetting, ...files].flatMap(({ rows }) => rows));
}

/** A file that is not there has no rows: most workspaces have none. */
async function readFile(uri: vscode.Uri, problems: vscode.DiagnosticCollection): Promise<TeamReading> {
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		// Characters take four bytes at the most: what is larger is too long as text, whatever it holds.
		if (size > teamLimits.fileLength * 4) return nothing;
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		const reading = readTeamFile(text, { origin: vscode.workspace.asRelativePath(uri), language: words.language });
		if (reading.problems.length === 0) problems.delete(uri);
		else problems.set(uri, problemsOf(await vscode.workspace.openTextDocument(uri)));
		return reading;
	} catch {
		return nothing;
	}
}

/** What is wrong in the text of such a file, at its place. */
export function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
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
