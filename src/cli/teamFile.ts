import { join, relative } from 'node:path';
import { readTeamFile, teamLimits } from '../core/claims/team/readTeamRows.ts';
import { indexTeamRows, noTeamRows, type TeamRows } from '../core/claims/team/teamRows.ts';
import { jsonPlace } from '../core/token/jsonPlace.ts';
import { commandErrors } from '../words/command.ts';
import { teamProblemSentence } from '../words/teamRows.ts';
import { errorLine } from './errorLine.ts';
import { nearestFile } from './nearestFile.ts';
import { printable } from './printable.ts';
import type { CommandRequest } from './request.ts';

const name = join('.claimlens', 'claims.json');
/** Problems that are told; the editor shows them all. */
const maxTold = 3;

/**
 * The rows of `.claimlens/claims.json` in the current folder, or in the nearest folder above it that has one. What is wrong in the file
 * is told on standard error; the rows that are good still count.
 */
export async function readTeamRowsAround({ surroundings, words, notices }: CommandRequest): Promise<TeamRows> {
	// Characters take four bytes at the most.
	const found = await nearestFile(surroundings.cwd, name, teamLimits.fileLength * 4);
	if (found === undefined) return noTeamRows;
	const origin = relative(surroundings.cwd, found.path) || found.path;
	const { rows, problems } = readTeamFile(found.text, { origin, language: words.language });
	for (const problem of problems.slice(0, maxTold)) {
		const at = problem.at ?? jsonPlace(found.text, problem.pointer)?.start ?? 0;
		const line = found.text.slice(0, at).split('\n').length;
		const values = { path: origin, line, problem: printable(teamProblemSentence(problem, words)) };
		await notices.write(errorLine(words.say(commandErrors.teamFile, values)));
	}
	return indexTeamRows(rows);
}
