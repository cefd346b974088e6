import { allRows, findRows } from '../../core/claims/explain.ts';
import type { Row } from '../../core/claims/row.ts';
import { findTeamRow, noTeamRows, type TeamRows } from '../../core/claims/team/teamRows.ts';
import { commandErrors } from '../../words/command.ts';
import type { Words } from '../../words/words.ts';
import { errorLine } from '../errorLine.ts';
import { type ExitStatus, exitStatus } from '../exitStatus.ts';
import { explainedJson } from '../explainedJson.ts';
import { explainedText } from '../explainedText.ts';
import { nearestName } from '../nearest.ts';
import { jsonText } from '../printable.ts';
import type { CommandRequest } from '../request.ts';
import { readTeamRowsAround } from '../teamFile.ts';
import { titledRows } from '../titledRows.ts';
import { readInput } from '../tokenSource.ts';
import { UsageError } from '../usageError.ts';

/** `explain NAME…`: what the catalogue knows of each name. What is known is printed even when another name is not known. */
export async function runExplain(request: CommandRequest): Promise<ExitStatus> {
	const { format, words, style, out, notices } = request;
	const team = await readTeamRowsAround(request);
	const rows: Row[] = [];
	const unknown: UsageError[] = [];
	for (const name of await readNames(request)) {
		const found = rowsOf(name, team, words);
		if (found.length === 0) unknown.push(unknownName(name, team));
		rows.push(...found.filter((row) => !rows.includes(row)));
	}
	if (format === 'json') await out.write(`${jsonText(explainedJson(rows, words), 2)}\n`);
	else if (format === 'ndjson')
		await out.write(
			explainedJson(rows, words)
				.map((row) => `${jsonText(row, 0)}\n`)
				.join(''),
		);
	else await out.write(explainedText(rows, style));
	for (const { sentence, values } of unknown) {
		await notices.write(errorLine(words.say(sentence, values)));
	}
	return unknown.length === 0 ? exitStatus.good : exitStatus.usage;
}

/** The names to explain. Some terms have several words (`user pool`), and people do not always quote them. */
async function readNames({ args: { words: typed }, surroundings: { stdin }, words }: CommandRequest): Promise<readonly string[]> {
	const fromInput = typed.length === 0 || (typed.length === 1 && typed[0] === '-');
	if (typed.length === 0 && stdin.isTTY) throw new UsageError(commandErrors.namesMissing);
	const names = (fromInput ? (await readInput(stdin)).split('\n') : typed).map((name) => name.trim()).filter((name) => name !== '');
	if (names.length === 0) throw new UsageError(commandErrors.namesMissing);
	const together = names.join(' ');
	return !fromInput && names.length > 1 && rowsOf(together, noTeamRows, words).length > 0 ? [together] : names;
}

/** The team's row stands before those of the catalogue. A text that is no name may be the title of rows. */
function rowsOf(name: string, team: TeamRows, words: Words): readonly Row[] {
	const ofTeam = findTeamRow(name, team);
	const rows = [...(ofTeam ? [ofTeam] : []), ...findRows(name)];
	return rows.length > 0 ? rows : titledRows(name, words);
}

function unknownName(name: string, team: TeamRows): UsageError {
	const near = nearestName(
		name,
		[...team.exact.values(), ...allRows()].flatMap((row) => [row.name, ...(row.aliases ?? [])]),
	);
	const shown = name.length > 64 ? `${name.slice(0, 10)}…` : name;
	return near === undefined
		? new UsageError(commandErrors.nameUnknown, { name: shown })
		: new UsageError(commandErrors.nameMisspelt, { name: shown, near });
}
