import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { readTeamFile, teamLimits } from '../core/claims/team/readTeamRows.ts';
import { indexTeamRows, noTeamRows, type TeamRows } from '../core/claims/team/teamRows.ts';
import { jsonPlace } from '../core/token/jsonPlace.ts';
import { commandErrors } from '../words/command.ts';
import { teamProblemSentence } from '../words/teamRows.ts';
import { errorLine } from './errorLine.ts';
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
	const found = await nearestFile(surroundings.cwd);
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

async function nearestFile(folder: string): Promise<{ readonly path: string; readonly text: string } | undefined> {
	for (let above = folder; ; above = dirname(above)) {
		const path = join(above, name);
		const text = await readSmall(path);
		if (text !== undefined) return { path, text };
		if (dirname(above) === above) return undefined;
	}
}

/** A file that is not there, is no file, or is not readable is passed over: it is not what the command was asked about. */
async function readSmall(path: string): Promise<string | undefined> {
	try {
		const { size } = await stat(path);
		// Characters take four bytes at the most.
		return size > teamLimits.fileLength * 4 ? undefined : await readFile(path, 'utf8');
	} catch {
		return undefined;
	}
}
